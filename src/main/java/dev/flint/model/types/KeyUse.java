package dev.flint.model.types;

import dev.flint.flink.types.KeyCheck;
import dev.flint.flink.types.Libraries;
import dev.flint.flink.types.TypeExtraction;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.flink.version.FlinkVersions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A place where a stream is partitioned by a key, and whether Flink takes it.
 *
 * @param versions on which the code may run
 * @param check what Flink refuses in each of them
 */
public record KeyUse(TypeSite site, FlinkVersions versions, KeyCheck check) {

    /** Judges those among the uses that are keys. */
    public static List<KeyUse> among(List<TypeUse> uses, SourceTypes types) {
        List<KeyUse> keys = new ArrayList<>();
        for (TypeUse use : uses) {
            if (use.site().role() == TypeSite.Role.KEY) {
                keys.add(new KeyUse(use.site(), use.versions(), check(use, types)));
            }
        }
        return List.copyOf(keys);
    }

    /** The check of the first version, without what another version does not refuse. */
    private static KeyCheck check(TypeUse use, SourceTypes types) {
        Optional<KeyCheck> agreed = Optional.empty();
        for (FlinkVersion version : use.versions().candidates()) {
            KeyCheck check = new TypeExtraction(
                            types.seenFrom(use.site().place().path()), version, Libraries.UNKNOWN)
                    .checkKey(use.site().type());
            agreed = Optional.of(agreed.map(other -> both(other, check)).orElse(check));
        }
        return agreed.orElseThrow();
    }

    private static KeyCheck both(KeyCheck one, KeyCheck other) {
        List<KeyCheck.Refused> refused = new ArrayList<>(one.refused());
        refused.removeIf(part -> other.refused().stream().noneMatch(same -> same.path().equals(part.path())));
        return new KeyCheck(refused, one.unknown());
    }
}
