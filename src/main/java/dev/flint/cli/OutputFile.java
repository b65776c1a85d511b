package dev.flint.cli;

import dev.flint.report.Terminal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One more report, and the file to write it to. */
record OutputFile<F>(F format, Path file) {

    /** What writes a report in one of its formats. */
    interface Report<F> {
        void write(F format, Terminal screen, Appendable out) throws IOException;
    }

    /** @throws Refusal if two reports would go to one file, or one to a folder */
    static <F> void check(List<OutputFile<F>> outputs, Surroundings surroundings) throws Refusal {
        Set<Path> seen = new HashSet<>();
        for (OutputFile<F> output : outputs) {
            Path file = output.resolved(surroundings);
            if (!seen.add(file.normalize())) {
                throw new Refusal("two reports cannot go to one file: " + output.file());
            }
            if (Files.isDirectory(file)) {
                throw new Refusal("a folder stands where a report is to go: " + output.file());
            }
        }
    }

    void write(Report<F> report, Surroundings surroundings) throws Refusal {
        StringBuilder text = new StringBuilder();
        try {
            report.write(format, Terminal.PLAIN, text);
            Path target = resolved(surroundings);
            if (target.getParent() != null) {
                Files.createDirectories(target.getParent());
            }
            Files.write(target, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new Refusal("the report cannot be written to " + file + ": " + e.getMessage());
        }
    }

    private Path resolved(Surroundings surroundings) {
        return surroundings.workingDirectory().resolve(file);
    }
}
