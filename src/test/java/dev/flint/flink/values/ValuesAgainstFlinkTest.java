package dev.flint.flink.values;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.flink.RealConfiguration;
import dev.flint.flink.RealConfiguration.Answer;
import dev.flint.flink.options.OptionType;
import dev.flint.flink.options.OptionType.Kind;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every text is read, or refused with the same sentence, as by the real Flink of each version. */
class ValuesAgainstFlinkTest {

    private static final int TEXTS = 2_500;
    private static final String UTILS = "org.apache.flink.configuration.ConfigurationUtils";

    @TestFactory
    List<DynamicTest> durations() throws Exception {
        return forEachVersion("durations", flink -> {
            Method real = flink.load("org.apache.flink.util.TimeUtils").getMethod("parseDuration", String.class);
            for (String text : ValueTexts.generated(1, TEXTS)) {
                assertSame(flink, text, RealConfiguration.ask(real, text), Durations.parse(text, flink.version()), true);
            }
        });
    }

    @TestFactory
    List<DynamicTest> memorySizes() throws Exception {
        return forEachVersion("memory sizes", flink -> {
            Class<?> size = flink.load("org.apache.flink.configuration.MemorySize");
            Method bytes = size.getMethod("parseBytes", String.class);
            for (String text : ValueTexts.generated(2, TEXTS)) {
                assertSame(flink, text, RealConfiguration.ask(bytes, text), MemorySizes.parse(text), true);
            }
        });
    }

    @TestFactory
    List<DynamicTest> switchesAndNumbers() throws Exception {
        return forEachVersion("switches and numbers", flink -> {
            Method convert = flink.load(UTILS).getMethod("convertValue", Object.class, Class.class);
            for (String text : ValueTexts.generated(3, TEXTS / 3)) {
                assertConverted(flink, convert, text, Boolean.class, Kind.BOOLEAN);
                assertConverted(flink, convert, text, Integer.class, Kind.INT);
                assertConverted(flink, convert, text, Long.class, Kind.LONG);
                assertConverted(flink, convert, text, Double.class, Kind.FLOATING);
                assertConverted(flink, convert, text, String.class, Kind.STRING);
            }
        });
    }

    @TestFactory
    List<DynamicTest> enums() throws Exception {
        return forEachVersion("enums", flink -> {
            Method convert = flink.load(UTILS).getMethod("convertValue", Object.class, Class.class);
            Class<?> modes = flink.load("org.apache.flink.api.common.RuntimeExecutionMode");
            List<String> constants = new ArrayList<>();
            for (Object constant : modes.getEnumConstants()) {
                constants.add(constant.toString());
            }
            OptionType type = new OptionType(Kind.ENUM, false, constants);
            List<String> texts = new ArrayList<>(ValueTexts.generated(4, 500));
            texts.addAll(List.of("BATCH", "batch", "Streaming", "automatic", " batch", "STREAM\u0130NG", "streamıng"));
            for (String text : texts) {
                Answer real = RealConfiguration.ask(convert, text, modes);
                Optional<Object> name = real.value().map(Object::toString);
                assertSame(flink, text, new Answer(name, real.message()), OptionValues.parseEnum(text, type), false);
            }
        });
    }

    @TestFactory
    List<DynamicTest> listsAndMaps() throws Exception {
        return forEachVersion("lists and maps", flink -> {
            for (String text : ValueTexts.structured(5, TEXTS / 2)) {
                assertStructured(flink, text, "intType", Kind.INT);
                assertStructured(flink, text, "durationType", Kind.DURATION);
                assertStructured(flink, text, "booleanType", Kind.BOOLEAN);
                assertStructured(flink, text, "stringType", Kind.STRING);
                assertStructured(flink, text, "mapType", Kind.MAP);
            }
        });
    }

    /** Reads a ConfigOption from a real Configuration. What may be YAML is only not to be refused wrongly. */
    private static void assertStructured(RealConfiguration flink, String text, String type, Kind kind) throws Exception {
        Object builder = flink.load("org.apache.flink.configuration.ConfigOptions")
                .getMethod("key", String.class)
                .invoke(null, "k");
        Object typed = builder.getClass().getMethod(type).invoke(builder);
        Object asked = kind == Kind.MAP ? typed : typed.getClass().getMethod("asList").invoke(typed);
        Object option = asked.getClass().getMethod("noDefaultValue").invoke(asked);
        Class<?> configurations = flink.load("org.apache.flink.configuration.Configuration");
        Object configuration = configurations.getConstructor().newInstance();
        configurations.getMethod("setString", String.class, String.class).invoke(configuration, "k", text);
        Method get = configurations.getMethod("getOptional", flink.load("org.apache.flink.configuration.ConfigOption"));
        String real;
        try {
            real = words(((Optional<?>) get.invoke(configuration, option)).orElseThrow());
        } catch (InvocationTargetException refused) {
            real = "refused";
        }
        Parsed<?> ours = OptionValues.parse(text, new OptionType(kind, kind != Kind.MAP, List.of()), flink.version());
        String read = ours instanceof Parsed.Ok<?> ok ? words(ok.value()) : "refused";
        if (flink.version().below(1, 19) || ours.isRefused()) {
            assertEquals(real, read, flink + " on \"" + text + "\" as " + type);
        }
    }

    private static String words(Object value) {
        return String.valueOf(value instanceof Map<?, ?> map ? new TreeMap<>(map) : value);
    }

    private static void assertConverted(
            RealConfiguration flink, Method convert, String text, Class<?> wanted, Kind kind) throws Exception {
        Parsed<?> ours = OptionValues.parse(text, new OptionType(kind, false, List.of()), flink.version());
        assertSame(flink, text, RealConfiguration.ask(convert, text, wanted), ours, kind == Kind.BOOLEAN);
    }

    private static void assertSame(
            RealConfiguration flink, String text, Answer real, Parsed<?> ours, boolean sameSentence) {
        Supplier<String> what = () -> flink + " on \"" + text + "\"";
        assertEquals(real.value(), ours.ifOk(), what);
        if (sameSentence && ours instanceof Parsed.Refused<?> refused) {
            assertEquals(real.message(), refused.reason(), what);
        }
    }

    /** What is asked of one version. */
    private interface Check {
        void run(RealConfiguration flink) throws Exception;
    }

    private static List<DynamicTest> forEachVersion(String what, Check check) throws Exception {
        Function<RealConfiguration, DynamicTest> test =
                flink -> DynamicTest.dynamicTest(what + " of " + flink, () -> check.run(flink));
        return RealConfiguration.all().stream().map(test).toList();
    }
}
