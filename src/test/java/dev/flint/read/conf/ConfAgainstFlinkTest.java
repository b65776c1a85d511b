package dev.flint.read.conf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.discover.FileLoader;
import dev.flint.discover.Loaded;
import dev.flint.flink.RealConfiguration;
import dev.flint.flink.RealConfiguration.Answer;
import dev.flint.flink.settings.Refusal;
import dev.flint.flink.settings.Setting;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.read.template.Templates;
import dev.flint.text.SourceFile;
import dev.flint.text.Value;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Generated and mutated conf files, read here and by {@code GlobalConfiguration.loadConfiguration} of real Flinks: the
 * same keys and values, and the same refusals with the same sentence at the same place. The system property
 * {@code flint.texts} says how many; {@code flint.seed} which.
 */
class ConfAgainstFlinkTest {

    private static final int TEXTS = Integer.getInteger("flint.texts", 400);
    private static final long SEED = Long.getLong("flint.seed", 20261123L);

    @TempDir
    Path folder;

    private final List<String> differences = new ArrayList<>();
    private int read;
    private int refused;

    @Test
    void linesAreReadAsByFlink() throws Exception {
        ConfTexts texts = new ConfTexts(SEED);
        compare("flink-conf.yaml", texts::lines, version -> version.below(2, 0));
        assertTrue(read > TEXTS / 2, "texts that were compared: " + read);
    }

    @Test
    void yamlIsReadAsByFlink() throws Exception {
        ConfTexts texts = new ConfTexts(SEED + 1);
        compare("config.yaml", texts::yaml, version -> version.atLeast(1, 19));
        assertTrue(read > TEXTS / 3, "texts that were read: " + read);
        assertTrue(refused > TEXTS / 10, "texts that were refused: " + refused);
    }

    private void compare(String fileName, Supplier<String> texts, Predicate<FlinkVersion> readsIt) throws Exception {
        List<RealConfiguration> flinks = new ArrayList<>();
        for (RealConfiguration flink : RealConfiguration.all()) {
            if (readsIt.test(flink.version())) {
                flinks.add(flink);
            }
        }
        for (int i = 0; i < TEXTS; i++) {
            String text = texts.get();
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (FileLoader.decode(fileName, bytes) instanceof Loaded.Text loaded && Templates.in(text).isEmpty()) {
                Files.write(folder.resolve(fileName), bytes);
                ConfFile conf = ConfReader.read(loaded.file().slice(), fileName);
                for (RealConfiguration flink : flinks) {
                    compare(flink, conf, loaded.file());
                }
            }
        }
        assertEquals("", String.join("\n", differences.subList(0, Math.min(10, differences.size()))));
    }

    private void compare(RealConfiguration flink, ConfFile conf, SourceFile file) throws Exception {
        Method load = flink.load("org.apache.flink.configuration.GlobalConfiguration")
                .getMethod("loadConfiguration", String.class);
        Answer real = RealConfiguration.ask(load, folder.toString());
        String ours;
        String theirs;
        if (real.value().isPresent() && conf.notes().refusals().isEmpty()) {
            read++;
            Set<String> unknown = new HashSet<>();
            ours = known(conf, unknown).toString();
            Map<String, String> strings = strings(real.value().get());
            strings.keySet().removeAll(unknown);
            theirs = strings.toString();
        } else {
            refused++;
            theirs = real.value().isPresent() ? "reads " + strings(real.value().get()) : sentence(real);
            String sentence = theirs;
            ours = conf.notes().refusals().stream()
                    .map(refusal -> sentence(refusal, file))
                    .filter(sentence::startsWith)
                    .findFirst()
                    .map(same -> sentence)
                    .orElse("refuses " + conf.notes().refusals() + ", has " + conf.settings());
        }
        if (!ours.equals(theirs)) {
            differences.add(flink + ", \"" + file.text().replace("\r", "\\r").replace("\n", "\\n") + "\"\n  Flink: "
                    + theirs.replace("\n", "\\n") + "\n  flint: " + ours.replace("\n", "\\n"));
        }
    }

    /** Flink's sentence without the places of the context, and with the last place behind it, where it tells any. */
    private static String sentence(Answer real) {
        List<String> words = new ArrayList<>();
        String last = "";
        for (String line : (real.cause().isEmpty() ? real.message() : real.cause()).split("\n")) {
            if (line.startsWith(" in reader, ")) {
                last = line;
            } else {
                words.add(line);
            }
        }
        return plain(String.join(", ", words) + last);
    }

    /** Columns of Flink are code points, those of flint UTF-16. A byte-order mark counts at times and at times not. */
    private static String sentence(Refusal refusal, SourceFile file) {
        boolean placed = switch (refusal.kind()) {
            case MALFORMED, SEVERAL_DOCUMENTS, DUPLICATE_KEY ->
                !refusal.complaint().contains("code point") && !refusal.complaint().contains("is null");
            default -> false;
        };
        if (!placed) {
            return plain(refusal.complaint().replaceFirst("unacceptable code point 0x[0-9A-F]+, ", ""));
        }
        int line = refusal.place().span().startLine();
        String before = file.line(line);
        int units = Math.min(refusal.place().span().startColumn() - 1, before.length());
        String sentence = refusal.complaint() + " in reader, line " + line;
        int column = before.codePointCount(0, units) + 1;
        return plain(before.indexOf('\uFEFF') >= 0 ? sentence : sentence + ", column " + column);
    }

    private static String plain(String sentence) {
        return sentence.replaceAll("[,\\s\\p{Cntrl}]+", " ").strip();
    }

    private static Map<String, String> known(ConfFile conf, Set<String> unknown) {
        Map<String, String> known = new TreeMap<>();
        for (Setting setting : conf.settings()) {
            if (setting.value() instanceof Value.Known<String> value) {
                known.put(setting.key(), value.value());
            } else {
                unknown.add(setting.key());
            }
        }
        known.keySet().removeAll(unknown);
        return known;
    }

    private static Map<String, String> strings(Object configuration) throws ReflectiveOperationException {
        Map<String, String> strings = new TreeMap<>();
        Map<?, ?> map = (Map<?, ?>) configuration.getClass().getMethod("toMap").invoke(configuration);
        map.forEach((key, value) -> strings.put(String.valueOf(key), String.valueOf(value)));
        return strings;
    }
}
