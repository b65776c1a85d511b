package dev.flint.rules.sizing;

import dev.flint.findings.Confidence;
import dev.flint.findings.Finding;
import dev.flint.flink.memory.Derivation;
import dev.flint.flink.options.OptionType.Kind;
import dev.flint.flink.values.MemorySizes;
import dev.flint.flink.values.OptionValues;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.Project;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.configuration.EffectiveValue.Assignment;
import dev.flint.model.memory.DeploymentMemory;
import dev.flint.model.memory.SizedProcess;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import dev.flint.text.Place;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** FLINT421. */
final class MemoryDerivationFails implements Rule {

    private static final long MEBIBYTE = 1L << 20;

    /** What Flink says where both sizes are set and do not fit together, of which FLINT422 tells. */
    private static final List<String> BOTH_SIZES =
            List.of("Derived JVM Overhead size (", "The configured Total Process Memory size (");

    MemoryDerivationFails() {}

    @Override
    public void check(Project project, Findings findings) {
        Set<Place> told = new HashSet<>();
        for (DeploymentMemory memory : project.memory()) {
            memory.jobManager().ifPresent(process -> check(memory, process, told, findings));
            memory.taskManager().ifPresent(process -> check(memory, process, told, findings));
        }
    }

    private static void check(
            DeploymentMemory memory, SizedProcess<?> process, Set<Place> told, Findings findings) {
        Derivation<?> derivation = process.derivation();
        if (derivation instanceof Derivation.Unknown<?> unknown) {
            String what = "the memory of the " + ProcessPlaces.name(process.role());
            unknown.place().filter(told::add).ifPresent(place -> findings.notEvaluated(
                    place, what + " depends on '" + unknown.key() + "': " + unknown.why()));
        } else if (derivation instanceof Derivation.Refused<?> refused && !isToldElsewhere(process, refused)) {
            Optional<Assignment> cause = cause(process, refused);
            Place place = cause.map(set -> set.setting().keyPlace()).orElse(memory.deployment().place());
            if (told.add(place)) {
                tell(process, refused, cause, place, findings);
            }
        }
    }

    private static void tell(
            SizedProcess<?> process,
            Derivation.Refused<?> refused,
            Optional<Assignment> cause,
            Place place,
            Findings findings) {
        boolean because = !refused.cause().isEmpty();
        String symbol = cause.map(set -> set.setting().key()).orElse(process.role().word());
        Finding.Builder finding = findings.at(place, because ? "refused-because" : "refused", symbol)
                .with("process", ProcessPlaces.name(process.role()))
                .with("reason", withoutStop(refused.message()));
        if (because) {
            finding.with("cause", withoutStop(refused.cause()));
        }
        if (ProcessPlaces.isPresumed(process)) {
            finding.confidence(Confidence.MEDIUM);
        }
        Set<Place> shown = new HashSet<>(Set.of(place));
        for (EffectiveValue input : process.inputs()) {
            Assignment set = input.decisive().orElseThrow();
            if (shown.add(set.setting().keyPlace())) {
                finding.related(set.setting().keyPlace(), "'" + input.key() + "' is '"
                        + set.setting().value().ifKnown().orElse("") + "' (" + set.layer().name() + ")");
            }
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** The option that Flink names, else what can be mended. */
    private static Optional<Assignment> cause(SizedProcess<?> process, Derivation.Refused<?> refused) {
        for (EffectiveValue input : process.inputs()) {
            if (refused.message().contains("Key: '" + input.key() + "'")) {
                Optional<Assignment> named = ProcessPlaces.of(process, input.key());
                if (named.isPresent()) {
                    return named;
                }
            }
        }
        return ProcessPlaces.toMend(process);
    }

    /** One finding a cause: what cannot be read, or has lost its unit, is told where it stands. */
    private static boolean isToldElsewhere(SizedProcess<?> process, Derivation.Refused<?> refused) {
        String memory = process.role().word() + ".memory.";
        boolean bothSizes = isSet(process, memory + "process.size") && isSet(process, memory + "flink.size");
        if (bothSizes && BOTH_SIZES.stream().anyMatch(refused.message()::contains) && !isMadeOfParts(process)) {
            return true;
        }
        for (EffectiveValue input : process.inputs()) {
            String text = input.value().ifKnown().orElse("");
            boolean unread = input.option().isPresent()
                    && OptionValues.parse(text, input.option().get().type(), newest(process)).isRefused();
            if (unread || hasLostItsUnit(text, input)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasLostItsUnit(String text, EffectiveValue input) {
        boolean number = !text.isBlank() && text.strip().chars().allMatch(c -> c >= '0' && c <= '9');
        boolean memory = input.option()
                .filter(option -> option.type().is(Kind.MEMORY))
                .isPresent();
        long bytes = number && memory ? MemorySizes.parse(text).ifOk().orElse(0L) : 0;
        return bytes > 0 && bytes < MEBIBYTE;
    }

    private static boolean isMadeOfParts(SizedProcess<?> process) {
        return switch (process.role()) {
            case TASKMANAGER -> isSet(process, "taskmanager.memory.task.heap.size")
                    && isSet(process, "taskmanager.memory.managed.size");
            default -> isSet(process, "jobmanager.memory.heap.size");
        };
    }

    private static boolean isSet(SizedProcess<?> process, String key) {
        return !process.configuration().value(key).value().isAbsent();
    }

    private static FlinkVersion newest(SizedProcess<?> process) {
        List<FlinkVersion> candidates = process.configuration().versions().candidates();
        return candidates.get(candidates.size() - 1);
    }
}
