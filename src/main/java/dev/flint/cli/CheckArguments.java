package dev.flint.cli;

import dev.flint.engine.FailOn;
import dev.flint.engine.Profile;
import dev.flint.report.Format;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the options mean that {@code flint check} alone has. */
record CheckArguments(Arguments shared) {

    Format format() throws Refusal {
        return shared.word(Options.FORMAT, Format.values(), Format::word, Format.TERMINAL);
    }

    List<OutputFile<Format>> outputs() throws Refusal {
        return shared.outputs(Format.values(), Format::word);
    }

    FailOn failOn() throws Refusal {
        return shared.word(CheckOptions.FAIL_ON, FailOn.values(), FailOn::word, FailOn.WARNING);
    }

    Optional<Profile> profile() throws Refusal {
        return Optional.ofNullable(shared.word(CheckOptions.PROFILE, Profile.values(), Profile::word, null));
    }

    Optional<LocalDate> today() throws Refusal {
        Optional<String> text = shared.text(CheckOptions.TODAY);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.get()));
        } catch (DateTimeException e) {
            throw new Refusal(CheckOptions.TODAY + ": '" + text.get() + "' is no date such as 2027-01-31");
        }
    }
}
