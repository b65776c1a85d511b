package dev.flint.read.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Setting;
import dev.flint.read.compose.ComposeFile.Service;
import dev.flint.read.container.FlinkProcess;
import dev.flint.read.container.Variable;
import dev.flint.read.yaml.YamlReader;
import dev.flint.text.Place;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import dev.flint.text.Value;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComposeReaderTest {

    private static ComposeFile read(String text) {
        return ComposeReader.read(YamlReader.read(new SourceFile("compose.yaml", text).slice()));
    }

    private static Value<String> known(String value, int line, int column) {
        return Value.known(value, new Place("compose.yaml", new Span(line, column, line, column + value.length())));
    }

    @Test
    void servicesThatRunFlink() {
        ComposeFile file = read("""
                services:
                  kafka: {image: kafka}
                  jobmanager:
                    build: ./job
                    command: standalone-job --job-classname com.example.Job -Dstate.backend=rocksdb
                    environment:
                      - A=b
                      - |
                        FLINK_PROPERTIES=
                        jobmanager.rpc.address: jobmanager
                        rest.port:8081
                      - PASSED_ON
                    volumes:
                      - ./conf:/opt/flink/conf:ro
                      - data:/data
                      - {type: bind, source: ./jars, target: /opt/flink/usrlib}
                  taskmanager:
                    image: flink:1.17-scala_2.12
                    command: ["taskmanager"]
                    deploy: {replicas: 2}
                    environment:
                      FLINK_PROPERTIES: |
                        taskmanager.numberOfTaskSlots: 4
                """);
        assertEquals(List.of(), file.problems());
        assertEquals(List.of("jobmanager", "taskmanager"), file.services().stream().map(Service::name).toList());
        Service jobManager = file.services().get(0);
        assertEquals(FlinkProcess.APPLICATION_JOBMANAGER, jobManager.container().process());
        assertEquals("./job", jobManager.build().ifKnown().orElseThrow());
        ConfCarrier properties = jobManager.configuration().get(0);
        assertEquals(new Span(9, 9, 9, 25), properties.place().span());
        assertEquals(known("jobmanager", 10, 33), properties.settings().get(0).value());
        assertEquals("rest.port", properties.ignored().get(0).key());
        assertEquals(known("8081", 11, 19), properties.ignored().get(0).value());
        ConfCarrier dynamic = jobManager.configuration().get(1);
        assertEquals("state.backend", dynamic.settings().get(0).key());
        assertEquals(known("rocksdb", 5, 77), dynamic.settings().get(0).value());
        assertEquals(
                List.of("A", "FLINK_PROPERTIES", "PASSED_ON"),
                jobManager.container().environment().stream().map(Variable::name).toList());
        assertEquals(
                List.of("/opt/flink/conf", "/opt/flink/usrlib"),
                jobManager.container().mounts().stream().map(m -> m.target().ifKnown().orElseThrow()).toList());
        Service taskManager = file.services().get(1);
        assertEquals(FlinkProcess.TASKMANAGER, taskManager.container().process());
        assertEquals("2", taskManager.replicas().ifKnown().orElseThrow());
        assertEquals(known("4", 23, 40), taskManager.configuration().get(0).settings().get(0).value());
    }

    @Test
    void anchorsAreShared() {
        ComposeFile file = read("""
                x-flink: &flink
                  image: flink:1.18
                  environment: &env
                    FLINK_PROPERTIES: "a: 1"
                services:
                  jobmanager: {<<: *flink, command: jobmanager}
                  taskmanager:
                    <<: *flink
                    command: taskmanager
                """);
        for (Service service : file.services()) {
            assertEquals("a", service.configuration().get(0).settings().get(0).key());
        }
        assertEquals(2, file.services().size());
    }

    @Test
    void variablesOfTheShellAreUnknown() {
        ComposeFile file = read("""
                services:
                  tm:
                    image: flink:${VERSION:-1.18}
                    command: taskmanager
                    environment:
                      FLINK_PROPERTIES: "a: ${A}\\nb: 2"
                """);
        Service service = file.services().get(0);
        assertTrue(service.container().image().isUnknown());
        List<Setting> settings = service.configuration().get(0).settings();
        assertTrue(settings.get(0).value().isUnknown());
        assertEquals("2", settings.get(1).value().ifKnown().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "services:", "services: [a]", "services: {a: b}", "services: {a: [b]}", "a: b",
        "services: {a: {image: [x], command: {b: c}, environment: x, volumes: y}}",
        "services: {a: {image: busybox, command: nc -z jobmanager 8081}}",
        "services: {a: {image: busybox, environment: [=b, [x], {c: d}]}}"
    })
    void whatRunsNoFlinkIsNoService(String text) {
        assertEquals(List.of(), read(text).services());
        assertEquals(List.of(), read(text).problems());
    }
}
