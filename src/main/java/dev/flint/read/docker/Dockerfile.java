package dev.flint.read.docker;

import dev.flint.text.Problem;
import dev.flint.text.Value;
import java.util.List;
import java.util.Map;

/** A Dockerfile as it was read. What it makes depends on the arguments that it is built with. */
public final class Dockerfile {

    private final String path;
    private final List<Instruction> instructions;
    private final char escape;
    private final List<Problem> problems;

    Dockerfile(String path, List<Instruction> instructions, char escape, List<Problem> problems) {
        this.path = path;
        this.instructions = List.copyOf(instructions);
        this.escape = escape;
        this.problems = List.copyOf(problems);
    }

    public String path() {
        return path;
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * The stages in order.
     *
     * @param arguments what the build sets of its {@code ARG}s; the others have their defaults
     */
    public List<Stage> stages(Map<String, Value<String>> arguments) {
        return new Build(escape, arguments).run(instructions);
    }

    @Override
    public String toString() {
        return path;
    }
}
