package dev.flint.read.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.settings.Setting;
import dev.flint.text.SourceFile;
import dev.flint.text.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellReaderTest {

    @Test
    void readsOptionsJarAndArguments() {
        FlinkCommand command = one("""
                /opt/flink-1.14.2/bin/flink run \\
                  -t yarn-per-job --detached \\
                  -p 5 -yjm 1024m -ys 2 -yD a.b=c \\
                  -Dparallelism.default=10 -D "env.java.opts=-Xmx1g -Xms1g" \\
                  -c org.example.Main \\
                  target/job.jar --topic in -p 7
                """);
        assertEquals(FlinkProgram.FLINK, command.program());
        assertEquals("1.14", command.version().orElseThrow().toString());
        assertTrue(command.does("run"));
        assertEquals("yarn-per-job", command.option("t").orElseThrow().knownValue());
        assertTrue(command.option("d").orElseThrow().value().isEmpty());
        assertEquals("5", command.option("p").orElseThrow().knownValue());
        assertEquals("1024m", command.option("yjm").orElseThrow().knownValue());
        assertEquals("2", command.option("ys").orElseThrow().knownValue());
        assertEquals("org.example.Main", command.option("c").orElseThrow().knownValue());
        assertEquals(
                List.of("a.b=c", "parallelism.default=10", "env.java.opts=-Xmx1g -Xms1g"),
                command.settings().stream().map(ShellReaderTest::shown).toList());
        assertEquals("target/job.jar", command.jar().orElseThrow().text().text());
        assertEquals(List.of("--topic", "in", "-p", "7"), texts(command.programArguments()));
        assertTrue(command.active());
        assertFalse(command.partial());
    }

    @Test
    void placesAreExactThroughQuotesAndContinuations() {
        FlinkCommand command = one("""
                flink run \\
                  --target 'yarn-per-job' \\
                  -D"state.backend=rocks\\
                db" "x.jar"
                """);
        assertEquals("1:1-1:6", span(command.place()));
        assertEquals("2:3-2:25", span(command.option("t").orElseThrow().place()));
        Setting setting = command.settings().get(0);
        assertEquals("3:6-3:19", span(setting.keyPlace()));
        assertEquals("rocksdb", setting.value().ifKnown().orElseThrow());
        assertEquals("3:20-4:3", span(setting.value().where().orElseThrow()));
        assertEquals("4:6-4:11", span(command.jar().orElseThrow().place()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "flink run x.jar",
        "./bin/flink run x.jar",
        "$FLINK_HOME/bin/flink run x.jar",
        "\"${FLINK_HOME}\"/bin/flink run x.jar",
        "\"$FLINK_HOME/bin/flink\" run x.jar",
        "FLINK_CONF_DIR=/conf flink run x.jar",
        "exec flink run x.jar",
        "sudo -u flink /opt/flink/bin/flink run x.jar",
        "nohup flink run x.jar > log 2>&1 &",
        "cd /opt && ./flink run x.jar",
        "if true; then flink run x.jar; fi",
        "for i in 1 2; do flink run x.jar; done",
        "start() { flink run x.jar; }",
        "function start { flink run x.jar\n}",
        "case $1 in start) flink run x.jar ;; esac",
        "case \"$1\" in\n  (a|b)\n    flink run x.jar\n    ;;\nesac",
        "JOB=$(flink run x.jar | tail -1)",
        "JOB=`flink run x.jar`",
        "echo \"id: $(flink run x.jar)\"",
        "docker exec -it jobmanager flink run x.jar",
        "docker-compose exec jobmanager ./bin/flink run x.jar",
        "kubectl exec pod -- /opt/flink/bin/flink run x.jar",
        "bash -c 'flink run x.jar'",
        "su flink -c \"cd /tmp; flink run x.jar\"",
        "ssh host \"flink run x.jar\"",
        "ssh host <<EOF\nflink run x.jar\nEOF",
        "bash <<-'END'\n\tflink run x.jar\n\tEND\necho",
        "( flink run x.jar )",
        "{ flink run x.jar; }",
        "! flink run x.jar",
        "time flink run x.jar",
        "a=(1 2 3); flink run x.jar",
        "flink run x.jar # flink run y.jar",
        "x=$((1 + 2)); flink run x.jar",
        "((x++)); flink run x.jar",
        "[[ $a == b && ( $c || d ) ]] && flink run x.jar",
        "cat <<EOF\nflink run y.jar\nEOF\nflink run x.jar",
        "flink \\\n run \\\r\n x.jar",
        "retry 3 flink run x.jar",
        "\tflink\trun\tx.jar\t",
        "flink run x.jar;echo",
        "flink run x.jar&&echo"
    })
    void findsTheCommandWhereverItStands(String script) {
        FlinkCommand command = one(script);
        assertEquals(FlinkProgram.FLINK, command.program(), script);
        assertEquals("x.jar", command.jar().orElseThrow().text().text(), script);
        assertTrue(command.active());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "echo flink run x.jar",
        "echo \"flink run x.jar\"",
        "log \"flink run x.jar\"",
        "# nothing of the kind: flink",
        "cp bin/jobmanager.sh /tmp",
        "ls /opt/flink/bin/flink",
        "flink=1; run",
        "cat <<EOF\nflink run x.jar\nEOF",
        "cat <<'A B'\nflink run x.jar\nA B\n",
        "flinkx run x.jar",
        "my-flink run x.jar",
        "flink",
        "flink --version",
        "grep flink run",
        "DIR=/opt/flink/bin/flink",
        "usage='flink run x.jar'",
        "apt-get install flink",
        "FLINK=(../flink*/bin/flink)"
    })
    void leavesAloneWhatStartsNothing(String script) {
        assertEquals(List.of(), read(script).commands());
    }

    @ParameterizedTest
    @CsvSource({
        "yarn-session.sh -jm 1024m -tm 4096m -s 2 -nm x -d, YARN_SESSION",
        "./bin/kubernetes-session.sh -Dkubernetes.cluster-id=x, KUBERNETES_SESSION",
        "bin/standalone-job.sh start-foreground --job-classname a.B, STANDALONE_JOB",
        "$FLINK_HOME/bin/jobmanager.sh start, JOBMANAGER",
        "taskmanager.sh start-foreground -Da=b, TASKMANAGER",
        "/opt/flink/bin/start-cluster.sh, START_CLUSTER",
        "bin/sql-client.sh embedded -f x.sql, SQL_CLIENT",
        "sql-gateway.sh start -Da.b=c, SQL_GATEWAY",
        "docker run -d --name jm -p 8081:8081 flink:1.18.1-java11 jobmanager, JOBMANAGER",
        "docker run --rm -it apache/flink:1.18 standalone-job --job-classname a.B, STANDALONE_JOB",
        "docker run flink taskmanager, TASKMANAGER"
    })
    void knowsTheProgramsOfTheDistribution(String script, FlinkProgram program) {
        assertEquals(program, one(script).program());
    }

    @ParameterizedTest
    @CsvSource({
        "/opt/flink-1.14.2/bin/flink run x, 1.14",
        "/home/me/flink-1.10.1/bin/flink run x, 1.10",
        "/usr/lib/flink-1.17.2-bin-scala_2.12/bin/flink run x, 1.17",
        "$BASE/flink-2.0.0/bin/flink run x, 2.0",
        "/opt/flink1.16/bin/flink run x, 1.16",
        "/opt/flink_1.15.4/bin/flink run x, 1.15",
        "/srv/flink-jobs-3/flink-1.19.1/bin/flink run x, 1.19",
        "docker run flink:1.18.1-java11 jobmanager, 1.18",
        "/opt/flink/bin/flink run x, -",
        "/opt/flink-$VERSION/bin/flink run x, -",
        "${FLINK_HOME:-/opt/flink-1.14.2}/bin/flink run x, -",
        "/opt/flink-current/bin/flink run x, -",
        "docker run flink:latest jobmanager, -",
        "docker run registry:5000/flink jobmanager, -"
    })
    void theVersionStandsInThePathOrTheTag(String script, String version) {
        assertEquals(version, one(script).version().map(Object::toString).orElse("-"));
    }

    @Test
    void aVariableSetOnceToALiteralIsFollowed() {
        FlinkCommand command = one("""
                BASE=/opt
                export FLINK="$BASE/flink-1.14.2"
                OPTS="-t yarn-per-job  -d"
                $FLINK/bin/flink run $OPTS ${JAR} -x
                """);
        assertEquals("1.14", command.version().orElseThrow().toString());
        assertEquals("4:1-4:17", span(command.place()));
        CommandOption target = command.option("t").orElseThrow();
        assertEquals("yarn-per-job", target.knownValue());
        assertEquals("3:7-3:22", span(target.place()));
        assertTrue(command.option("d").isPresent());
        assertEquals("${JAR}", command.jar().orElseThrow().text().text());
        assertTrue(command.jar().orElseThrow().value().isUnknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "T=yarn-per-job\nT=local\nflink run -t $T x.jar",
        "if x; then T=yarn-per-job; fi\nflink run -t $T x.jar",
        "x && T=yarn-per-job\nflink run -t $T x.jar",
        "T=$1\nflink run -t $T x.jar",
        "T=${T:-yarn-per-job}\nflink run -t $T x.jar",
        ": ${T:=local}\nT=yarn-per-job\nflink run -t $T x.jar",
        "T=yarn-per-job\n. ./env.sh\nflink run -t $T x.jar",
        "T=yarn-per-job\nread T\nflink run -t $T x.jar",
        "for T in yarn-per-job; do flink run -t $T x.jar; done",
        "T=yarn-per-job true\nflink run -t $T x.jar",
        "flink run -t $T x.jar\nT=yarn-per-job",
        "f() { T=yarn-per-job; }\nflink run -t $T x.jar",
        "(T=yarn-per-job)\nflink run -t $T x.jar",
        "T=yarn\nT+=-per-job\nflink run -t $T x.jar",
        "T=(yarn-per-job)\nflink run -t $T x.jar",
        "T=$T\nflink run -t $T x.jar",
        "flink run -t {{ .Values.target }} x.jar",
        "flink run -t \"$(cat target)\" x.jar",
        "flink run -t `cat target` x.jar",
        "flink run -t $'yarn\\x2d' x.jar",
        "flink run -t __TARGET__ x.jar"
    })
    void everythingElseIsUnknown(String script) {
        CommandOption target = one(script).option("t").orElseThrow();
        assertTrue(target.value().orElseThrow().value().isUnknown(), script);
        assertEquals("", target.knownValue());
    }

    @Test
    void anUnknownWordMayBeOptionsOrTheJar() {
        FlinkCommand options = one("flink run $OPTS -t yarn-per-job x.jar -c 1");
        assertTrue(options.partial());
        assertEquals("yarn-per-job", options.option("t").orElseThrow().knownValue());
        assertEquals("x.jar", options.jar().orElseThrow().text().text());
        FlinkCommand all = one("flink run \"${ARGS[@]}\" -t local x.jar");
        assertTrue(all.partial());
        FlinkCommand jar = one("flink run \"$APP\" -t yarn-per-job");
        assertFalse(jar.partial());
        assertTrue(jar.option("t").isEmpty());
        FlinkCommand named = one("flink run $JOB_JAR -Da=b");
        assertTrue(named.settings().isEmpty());
        assertEquals(List.of("-Da=b"), texts(named.programArguments()));
    }

    @Test
    void optionsAreReadInEveryFormThatTheClientTakes() {
        FlinkCommand command = one(
                "flink run --target=local --parallelism=4 -p8 -nall -Dkey -Dk= -D a=b=c -yDx=y -D$K=1 -Dz=$V x.jar");
        assertEquals("local", command.option("t").orElseThrow().knownValue());
        assertEquals("8", command.option("p").orElseThrow().knownValue());
        assertTrue(command.option("n").isEmpty());
        assertEquals("-nall", command.programArguments().get(0).text().text());
        command = one("flink run --target=local -p8 -n -Dkey -Dk= -D a=b=c -yDx=y -D$K=1 -Dz=$V x.jar");
        assertEquals(
                List.of("key=true", "k=", "a=b=c", "x=y", "z=?"),
                command.settings().stream().map(ShellReaderTest::shown).toList());
    }

    @Test
    void aPythonJobHasNoJar() {
        FlinkCommand command = one("flink run -py job.py -pyfs a,b in out");
        assertEquals(Optional.empty(), command.jar());
        assertEquals(List.of("in", "out"), texts(command.programArguments()));
    }

    @Test
    void theApplicationsArgumentsAreNotFlinks() {
        FlinkCommand command =
                one("standalone-job.sh start-foreground -Da=b --job-classname x.Y --topic t -Dnot=flink");
        assertEquals(List.of("a=b"), command.settings().stream().map(ShellReaderTest::shown).toList());
        assertEquals("x.Y", command.option("c").orElseThrow().knownValue());
        assertEquals("--topic", command.programArguments().get(0).text().text());
    }

    @Test
    void aContinuationBrokenByACommentEndsTheCommand() {
        FlinkCommand command = one("""
                flink run \\ # -Dstate.backend=rocksdb \\
                  -t yarn-per-job x.jar
                """);
        assertTrue(command.option("t").isEmpty());
        assertEquals(" #", command.jar().orElseThrow().text().text());
        FlinkCommand whole = one("""
                flink run \\
                  # -t yarn-per-job \\
                  -c a.B x.jar
                """);
        assertTrue(whole.options().isEmpty());
        assertEquals(Optional.empty(), whole.jar());
    }

    @Test
    void commandsInCommentsAreNotActive() {
        List<FlinkCommand> commands = read("""
                #!/bin/sh
                #./yarn-session.sh -tm 2192
                ## flink run is what starts a job
                flink run a.jar
                # /opt/flink-1.14.2/bin/flink run-application \\
                #   -t yarn-application \\
                #   -Djobmanager.memory.process.size=2048m x.jar
                """).commands();
        List<String> shown = commands.stream()
                .map(c -> c.place().span().startLine() + " " + c.active() + " " + c.program())
                .toList();
        assertEquals(List.of("2 false YARN_SESSION", "3 false FLINK", "4 true FLINK", "5 false FLINK"), shown);
        FlinkCommand last = commands.get(3);
        assertEquals("yarn-application", last.option("t").orElseThrow().knownValue());
        assertEquals("6:5-6:24", span(last.option("t").orElseThrow().place()));
    }

    @Test
    void carriageReturnsChangeNothingButThePlaces() {
        String script = "# x\nflink run \\\n  -t yarn-per-job \\\n  'a b.jar'\necho\n";
        FlinkCommand unix = one(script);
        FlinkCommand windows = one(script.replace("\n", "\r\n"));
        assertEquals(span(unix.option("t").orElseThrow().place()), span(windows.option("t").orElseThrow().place()));
        assertEquals("a b.jar", windows.jar().orElseThrow().text().text());
    }

    private static ShellFile read(String script) {
        return ShellReader.read(new SourceFile("run.sh", script));
    }

    private static FlinkCommand one(String script) {
        List<FlinkCommand> commands = read(script).commands();
        assertEquals(1, commands.stream().filter(FlinkCommand::active).count(), script);
        return commands.stream().filter(FlinkCommand::active).findFirst().orElseThrow();
    }

    private static String shown(Setting setting) {
        return setting.key() + "=" + (setting.value() instanceof Value.Known<String> known ? known.value() : "?");
    }

    private static List<String> texts(List<Token> tokens) {
        return tokens.stream().map(token -> token.text().text()).toList();
    }

    private static String span(dev.flint.text.Place place) {
        return place.span().startLine() + ":" + place.span().startColumn() + "-" + place.span().endLine() + ":"
                + place.span().endColumn();
    }
}
