package dev.flint.findings.catalogue;

import dev.flint.findings.Confidence;
import dev.flint.findings.Severity;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All rules, by id. The build writes them as one binary index, so that nothing is parsed when flint starts.
 *
 * @param rules in the order of their ids
 */
public record Catalogue(List<Entry> rules) {

    /** The index on the class path. */
    public static final String RESOURCE = "dev/flint/findings/catalogue/rules.index";

    private static final int FORMAT = 1;

    /** A rule and the class that asks its question. */
    public record Entry(RuleDescription description, String className) {}

    public Catalogue {
        rules = List.copyOf(rules);
    }

    /** The catalogue that was built into this flint. */
    public static Catalogue load() {
        try (InputStream in = Catalogue.class.getClassLoader().getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the rule index is missing from this build of flint");
            }
            return read(new DataInputStream(new BufferedInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<RuleDescription> find(String id) {
        return rules.stream().map(Entry::description).filter(r -> r.id().equals(id)).findFirst();
    }

    /** Writes the index; the same rules give the same bytes. */
    public void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(FORMAT);
        data.writeInt(rules.size());
        for (Entry entry : rules) {
            RuleDescription rule = entry.description();
            for (String text : List.of(
                    entry.className(),
                    rule.id(),
                    rule.name(),
                    rule.summary(),
                    rule.description(),
                    rule.since(),
                    rule.page())) {
                writeText(data, text);
            }
            writeTexts(data, rule.keys());
            writeTexts(data, rule.references());
            data.writeInt(rule.messages().size());
            for (RuleDescription.Message message : rule.messages()) {
                writeText(data, message.id());
                writeText(data, message.text());
                data.writeByte(message.severity().ordinal());
                data.writeByte(message.confidence().ordinal());
            }
        }
        data.flush();
    }

    private static Catalogue read(DataInputStream in) throws IOException {
        if (in.readInt() != FORMAT) {
            throw new IOException("the rule index is of another format");
        }
        int count = in.readInt();
        List<Entry> rules = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String className = readText(in);
            String id = readText(in);
            String name = readText(in);
            String summary = readText(in);
            String description = readText(in);
            String since = readText(in);
            String page = readText(in);
            List<String> keys = readTexts(in);
            List<String> references = readTexts(in);
            int messageCount = in.readInt();
            List<RuleDescription.Message> messages = new ArrayList<>(messageCount);
            for (int m = 0; m < messageCount; m++) {
                messages.add(new RuleDescription.Message(
                        readText(in),
                        readText(in),
                        Severity.values()[in.readByte()],
                        Confidence.values()[in.readByte()]));
            }
            rules.add(new Entry(
                    new RuleDescription(id, name, summary, description, since, keys, references, messages, page),
                    className));
        }
        return new Catalogue(rules);
    }

    private static void writeTexts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            writeText(out, text);
        }
    }

    private static List<String> readTexts(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<String> texts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            texts.add(readText(in));
        }
        return texts;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
