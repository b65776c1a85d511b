package dev.flint.cli;

import dev.flint.flink.version.FlinkVersion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** What the options mean that several commands have; what means nothing is a refusal that names the option. */
record Arguments(ParseResult options) {

    /** The largest number of reading threads that can help anywhere. */
    private static final int MOST_JOBS = 256;

    List<Path> paths() throws Refusal {
        List<Path> paths = new ArrayList<>();
        for (String text : options.matchedPositionalValue(0, List.<String>of())) {
            paths.add(path("PATH", text));
        }
        return paths;
    }

    Optional<Path> path(String option) throws Refusal {
        Optional<String> text = text(option);
        return text.isEmpty() ? Optional.empty() : Optional.of(path(option, text.get()));
    }

    List<String> texts(String option) {
        return options.matchedOptionValue(option, List.of());
    }

    boolean flag(String option) {
        return options.hasMatchedOption(option);
    }

    /** @param fallback where nothing is said */
    <T> T word(String option, T[] values, Function<T, String> word, T fallback) throws Refusal {
        Optional<String> text = text(option);
        return text.isEmpty() ? fallback : Words.read(option, text.get(), values, word);
    }

    Colour colour() throws Refusal {
        return word(Options.COLOUR, Colour.values(), Colour::word, Colour.AUTO);
    }

    /** The reports that go to files, {@code FORMAT=FILE} each. */
    <F> List<OutputFile<F>> outputs(F[] formats, Function<F, String> word) throws Refusal {
        List<OutputFile<F>> outputs = new ArrayList<>();
        for (String text : texts(Options.OUTPUT)) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                String example = word.apply(formats[formats.length - 1]);
                throw new Refusal(Options.OUTPUT + ": '" + text + "' is not FORMAT=FILE such as " + example
                        + "=flint." + example);
            }
            F format = Words.read(Options.OUTPUT, text.substring(0, equals), formats, word);
            outputs.add(new OutputFile<>(format, path(Options.OUTPUT, text.substring(equals + 1))));
        }
        return outputs;
    }

    Optional<FlinkVersion> flinkVersion() throws Refusal {
        Optional<String> text = text(Options.FLINK_VERSION);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<FlinkVersion> version = FlinkVersion.parse(text.get());
        if (version.isEmpty()) {
            throw new Refusal(Options.FLINK_VERSION + ": '" + text.get() + "' is no version such as 1.20");
        }
        return version;
    }

    /** The entries of all class paths; {@code lib/*} stands for the jars of a folder, as it does for java. */
    List<Path> classPath(Path workingDirectory) throws Refusal {
        List<Path> entries = new ArrayList<>();
        for (String text : texts(Options.CLASSPATH)) {
            for (String entry : text.split(Pattern.quote(File.pathSeparator))) {
                if (entry.endsWith("/*") || entry.endsWith(File.separator + "*") || entry.equals("*")) {
                    String folder = entry.substring(0, entry.length() - 1);
                    entries.addAll(jars(workingDirectory.resolve(path(Options.CLASSPATH, folder))));
                } else if (!entry.isEmpty()) {
                    Path file = workingDirectory.resolve(path(Options.CLASSPATH, entry));
                    if (!Files.exists(file)) {
                        throw new Refusal(Options.CLASSPATH + ": '" + entry + "' does not exist");
                    }
                    entries.add(file);
                }
            }
        }
        return entries;
    }

    private static List<Path> jars(Path folder) throws Refusal {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException e) {
            throw new Refusal(Options.CLASSPATH + ": the folder '" + folder + "' cannot be read");
        }
    }

    /** @return 0 where nothing is said */
    int jobs() throws Refusal {
        Optional<String> text = text(Options.JOBS);
        if (text.isEmpty()) {
            return 0;
        }
        int number;
        try {
            number = Integer.parseInt(text.get());
        } catch (NumberFormatException e) {
            number = 0;
        }
        if (number < 1 || number > MOST_JOBS) {
            throw new Refusal(Options.JOBS + ": '" + text.get() + "' is no number from 1 to " + MOST_JOBS);
        }
        return number;
    }

    Optional<String> text(String option) {
        return Optional.ofNullable(options.matchedOptionValue(option, null));
    }

    static Path path(String option, String text) throws Refusal {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Refusal(option + ": '" + text + "' cannot be a path");
        }
    }
}
