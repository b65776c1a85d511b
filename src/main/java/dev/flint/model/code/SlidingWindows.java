package dev.flint.model.code;

import dev.flint.flink.values.Durations;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.code.SourceClasses.Declared;
import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.Expr;
import dev.flint.read.java.ExpressionWalk;
import dev.flint.read.java.JavaFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds sliding windows of the DataStream API whose lengths are constants. */
public final class SlidingWindows {

    private static final String PACKAGE = "org.apache.flink.streaming.api.windowing.assigners";

    private static final Set<String> ASSIGNERS = Set.of("SlidingEventTimeWindows", "SlidingProcessingTimeWindows");

    private final ConstantText constants;

    public SlidingWindows(SourceClasses classes) {
        this.constants = new ConstantText(classes);
    }

    /** The windows of a file, in the order of the text. */
    public List<SlidingWindow> in(JavaFile file) {
        if (!new ImportedNames(file).imports(PACKAGE) && !new ImportedNames(file).imports(timePackage())) {
            return List.of();
        }
        List<SlidingWindow> found = new ArrayList<>();
        ExpressionWalk.over(file, (within, expression) -> {
            if (expression instanceof Expr.Call call && isSliding(call)) {
                window(call, new Declared(file, within)).ifPresent(found::add);
            }
        });
        return found;
    }

    private static String timePackage() {
        return "org.apache.flink.streaming.api.windowing.time";
    }

    private static boolean isSliding(Expr.Call call) {
        String scope = ConstantText.dotted(call.scope());
        boolean assigner = call.name().equals("of")
                && call.arguments().size() >= 2
                && ASSIGNERS.contains(scope.substring(scope.lastIndexOf('.') + 1));
        boolean shortcut = (call.name().equals("timeWindow") || call.name().equals("timeWindowAll"))
                && call.arguments().size() == 2;
        return assigner || shortcut;
    }

    private Optional<SlidingWindow> window(Expr.Call call, Declared within) {
        Optional<Duration> size = length(call.arguments().get(0), within);
        Optional<Duration> slide = length(call.arguments().get(1), within);
        return size.isPresent() && slide.isPresent() && slide.get().toMillis() > 0
                ? Optional.of(new SlidingWindow(size.get(), slide.get(), within.file().namePlace(call)))
                : Optional.empty();
    }

    /** A call that gives a length, {@code Duration.ofMinutes(5)}, or a constant that is one. */
    private Optional<Duration> length(Expr expression, Declared within) {
        return constants.of(expression, within, Map.of())
                .ifKnown()
                .filter(text -> !text.isEmpty() && !Character.isDigit(text.charAt(text.length() - 1)))
                .flatMap(text -> Durations.parse(text, FlinkVersion.NEWEST_KNOWN).ifOk());
    }
}
