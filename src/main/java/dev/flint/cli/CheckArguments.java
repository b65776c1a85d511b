package dev.flint.cli;

import dev.flint.engine.FailOn;
import dev.flint.engine.Profile;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.report.Format;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the arguments of {@code flint check} mean; what means nothing is a refusal that names the option. */
record CheckArguments(Arguments arguments) {

    /** The largest number of reading threads that can help anywhere. */
    private static final int MOST_JOBS = 256;

    List<Path> paths() throws Refusal {
        List<Path> paths = new ArrayList<>();
        for (String operand : arguments.operands()) {
            paths.add(path("PATH", operand));
        }
        return paths;
    }

    Optional<Path> path(Option option) throws Refusal {
        Optional<String> text = arguments.value(option);
        return text.isEmpty() ? Optional.empty() : Optional.of(path(option.word(), text.get()));
    }

    List<String> texts(Option option) {
        return arguments.values(option);
    }

    boolean has(Option option) {
        return arguments.has(option);
    }

    Format format() throws Refusal {
        return word(Option.FORMAT, Format.values(), Format::word).orElse(Format.TERMINAL);
    }

    FailOn failOn() throws Refusal {
        return word(Option.FAIL_ON, FailOn.values(), FailOn::word).orElse(FailOn.WARNING);
    }

    Colour colour() throws Refusal {
        return word(Option.COLOUR, Colour.values(), Colour::word).orElse(Colour.AUTO);
    }

    Optional<Profile> profile() throws Refusal {
        return word(Option.PROFILE, Profile.values(), Profile::word);
    }

    List<OutputFile> outputs() throws Refusal {
        List<OutputFile> outputs = new ArrayList<>();
        for (String text : arguments.values(Option.OUTPUT)) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw refusal(Option.OUTPUT, text, "is not FORMAT=FILE such as sarif=flint.sarif");
            }
            String word = text.substring(0, equals);
            Format format = Words.read(Option.OUTPUT, word, Format.values(), Format::word);
            outputs.add(new OutputFile(format, path(Option.OUTPUT.word(), text.substring(equals + 1))));
        }
        return outputs;
    }

    Optional<FlinkVersion> flinkVersion() throws Refusal {
        Optional<String> text = arguments.value(Option.FLINK_VERSION);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<FlinkVersion> version = FlinkVersion.parse(text.get());
        if (version.isEmpty()) {
            throw refusal(Option.FLINK_VERSION, text.get(), "is no version such as 1.20");
        }
        return version;
    }

    Optional<LocalDate> today() throws Refusal {
        Optional<String> text = arguments.value(Option.TODAY);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.get()));
        } catch (DateTimeException e) {
            throw refusal(Option.TODAY, text.get(), "is no date such as 2027-01-31");
        }
    }

    /** @return 0 where nothing is said */
    int jobs() throws Refusal {
        Optional<String> text = arguments.value(Option.JOBS);
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
            throw refusal(Option.JOBS, text.get(), "is no number from 1 to " + MOST_JOBS);
        }
        return number;
    }

    private <T> Optional<T> word(Option option, T[] values, Words.Word<T> word) throws Refusal {
        Optional<String> text = arguments.value(option);
        return text.isEmpty() ? Optional.empty() : Optional.of(Words.read(option, text.get(), values, word));
    }

    private static Path path(String what, String text) throws Refusal {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new Refusal(what + ": '" + text + "' cannot be a path");
        }
    }

    private static Refusal refusal(Option option, String text, String why) {
        return new Refusal(option.word() + ": '" + text + "' " + why);
    }
}
