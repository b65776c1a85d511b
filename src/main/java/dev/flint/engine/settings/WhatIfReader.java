package dev.flint.engine.settings;

import dev.flint.model.workload.Amounts;
import dev.flint.model.workload.Amounts.Amount;
import dev.flint.model.workload.Measure;
import dev.flint.sizing.Machines;
import dev.flint.sizing.WhatIf;
import dev.flint.text.Spelling;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads what is to be taken in place of what is so: {@code taskmanagers=10,incremental=true}. Keys are those of a
 * workload, in any case, and of nested ones the last word is enough where it is the only one.
 */
public final class WhatIfReader {

    private static final String MACHINE = "machine";
    private static final String BACKEND = "stateBackend";

    private final Map<Measure, Double> figures = new EnumMap<>(Measure.class);
    private final List<String> problems = new ArrayList<>();
    private Optional<String> machine = Optional.empty();
    private Optional<String> backend = Optional.empty();

    private WhatIfReader() {}

    /** @param texts each with one pair or several, parted by commas */
    public static WhatIfReader read(List<String> texts) {
        WhatIfReader reader = new WhatIfReader();
        for (String text : texts) {
            for (String pair : text.split(",(?=[^,=]*=)")) {
                reader.pair(pair.strip());
            }
        }
        return reader;
    }

    /** What is wrong, one line each; where there is any, the rest is not to be used. */
    public List<String> problems() {
        return problems;
    }

    public WhatIf whatIf() {
        return new WhatIf(figures, machine, backend);
    }

    private void pair(String pair) {
        int equals = pair.indexOf('=');
        if (equals < 1 || equals == pair.length() - 1) {
            problems.add("--what-if: '" + pair + "' is not KEY=VALUE such as taskmanagers=10");
            return;
        }
        String key = pair.substring(0, equals).strip();
        String value = pair.substring(equals + 1).strip();
        if (key.equalsIgnoreCase(MACHINE)) {
            machine(value);
        } else if (key.equalsIgnoreCase(BACKEND)) {
            backend(value);
        } else {
            figure(key, value);
        }
    }

    private void machine(String name) {
        machine = Machines.find(name).map(found -> found.name());
        if (machine.isEmpty()) {
            List<String> nearest = Machines.nearest(name);
            problems.add("--what-if: the machine '" + name + "' is not in flint's table"
                    + (nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?"));
        }
    }

    private void backend(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        if (word.equals("hashmap") || word.equals("rocksdb")) {
            backend = Optional.of(word);
        } else {
            problems.add("--what-if: '" + name + "' is no state backend; write hashmap or rocksdb");
        }
    }

    private void figure(String key, String value) {
        Optional<Measure> measure = Measure.of(key).or(() -> byLastWord(key));
        if (measure.isEmpty()) {
            List<String> known = new ArrayList<>(List.of(MACHINE, BACKEND));
            for (Measure each : Measure.values()) {
                known.add(each.path());
            }
            problems.add("--what-if: there is no '" + key + "'"
                    + Spelling.closest(key, known).map(word -> "; did you mean " + word + "?").orElse(""));
            return;
        }
        Amount amount = Amounts.parse(value, measure.get());
        if (amount instanceof Amount.Read read) {
            figures.put(measure.get(), read.value());
        } else if (amount instanceof Amount.Refused refused) {
            problems.add("--what-if: " + measure.get().path() + ": " + refused.why());
        }
    }

    private static Optional<Measure> byLastWord(String key) {
        Measure found = null;
        for (Measure measure : Measure.values()) {
            String path = measure.path();
            if (path.substring(path.indexOf('.') + 1).equalsIgnoreCase(key)) {
                if (found != null) {
                    return Optional.empty();
                }
                found = measure;
            }
        }
        return Optional.ofNullable(found);
    }
}
