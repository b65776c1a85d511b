package dev.flint.model.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.shape.TypeRef;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "int|int",
                "a.B|a.B",
                "a . B < c.D , ? > [ ] [ ]|a.B<c.D,?>[][]",
                "a.B<?extends c.D[]>|a.B<? extends c.D[]>",
                "a.B<? super c.D<e.F>>|a.B<? super c.D<e.F>>",
                "a.Outer<x.Y>.Inner|a.Outer.Inner",
                "a.Outer<x.Y>.Inner<z.Z>|a.Outer.Inner<z.Z>",
                "a.B$C|a.B$C",
                "extendsX.Y|extendsX.Y",
                "byte[]|byte[]",
            })
    void aTypeIsReadAsJavaSourceSpellsIt(String text, String type) {
        assertEquals(type, assertInstanceOf(Signature.Read.class, Signature.read(text)).type().toString());
    }

    @Test
    void readingNeverFails() {
        String alphabet = "aB.<>?,[] $int extends\t\u0000\u00ad\ud83d\ude00";
        Random random = new Random(7);
        int read = 0;
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(9); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            Signature signature = Signature.read(text.toString());
            if (signature instanceof Signature.Broken broken) {
                assertTrue(1 <= broken.column() && broken.column() <= text.length() + 1, text.toString());
            } else {
                TypeRef type = ((Signature.Read) signature).type();
                assertEquals(new Signature.Read(type), Signature.read(type.toString()));
                read++;
            }
        }
        assertTrue(read > 1_000, String.valueOf(read));
    }
}
