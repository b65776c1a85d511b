package dev.flint.read.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SET statements as {@code parserImpls.ftl} and {@code SetOperationParseStrategy} of flink-table take them apart. */
class SqlReaderTest {

    private static final String TABLE = "CREATE TABLE t (a INT) WITH ('connector' = 'print');\n";

    /** {@code line:column key=value} each; a value that is not known as {@code ?}. */
    private static List<String> read(String text) {
        Optional<ConfCarrier> carrier = SqlReader.read(new SourceFile("a.sql", text));
        List<String> read = new ArrayList<>();
        for (Setting setting : carrier.map(ConfCarrier::settings).orElse(List.of())) {
            read.add(setting.keyPlace().span().startLine() + ":" + setting.keyPlace().span().startColumn() + " "
                    + setting.key() + "=" + setting.value().ifKnown().orElse("?"));
        }
        return read;
    }

    @Test
    void keysAndValuesStandInQuotes() {
        assertEquals(
                List.of("1:6 table.exec.state.ttl=1 h", "2:8 pipeline.name=it's; here", "2:42 a.b=c"),
                read("SET 'table.exec.state.ttl' = '1 h';\n  set 'pipeline.name'='it''s; here';SET 'a.b' = 'c'"));
    }

    @Test
    void theOlderFormEndsItsValueAtABlankOrTheSemicolon() {
        assertEquals(
                List.of(
                        "1:5 parallelism.default=4",
                        "2:5 table.exec.state.ttl=1",
                        "3:5 table.local-time-zone=Europe/Rome"),
                read("SET parallelism.default=4;\nSET table.exec.state.ttl = 1 h;\n"
                        + "SET table.local-time-zone = 'Europe/Rome';"));
    }

    @Test
    void whatIsResetIsNotSet() {
        assertEquals(
                List.of("3:6 parallelism.default=2"),
                read("SET 'pipeline.name' = 'a';\nRESET 'pipeline.name';\nSET 'parallelism.default' = '2';"));
    }

    @Test
    void commentsAndStringsSetNothing() {
        assertEquals(
                List.of("5:6 pipeline.name=b"),
                read("-- SET 'pipeline.name' = 'a';\n/* ;\nSET 'pipeline.name' = 'a'; */ // x; SET 'y.z' = 'a'\n"
                        + "INSERT INTO t SELECT '; SET ''pipeline.name'' = ''a'';' FROM `a;SET`;\n"
                        + "SET 'pipeline.name' = 'b';\n" + TABLE));
    }

    @Test
    void whatATemplateMakesIsUnknown() {
        assertEquals(
                List.of("1:6 parallelism.default=?", "2:6 pipeline.name=?"),
                read("SET 'parallelism.default' = '${P}';\nSET 'pipeline.name' = '{{ name }}';\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "SET search_path TO inventory;",
        "SET NAMES 'utf8';",
        "SET @a = 'b'; SET a.b=c;",
        "SET spark.sql.shuffle.partitions=200;",
        "UPDATE t SET 'taskmanager.host' = 'a';",
        "SET",
        "SET '",
        "SET 'taskmanager.host'",
        "SET 'taskmanager.host' =",
        "SET 'taskmanager.host' = taskmanager;",
        "/* SET 'taskmanager.host' = 'a';"
    })
    void otherSqlSaysNothing(String text) {
        assertEquals(List.of(), read(text));
    }
}
