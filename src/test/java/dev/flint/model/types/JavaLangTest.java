package dev.flint.model.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JavaLangTest {

    @Test
    void theRunningJdkHasNoOther() throws IOException {
        Path folder = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/java.base/java/lang");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> unknown = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$"))
                    .map(file -> file.substring(0, file.length() - ".class".length()))
                    .filter(JavaLangTest::isPublic)
                    .filter(name -> JavaLang.isOld(name) == JavaLang.isLate(name))
                    .toList();
            assertEquals(List.of(), unknown);
        }
    }

    private static boolean isPublic(String name) {
        try {
            return Modifier.isPublic(
                    Class.forName("java.lang." + name, false, null).getModifiers());
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Test
    void othersAreOfOtherPackages() {
        assertTrue(JavaLang.isOld("StringBuffer"));
        assertTrue(JavaLang.isLate("Record"));
        assertFalse(JavaLang.isOld("List") || JavaLang.isLate("List"));
        assertFalse(JavaLang.isOld("") || JavaLang.isCommon("Record"));
    }
}
