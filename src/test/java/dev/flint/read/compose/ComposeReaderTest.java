package dev.flint.read.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.read.container.Container;
import dev.flint.read.container.FlinkProcess;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComposeReaderTest {

    private static ComposeFile read(String text) {
        return ComposeReader.read(new SourceFile("docker-compose.yml", text));
    }

    private static String name(Container service) {
        return service.name().ifKnown().orElseThrow();
    }

    private static List<Setting> settings(Container service) {
        return service.environment().stream()
                .flatMap(variable -> variable.conf().stream())
                .flatMap(conf -> conf.settings().stream())
                .toList();
    }

    @Test
    void propertiesAsAnItemOfAList() {
        ComposeFile file = read("""
                services:
                  jobmanager:
                    image: flink:1.18-java11
                    command: jobmanager -Dparallelism.default=2
                    environment:
                      - TZ=UTC
                      - |
                        FLINK_PROPERTIES=
                        jobmanager.rpc.address: jobmanager
                        state.backend: rocksdb
                """);
        Container service = file.services().get(0);
        assertEquals("jobmanager", name(service));
        assertEquals(FlinkProcess.SESSION_JOBMANAGER, service.process());
        assertEquals(2, service.words().size());
        assertEquals(new Span(4, 14, 4, 24), service.words().get(0).place().span());
        List<Setting> settings = settings(service);
        assertEquals(List.of("jobmanager.rpc.address", "state.backend"), settings.stream().map(Setting::key).toList());
        assertEquals(new Span(10, 9, 10, 22), settings.get(1).keyPlace().span());
    }

    @Test
    void propertiesAsAMapAndOnOneLine() {
        ComposeFile file = read("""
                services:
                  a:
                    build: .
                    environment:
                      FLINK_PROPERTIES: |
                        rest.port: 8081
                  b:
                    image: registry.example.com:5000/team/my-flink@sha256:0123
                    command: ["taskmanager"]
                    environment:
                      - "FLINK_PROPERTIES=jobmanager.rpc.address: a"
                  database:
                    image: postgres:16
                """);
        assertEquals(List.of("a", "b"), file.services().stream().map(ComposeReaderTest::name).toList());
        Setting setting = settings(file.services().get(1)).get(0);
        assertEquals("a", setting.value().ifKnown().orElseThrow());
        assertEquals(11, setting.keyPlace().span().startLine());
    }

    @Test
    void variablesAreUnknown() {
        ComposeFile file = read("""
                services:
                  jobmanager:
                    image: flink:${FLINK_VERSION}
                    environment:
                      FLINK_PROPERTIES: |
                        parallelism.default: ${PARALLELISM}
                """);
        Container service = file.services().get(0);
        assertTrue(service.image().isUnknown());
        assertTrue(settings(service).get(0).value().isUnknown());
    }

    @Test
    void anchorsAreShared() {
        ComposeFile file = read("""
                x-flink: &flink
                  image: flink:1.18
                  environment: &env
                    FLINK_PROPERTIES: "rest.port: 1"
                services:
                  jobmanager: {<<: *flink, command: jobmanager}
                  taskmanager:
                    <<: *flink
                    command: taskmanager
                """);
        assertEquals(
                List.of("jobmanager", "taskmanager"),
                file.services().stream().map(ComposeReaderTest::name).toList());
        for (Container service : file.services()) {
            assertEquals("rest.port", settings(service).get(0).key());
        }
    }

    @Test
    void configurationIsWhatTheEnvironmentAndTheArgumentsSet() {
        Container service = read("""
                services:
                  jm:
                    build: ./job
                    command: standalone-job --job-classname com.example.Job -Dstate.backend=rocksdb
                    environment: ["FLINK_PROPERTIES=rest.port: 1\\nrest.address:a"]
                """).services().get(0);
        List<ConfCarrier> configuration = service.configuration("jm");
        assertEquals(ConfCarrier.Kind.FLINK_PROPERTIES, configuration.get(0).kind());
        assertEquals(new Span(5, 20, 5, 36), configuration.get(0).place().span());
        assertEquals("rest.address", configuration.get(0).ignored().get(0).key());
        assertEquals(ConfCarrier.Kind.DYNAMIC_PROPERTY, configuration.get(1).kind());
        assertEquals(new Span(4, 63, 4, 76), configuration.get(1).settings().get(0).keyPlace().span());
    }

    @Test
    void mountsHaveTheirSourceAndTarget() {
        Container service = read("""
                services:
                  a:
                    command: taskmanager
                    volumes:
                      - ./conf:/opt/flink/conf:ro
                      - data:/data
                      - {type: bind, source: ./jars, target: /opt/flink/usrlib}
                """).services().get(0);
        assertEquals(2, service.mounts().size());
        Place target = new Place("docker-compose.yml", new Span(5, 16, 5, 31));
        assertEquals(Value.known("/opt/flink/conf", target), service.mounts().get(0).target());
    }

    @Test
    void whatIsNoComposeFileHasNoServices() {
        for (String text : List.of(
                "",
                "services: [a, b]",
                "services:\n  a: 1\n",
                "- x",
                "services:\n  ? [a]\n  : b\n",
                "services: {a: {image: [x], command: {b: c}, environment: x, volumes: y}}",
                "services: {a: {image: busybox, command: nc -z jobmanager 8081}}",
                "services: {a: {image: busybox, environment: [=b, [x], {c: d}]}}")) {
            assertEquals(List.of(), read(text).services(), text);
        }
    }
}
