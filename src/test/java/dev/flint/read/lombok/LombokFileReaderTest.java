package dev.flint.read.lombok;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.text.SourceFile;
import org.junit.jupiter.api.Test;

class LombokFileReaderTest {

    private static LombokFile read(String text) {
        return LombokFileReader.read(new SourceFile("a/lombok.config", text));
    }

    @Test
    void readsImportsAndSettings() {
        LombokFile file = read("# all\r\nimport ../base.config\n\n  Lombok.Accessors.Chain=true \n"
                + "lombok.accessors.prefix += m_\nlombok.accessors.prefix -= f\nclear lombok.log.fieldName\n"
                + "lombok.val.flagUsage =\n");
        assertEquals("../base.config", file.imports().get(0).target());
        assertEquals(
                "[lombok.accessors.chain SET true, lombok.accessors.prefix ADD m_, lombok.accessors.prefix REMOVE f,"
                        + " lombok.log.fieldname CLEAR , lombok.val.flagusage SET ]",
                file.settings().stream()
                        .map(setting -> setting.key() + " " + setting.operation() + " " + setting.value())
                        .toList()
                        .toString());
        assertEquals(4, file.settings().get(0).place().span().startLine());
        assertEquals(3, file.settings().get(0).place().span().startColumn());
        assertEquals(0, file.problems().size());
    }

    @Test
    void aLineThatLombokDoesNotTakeIsToldAtItsPlace() {
        LombokFile file = read("nonsense\nlombok.x y = 1\nlombok.accessors.chain = true\nimport late.config\n");
        assertEquals(1, file.settings().size());
        assertEquals(
                "[1: is no line of a lombok.config: write «key = value», «key += value», «key -= value» or «clear key»,"
                        + " 2: is no line of a lombok.config: write «key = value», «key += value», «key -= value» or"
                        + " «clear key», 4: Lombok takes an import only above all settings; move the line up]",
                file.problems().stream()
                        .map(problem -> problem.place().span().startLine() + ": " + problem.message())
                        .toList()
                        .toString());
    }
}
