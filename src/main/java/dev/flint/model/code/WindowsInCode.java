package dev.flint.model.code;

import dev.flint.flink.values.Durations;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.code.SourceClasses.Declared;
import dev.flint.read.java.Expr;
import dev.flint.read.java.ExpressionWalk;
import dev.flint.read.java.JavaFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the windows of the DataStream API that code makes, tumbling and sliding ones. */
public final class WindowsInCode {

    private static final List<String> SLIDING = List.of("SlidingEventTimeWindows", "SlidingProcessingTimeWindows");
    private static final List<String> TUMBLING = List.of("TumblingEventTimeWindows", "TumblingProcessingTimeWindows");

    /** Methods of Flink 1.x that take one length or two. */
    private static final List<String> SHORTCUTS = List.of("timeWindow", "timeWindowAll");

    /** Where the class of their arguments is. */
    private static final String TIME = "org.apache.flink.streaming.api.windowing.time";

    private final SourceClasses classes;
    private final ConstantText constants;

    public WindowsInCode(SourceClasses classes) {
        this.classes = classes;
        this.constants = new ConstantText(classes);
    }

    private record Made(Expr.Call call, String assigner, Declared within) {}

    /** The windows of a file whose lengths are constants, in the order of the text. */
    public List<WindowInCode> in(JavaFile file) {
        List<WindowInCode> windows = new ArrayList<>();
        for (Made made : made(file)) {
            window(made).ifPresent(windows::add);
        }
        return windows;
    }

    /** The window of a job; empty where the file of its class makes none, several, or one whose lengths are not told. */
    public Optional<WindowInCode> ofJob(String jobClass) {
        List<Made> made = classes.find(jobClass)
                .map(declared -> made(declared.file()))
                .orElse(List.of());
        return made.size() == 1 ? window(made.get(0)) : Optional.empty();
    }

    private static List<Made> made(JavaFile file) {
        ImportedNames names = new ImportedNames(file);
        if (!names.imports("org.apache.flink.streaming.api.windowing")) {
            return List.of();
        }
        List<Made> found = new ArrayList<>();
        ExpressionWalk.over(file, (within, expression) -> {
            if (expression instanceof Expr.Call call) {
                String assigner = assigner(call, names);
                if (!assigner.isEmpty()) {
                    found.add(new Made(call, assigner, new Declared(file, within)));
                }
            }
        });
        return found;
    }

    /** Empty for a call that makes no window. */
    private static String assigner(Expr.Call call, ImportedNames names) {
        int lengths = call.arguments().size();
        if (SHORTCUTS.contains(call.name())) {
            return names.imports(TIME) && (lengths == 1 || lengths == 2) ? call.name() : "";
        }
        if (!call.name().equals("of")) {
            return "";
        }
        String written = ConstantText.dotted(call.scope());
        String simple = written.substring(written.lastIndexOf('.') + 1);
        boolean known = (SLIDING.contains(simple) && lengths >= 2) || (TUMBLING.contains(simple) && lengths >= 1);
        return known && names.isFlinks(written, simple) ? simple : "";
    }

    private Optional<WindowInCode> window(Made made) {
        List<Expr> lengths = made.call.arguments();
        boolean slides = SLIDING.contains(made.assigner) || (SHORTCUTS.contains(made.assigner) && lengths.size() == 2);
        Optional<Duration> size = length(lengths.get(0), made.within);
        Optional<Duration> slide = slides ? length(lengths.get(1), made.within) : size;
        boolean known = size.isPresent() && slide.isPresent() && slide.get().toMillis() > 0;
        return known && slide.get().compareTo(size.get()) <= 0
                ? Optional.of(new WindowInCode(
                        size.get(), slide.get(), made.assigner, made.within.file().namePlace(made.call)))
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
