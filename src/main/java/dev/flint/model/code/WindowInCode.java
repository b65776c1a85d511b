package dev.flint.model.code;

import dev.flint.flink.values.Durations;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.code.SourceClasses.Declared;
import dev.flint.read.java.Expr;
import dev.flint.read.java.ExpressionWalk;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A window that the class with a job's main method makes.
 *
 * @param slide how often one begins; of a tumbling window its size
 * @param assigner Flink's class, without its package
 */
public record WindowInCode(Duration size, Duration slide, String assigner, Place place) {

    private static final List<String> SLIDING = List.of("SlidingEventTimeWindows", "SlidingProcessingTimeWindows");
    private static final List<String> TUMBLING = List.of("TumblingEventTimeWindows", "TumblingProcessingTimeWindows");

    /** The window of a job; empty where the class makes none, several, or one whose times cannot be told. */
    public static Optional<WindowInCode> of(String jobClass, SourceClasses classes) {
        Optional<Declared> declared = classes.find(jobClass);
        if (declared.isEmpty()) {
            return Optional.empty();
        }
        ImportedNames names = new ImportedNames(declared.get().file());
        List<Expr.Call> calls = new ArrayList<>();
        ExpressionWalk.over(declared.get().file(), (within, expression) -> {
            if (expression instanceof Expr.Call call && call.name().equals("of") && !assigner(call, names).isEmpty()) {
                calls.add(call);
            }
        });
        return calls.size() == 1 ? window(calls.get(0), names, declared.get(), classes) : Optional.empty();
    }

    private static Optional<WindowInCode> window(
            Expr.Call call, ImportedNames names, Declared within, SourceClasses classes) {
        String assigner = assigner(call, names);
        boolean sliding = SLIDING.contains(assigner);
        if (call.arguments().size() < (sliding ? 2 : 1)) {
            return Optional.empty();
        }
        Optional<Duration> size = duration(call.arguments().get(0), within, classes);
        Optional<Duration> slide = sliding ? duration(call.arguments().get(1), within, classes) : size;
        if (size.isEmpty() || slide.isEmpty() || slide.get().isZero() || slide.get().compareTo(size.get()) > 0) {
            return Optional.empty();
        }
        return Optional.of(new WindowInCode(size.get(), slide.get(), assigner, within.file().place(call)));
    }

    private static Optional<Duration> duration(Expr expression, Declared within, SourceClasses classes) {
        Value<String> text = new ConstantText(classes).of(expression, within, Map.of());
        return text.ifKnown().flatMap(known -> Durations.parse(known, FlinkVersion.NEWEST_KNOWN).ifOk());
    }

    /** Empty where the scope is no assigner of Flink's. */
    private static String assigner(Expr.Call call, ImportedNames names) {
        String written = call.scope() instanceof Expr.Name name ? name.name() : "";
        for (List<String> kind : List.of(SLIDING, TUMBLING)) {
            for (String assigner : kind) {
                if (written.equals(assigner) && names.isFlinks(written, assigner)) {
                    return assigner;
                }
            }
        }
        return "";
    }
}
