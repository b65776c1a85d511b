package dev.flint.read.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.read.container.Variable;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DockerfileReaderTest {

    private static final String CONF = "/opt/flink/conf/flink-conf.yaml";

    private static List<Stage> stages(String text) {
        return stages(text, Map.of());
    }

    private static List<Stage> stages(String text, Map<String, Value<String>> arguments) {
        return DockerfileReader.read(new SourceFile("Dockerfile", text)).stages(arguments);
    }

    private static Stage last(String text) {
        List<Stage> stages = stages(text);
        return stages.get(stages.size() - 1);
    }

    private static String variable(Stage stage, String name) {
        String value = "not set";
        for (Variable variable : stage.environment()) {
            if (variable.name().equals(name)) {
                value = variable.value().ifKnown().orElse("unknown");
            }
        }
        return value;
    }

    private static Step.Written written(Stage stage) {
        return assertInstanceOf(Step.Written.class, stage.steps().get(stage.steps().size() - 1));
    }

    private static String text(Stage stage) {
        return written(stage).text().orElseThrow().text();
    }

    @Test
    void argumentsAboveTheFirstStageNameTheImage() {
        String text = """
                ARG VERSION=1.18.1
                FROM flink:${VERSION}-java11 AS base
                ARG VERSION
                ENV RELEASE=$VERSION OTHER="a b"
                FROM Base
                ENV SECOND=${RELEASE:-none}/${UNSET:-x}
                """;
        Stage stage = last(text);
        assertEquals("flink:1.18.1-java11", stage.base().ifKnown().orElseThrow());
        assertEquals("1.18.1/x", variable(stage, "SECOND"));
        assertEquals("a b", variable(stage, "OTHER"));
        Place told = new Place("docker-compose.yml", Span.FIRST_LINE);
        Stage built = stages(text, Map.of("VERSION", Value.known("1.20.1", told))).get(1);
        assertEquals("flink:1.20.1-java11", built.base().ifKnown().orElseThrow());
        assertEquals("1.20.1/x", variable(built, "SECOND"));
    }

    @Test
    void whatIsGivenToTheBuildOrSetByTheBaseIsUnknown() {
        Stage stage = last("ARG TAG\nFROM flink:$TAG\nENV A=$JAVA_HOME/bin\n");
        assertTrue(stage.base().isUnknown());
        assertEquals("unknown", variable(stage, "A"));
    }

    @Test
    void theOldFormOfEnvTakesTheWholeLine() {
        assertEquals("a  b=c", variable(last("FROM scratch\nENV NAME a  b=c\n"), "NAME"));
    }

    @Test
    void linesGoOnBehindCommentsAndEmptyLines() {
        Stage stage = last("""
                FROM flink:1.18
                RUN true && \\
                  # a comment \\

                  echo "parallelism.default: 2" \\
                    >> conf/flink-conf.yaml
                """);
        assertEquals(CONF, written(stage).target());
        assertEquals("parallelism.default: 2\n", text(stage));
        assertTrue(written(stage).appended());
        assertEquals(5, written(stage).text().orElseThrow().place(0, 19).span().startLine());
        assertEquals(9, written(stage).text().orElseThrow().place(0, 19).span().startColumn());
    }

    @Test
    void anotherEscapeIsNamedAtTheTop() {
        Stage stage = last("# escape=`\r\nFROM flink:1.18\r\nENV A=C:\\x `\r\n  B=2\r\n");
        assertEquals("C:\\x", variable(stage, "A"));
        assertEquals("2", variable(stage, "B"));
        Stage below = last("# a comment\n# escape=`\nFROM flink:1.18\nENV A=1 \\\n B=2\n");
        assertEquals("2", variable(below, "B"));
    }

    @Test
    void textsBehindInstructions() {
        Stage stage = last("""
                FROM flink:1.20.1
                ENV SLOTS=4
                COPY <<EOF $FLINK_HOME/conf/config.yaml
                taskmanager:
                  numberOfTaskSlots: $SLOTS
                EOF
                """);
        assertEquals("/opt/flink/conf/config.yaml", written(stage).target());
        assertEquals("taskmanager:\n  numberOfTaskSlots: 4\n", text(stage));
        Stage script = last("""
                FROM flink:1.18
                RUN <<-SCRIPT
                \tcd conf
                \tcat <<'EOF' > flink-conf.yaml
                \ta: $b
                \tEOF
                \tSCRIPT
                """);
        assertEquals(CONF, written(script).target());
        assertEquals(Optional.of(false), Optional.of(written(script).appended()));
        Stage command = last("FROM flink:1.18\nRUN cat <<EOF >> conf/flink-conf.yaml\na: b\nEOF\nUSER flink\n");
        assertEquals("a: b\n", text(command));
        assertEquals("flink", command.user().ifKnown().orElseThrow());
    }

    @Test
    void whatEchoPrintsIsAMatterOfTheShell() {
        String echo = "RUN echo 'a: b\\nc: d' >> $FLINK_HOME/conf/flink-conf.yaml\n";
        assertEquals("a: b\nc: d\n", text(last("FROM flink:1.18\n" + echo)));
        assertEquals("a: b\\nc: d\n", text(last("FROM flink:1.18\nSHELL [\"/bin/bash\", \"-c\"]\n" + echo)));
        assertTrue(written(last("FROM other\nENV FLINK_HOME=/opt/flink\n" + echo)).text().isEmpty());
        String flag = "RUN echo -e 'a: b' >> $FLINK_HOME/conf/flink-conf.yaml\n";
        assertEquals("-e a: b\n", text(last("FROM flink:1.18\n" + flag)));
        assertEquals("a: b\n", text(last("FROM flink:1.18\nSHELL [\"/bin/bash\", \"-c\"]\n" + flag)));
    }

    @Test
    void whatRunsOnlyUnderAConditionIsNotTold() {
        Stage stage = last("FROM flink:1.18\nRUN if true; then echo 'a: b' >> conf/flink-conf.yaml; fi\n");
        assertTrue(written(stage).text().isEmpty());
        Stage group = last("FROM flink:1.18\nRUN { echo 'a: b'; echo 'c: d'; } >> conf/flink-conf.yaml\n");
        assertTrue(written(group).text().isEmpty());
    }

    @Test
    void sedThatPutsAnotherValueBehindAKey() {
        Stage stage = last("FROM flink:1.18\nRUN sed -i 's/^rest\\.port:.*/rest.port: 9000/' conf/flink-conf.yaml\n");
        Step.Replaced replaced = assertInstanceOf(Step.Replaced.class, stage.steps().get(0));
        assertEquals("rest.port", replaced.key());
        assertEquals("9000", replaced.value().ifKnown().orElseThrow());
        assertTrue(replaced.old().isEmpty());
        Stage other = last("FROM flink:1.18\nRUN sed -i '/rest.port/d' conf/flink-conf.yaml\n");
        assertInstanceOf(Step.Touched.class, other.steps().get(0));
    }

    @Test
    void copiesAndTheFolderThatTheyBeginAt() {
        Stage stage = last("""
                FROM maven AS build
                FROM flink:1.18
                WORKDIR $FLINK_HOME
                WORKDIR usrlib
                COPY --from=build --chown=flink:flink /x/target/*.jar ./
                COPY ["conf/flink-conf.yaml", "../conf/"]
                ADD https://example.org/a-1.0.jar ../lib/
                """);
        Step.Copied jar = assertInstanceOf(Step.Copied.class, stage.steps().get(0));
        assertEquals("build", jar.stage());
        assertEquals("/opt/flink/usrlib", jar.target().ifKnown().orElseThrow());
        assertTrue(jar.folder());
        Step.Copied conf = assertInstanceOf(Step.Copied.class, stage.steps().get(1));
        assertEquals("conf/flink-conf.yaml", conf.source().ifKnown().orElseThrow());
        assertEquals("/opt/flink/conf", conf.target().ifKnown().orElseThrow());
        assertEquals("/opt/flink/lib/a-1.0.jar", ((Step.Fetched) stage.steps().get(2)).target());
    }

    @Test
    void anEntryPointDropsTheCommandOfItsBase() {
        Stage stage = last("""
                FROM flink:1.18 AS base
                CMD jobmanager
                FROM base
                ENTRYPOINT ["/docker-entrypoint.sh", "taskmanager"]
                """);
        assertEquals(
                List.of("/docker-entrypoint.sh", "taskmanager"),
                stage.words().stream().map(word -> word.text().text()).toList());
    }

    @Test
    void damagedFilesCostOnlyThemselves() {
        for (String text : List.of(
                "", "\\", "FROM", "FROM flink:1.18\nRUN", "RUN echo x\n", "FROM a\nCOPY <<EOF /x\nnothing ends it",
                "FROM ${", "FROM flink:1.18\nENV\nENV =\nENV A=\"", "FROM a\nRUN [\"sh\",", "FROM a\nCOPY x\nCOPY\n",
                "FROM flink:1.18\nRUN echo \"a: b >> conf/flink-conf.yaml", "\uFEFFFROM flink:1.18\n", "FROM a\nRUN <<")) {
            stages(text);
        }
    }
}
