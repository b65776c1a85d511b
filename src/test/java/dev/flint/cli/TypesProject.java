package dev.flint.cli;

import dev.flint.report.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A folder with sources in which flint is run as from a command line; keeps what the last run wrote. */
final class TypesProject {

    /** Where the sources of package a.b lie. */
    static final String SOURCES = "src/main/java/a/b/";

    private final Path folder;
    private String out;
    private String err;

    TypesProject(Path folder) {
        this.folder = folder;
    }

    /** Classes of package a.b, and a job that has four of them in state. */
    TypesProject withOrders() throws IOException {
        source("Order", "public class Order { public long id; public java.util.List<String> tags; public Line line;\n"
                + "  public static class Line { public int amount; } }");
        source("Closed", "class Closed { public int i; }");
        source("Box", "public class Box<T> { public T content; }");
        source("Reading", "public record Reading(long at, double value) {}");
        source("Job", "import org.apache.flink.api.common.state.*;\n"
                + "class Job { Object a = new ValueStateDescriptor<>(\"a\", Order.class);\n"
                + "  Object b = new ListStateDescriptor<>(\"b\", Order.class);\n"
                + "  Object c = new ValueStateDescriptor<>(\"c\", Closed.class);\n"
                + "  Object d = new ValueStateDescriptor<>(\"d\", Order.Line.class);\n"
                + "  Object e(Class<?> t) { return new ValueStateDescriptor<>(\"e\", t); } }");
        return this;
    }

    void source(String name, String text) throws IOException {
        write(SOURCES + name + ".java", "package a.b;\n" + text);
    }

    Path write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    int run(String... arguments) {
        return run(Map.of(), arguments);
    }

    int run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(outBytes, true, StandardCharsets.UTF_8),
                new PrintStream(errBytes, true, StandardCharsets.UTF_8),
                environment,
                folder,
                Surroundings.Terminal.NONE);
        int status = FlintCommand.run(surroundings, arguments);
        out = outBytes.toString(StandardCharsets.UTF_8);
        err = errBytes.toString(StandardCharsets.UTF_8);
        return status;
    }

    String out() {
        return out;
    }

    String err() {
        return err;
    }

    Object json() {
        return Json.parse(out);
    }

    /** A member of every type of the last report. */
    <T> List<T> each(String member) {
        List<T> values = new ArrayList<>();
        for (Object type : Json.list(json(), "types")) {
            @SuppressWarnings("unchecked")
            T value = (T) Json.at(type, member);
            values.add(value);
        }
        return values;
    }
}
