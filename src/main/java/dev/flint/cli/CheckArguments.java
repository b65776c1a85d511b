package dev.flint.cli;

import dev.flint.engine.FailOn;
import dev.flint.engine.Profile;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.report.Format;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/** What the options of {@code flint check} mean; what means nothing is a refusal that names the option. */
record CheckArguments(ParseResult options) {

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

    Format format() throws Refusal {
        Optional<String> text = text(CheckOptions.FORMAT);
        return text.isEmpty() ? Format.TERMINAL : format(CheckOptions.FORMAT, text.get());
    }

    List<OutputFile> outputs() throws Refusal {
        List<OutputFile> outputs = new ArrayList<>();
        for (String text : texts(CheckOptions.OUTPUT)) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw new Refusal(CheckOptions.OUTPUT + ": '" + text + "' is not FORMAT=FILE such as sarif=flint.sarif");
            }
            Format format = format(CheckOptions.OUTPUT, text.substring(0, equals));
            outputs.add(new OutputFile(format, path(CheckOptions.OUTPUT, text.substring(equals + 1))));
        }
        return outputs;
    }

    FailOn failOn() throws Refusal {
        Optional<String> text = text(CheckOptions.FAIL_ON);
        return text.isEmpty()
                ? FailOn.WARNING
                : Words.read(CheckOptions.FAIL_ON, text.get(), FailOn.values(), FailOn::word);
    }

    Colour colour() throws Refusal {
        Optional<String> text = text(CheckOptions.COLOUR);
        return text.isEmpty()
                ? Colour.AUTO
                : Words.read(CheckOptions.COLOUR, text.get(), Colour.values(), Colour::word);
    }

    Optional<Profile> profile() throws Refusal {
        Optional<String> text = text(CheckOptions.PROFILE);
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(Words.read(CheckOptions.PROFILE, text.get(), Profile.values(), Profile::word));
    }

    Optional<FlinkVersion> flinkVersion() throws Refusal {
        Optional<String> text = text(CheckOptions.FLINK_VERSION);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<FlinkVersion> version = FlinkVersion.parse(text.get());
        if (version.isEmpty()) {
            throw new Refusal(CheckOptions.FLINK_VERSION + ": '" + text.get() + "' is no version such as 1.20");
        }
        return version;
    }

    Optional<LocalDate> today() throws Refusal {
        Optional<String> text = text(CheckOptions.TODAY);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.get()));
        } catch (DateTimeException e) {
            throw new Refusal(CheckOptions.TODAY + ": '" + text.get() + "' is no date such as 2027-01-31");
        }
    }

    /** The entries of all class paths; {@code lib/*} stands for the jars of a folder, as it does for java. */
    List<Path> classPath(Path workingDirectory) throws Refusal {
        List<Path> entries = new ArrayList<>();
        for (String text : texts(CheckOptions.CLASSPATH)) {
            for (String entry : text.split(Pattern.quote(File.pathSeparator))) {
                if (entry.endsWith("/*") || entry.endsWith(File.separator + "*") || entry.equals("*")) {
                    String folder = entry.substring(0, entry.length() - 1);
                    entries.addAll(jars(workingDirectory.resolve(path(CheckOptions.CLASSPATH, folder))));
                } else if (!entry.isEmpty()) {
                    Path file = workingDirectory.resolve(path(CheckOptions.CLASSPATH, entry));
                    if (!Files.exists(file)) {
                        throw new Refusal(CheckOptions.CLASSPATH + ": '" + entry + "' does not exist");
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
            throw new Refusal(CheckOptions.CLASSPATH + ": the folder '" + folder + "' cannot be read");
        }
    }

    /** @return 0 where nothing is said */
    int jobs() throws Refusal {
        Optional<String> text = text(CheckOptions.JOBS);
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
            throw new Refusal(CheckOptions.JOBS + ": '" + text.get() + "' is no number from 1 to " + MOST_JOBS);
        }
        return number;
    }

    private Optional<String> text(String option) {
        return Optional.ofNullable(options.matchedOptionValue(option, null));
    }

    private static Format format(String option, String text) throws Refusal {
        return Words.read(option, text, Format.values(), Format::word);
    }

    private static Path path(String option, String text) throws Refusal {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Refusal(option + ": '" + text + "' cannot be a path");
        }
    }
}
