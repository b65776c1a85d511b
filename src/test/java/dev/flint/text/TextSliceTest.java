package dev.flint.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextSliceTest {

    private final SourceFile file = new SourceFile("a.yaml", "key: |\n  one\n  two\nx: \"a\\tb\"\n");

    private TextSlice block() {
        return new TextSlice.Builder(file).copy(9, 13).copy(15, 19).build();
    }

    @Test
    void everyCharacterKeepsItsPlace() {
        assertEquals("one\ntwo\n", block().text());
        assertEquals(new Span(2, 3, 2, 6), block().span(0, 3));
        assertEquals(new Span(3, 3, 3, 6), block().span(4, 7));
        assertEquals(new Span(2, 5, 3, 4), block().span(2, 5));
    }

    @Test
    void aPartIsASliceOfTheSameFile() {
        TextSlice two = block().part(2, 7);
        assertEquals("e\ntwo", two.text());
        assertEquals(new Span(3, 3, 3, 6), two.span(2, 5));
    }

    @Test
    void whatTheFileSpellsOtherwiseStaysInAPart() {
        TextSlice escaped = new TextSlice.Builder(file).copy(23, 24).insert("\t", 24).copy(26, 27).build();
        assertEquals("a\tb", escaped.text());
        assertEquals("\tb", escaped.part(1, 3).text());
        assertEquals(new Span(4, 6, 4, 7), escaped.span(1, 2));
        assertEquals(new Span(4, 8, 4, 9), escaped.part(1, 3).span(1, 2));
    }

    @Test
    void anEmptyPartHasAPlaceToo() {
        assertEquals(new Span(3, 3, 3, 3), block().part(4, 4).span(0, 0));
        assertEquals(new Span(3, 3, 3, 3), block().part(4, 4).part(0, 0).span(0, 0));
    }
}
