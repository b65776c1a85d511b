package dev.flint.cli;

import dev.flint.engine.Engine;
import dev.flint.engine.TypesOutcome;
import dev.flint.engine.TypesRequest;
import dev.flint.report.TypesFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** {@code flint types}. */
final class TypesCommand {

    /** Far above any list that somebody keeps. */
    private static final int MOST_BYTES = 5 << 20;

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Surroundings surroundings;
    private final Arguments arguments;

    private TypesCommand(Surroundings surroundings, Arguments arguments) {
        this.surroundings = surroundings;
        this.arguments = arguments;
    }

    /** @return the exit status */
    static int run(Surroundings surroundings, ParseResult options) throws Refusal {
        return new TypesCommand(surroundings, new Arguments(options)).run();
    }

    private int run() throws Refusal {
        TypesFormat format =
                arguments.word(Options.FORMAT, TypesFormat.values(), TypesFormat::word, TypesFormat.TERMINAL);
        Colour colour = arguments.colour();
        List<OutputFile<TypesFormat>> files = arguments.outputs(TypesFormat.values(), TypesFormat::word);
        OutputFile.check(files, surroundings);
        TypesOutcome outcome = Engine.types(request());
        if (outcome instanceof TypesOutcome.Refused refused) {
            throw new Refusal(refused.reasons());
        }
        TypesOutcome.Told told = (TypesOutcome.Told) outcome;
        Screen.print(
                surroundings,
                out -> format.write(told.report(), Screen.of(surroundings, colour, told.root()), out));
        for (OutputFile<TypesFormat> file : files) {
            file.write((form, screen, out) -> form.write(told.report(), screen, out), surroundings);
        }
        Remarks.tell(
                surroundings, arguments, told.notices(), told.report().defects(), told.timings());
        return told.report().defects().isEmpty() ? ExitStatus.CLEAN : ExitStatus.DEFECT;
    }

    private TypesRequest request() throws Refusal {
        List<Path> paths = arguments.paths();
        return new TypesRequest(
                surroundings.workingDirectory(),
                paths.isEmpty() ? List.of(Path.of(".")) : paths,
                arguments.path(Options.CONFIG),
                arguments.flinkVersion(),
                questions(),
                arguments.flag(TypesOptions.VERIFY),
                arguments.classPath(surroundings.workingDirectory()),
                surroundings.caches(),
                arguments.jobs());
    }

    private List<String> questions() throws Refusal {
        List<String> questions = new ArrayList<>();
        for (String text : arguments.texts(TypesOptions.OF)) {
            if (text.startsWith("@")) {
                questions.addAll(lines(text.substring(1)));
            } else {
                questions.add(text);
            }
        }
        if (questions.isEmpty() && arguments.flag(TypesOptions.OF)) {
            throw new Refusal(TypesOptions.OF + ": there is no type in the file");
        }
        return questions;
    }

    /** The lines of a file that hold a type; {@code #} begins a comment. */
    private List<String> lines(String name) throws Refusal {
        Path file = surroundings.workingDirectory().resolve(Arguments.path(TypesOptions.OF, name));
        String text;
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Refusal(TypesOptions.OF + ": the file '" + name + "' is larger than 5 MiB");
            }
            text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Refusal(TypesOptions.OF + ": the file '" + name + "' cannot be read");
        }
        List<String> lines = new ArrayList<>();
        for (String line : (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).split("\\R")) {
            int comment = line.indexOf('#');
            String type = comment < 0 ? line : line.substring(0, comment);
            if (!type.isBlank()) {
                lines.add(type.stripTrailing());
            }
        }
        return lines;
    }
}
