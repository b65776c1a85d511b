package dev.flint.sizing;

import dev.flint.model.workload.Measure;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a sheet is to take in place of what is so.
 *
 * @param figures in the base of their units
 * @param machine one that flint knows
 * @param backend {@code hashmap} or {@code rocksdb}
 */
public record WhatIf(
        Map<Measure, Double> figures, Optional<String> machine, Optional<String> backend) {

    /** Everything as it is. */
    public static final WhatIf NOTHING = new WhatIf(Map.of(), Optional.empty(), Optional.empty());

    public WhatIf {
        figures = figures.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    /** The same with one more figure. */
    WhatIf with(Measure measure, double value) {
        Map<Measure, Double> more = new EnumMap<>(Measure.class);
        more.putAll(figures);
        more.put(measure, value);
        return new WhatIf(more, machine, backend);
    }

    /** The same on another machine. */
    WhatIf on(Machine other) {
        return new WhatIf(figures, Optional.of(other.name()), backend);
    }
}
