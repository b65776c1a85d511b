package dev.flint.catalogue;

import dev.flint.findings.Confidence;
import dev.flint.findings.Severity;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.read.yaml.YamlFile;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlReader;
import dev.flint.text.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** One rule's folder, read: {@code rule.yaml} and {@code rule.md}. */
record Room(RuleDescription description) {

    private static final Pattern ID = Pattern.compile("FLINT\\d{3}");
    /** In kebab case; a version of Flink may stand in it, {@code dropped-2.0}. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*(\\.[0-9]+)?");
    private static final Set<String> FIELDS =
            Set.of("id", "name", "since", "summary", "description", "keys", "references", "messages");
    private static final Set<String> MESSAGE_FIELDS = Set.of("text", "severity", "confidence");

    /**
     * @param mistakes takes one line for each thing that is wrong in the folder
     * @return null if the folder holds no rule that could be told of
     */
    static Room read(Path folder, Consumer<String> mistakes) throws IOException {
        Path yaml = folder.resolve("rule.yaml");
        Path page = folder.resolve("rule.md");
        for (Path file : List.of(yaml, page)) {
            if (!Files.isRegularFile(file)) {
                mistakes.accept(folder.getFileName() + ": " + file.getFileName() + " is missing");
                return null;
            }
        }
        YamlFile file = YamlReader.read(new SourceFile(folder.getFileName() + "/rule.yaml", lf(yaml)).slice());
        file.problems().forEach(problem -> mistakes.accept(problem.path() + ": " + problem.message()));
        if (file.documents().size() != 1) {
            mistakes.accept(folder.getFileName() + ": rule.yaml must hold one document");
            return null;
        }
        return new Reading(folder.getFileName().toString(), file.documents().get(0), mistakes).room(lf(page));
    }

    private static String lf(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n");
    }

    /** The state of reading one rule.yaml. */
    private record Reading(String folder, YamlNode root, Consumer<String> mistakes) {

        Room room(String page) {
            unknownFields(root, FIELDS, "");
            String id = text("id");
            String name = text("name");
            check(ID.matcher(id).matches(), "id is not FLINT and three digits: " + id);
            check(NAME.matcher(name).matches(), "name is not kebab-case: " + name);
            check(folder.equals(id + "-" + name), "the folder is not named " + id + "-" + name);
            List<RuleDescription.Message> messages = messages();
            if (messages.isEmpty()) {
                mistakes.accept(folder + ": no messages");
                return null;
            }
            return new Room(new RuleDescription(
                    id,
                    name,
                    text("summary"),
                    text("description"),
                    text("since"),
                    texts("keys"),
                    texts("references"),
                    messages,
                    page));
        }

        private List<RuleDescription.Message> messages() {
            List<RuleDescription.Message> messages = new ArrayList<>();
            if (root.at("messages").orElse(null) instanceof YamlNode.Mapping mapping) {
                for (YamlNode.Entry entry : mapping.entries()) {
                    String id = entry.key().ifKnown().orElse("");
                    unknownFields(entry.value(), MESSAGE_FIELDS, "messages." + id + ".");
                    messages.add(new RuleDescription.Message(
                            id,
                            text("messages", id, "text"),
                            word(Severity.class, "messages", id, "severity"),
                            word(Confidence.class, "messages", id, "confidence")));
                }
            }
            return messages;
        }

        private void unknownFields(YamlNode node, Set<String> known, String prefix) {
            if (node instanceof YamlNode.Mapping mapping) {
                for (YamlNode.Entry entry : mapping.entries()) {
                    String key = entry.key().ifKnown().orElse("?");
                    check(known.contains(key), "unknown field " + prefix + key);
                }
            }
        }

        private <T extends Enum<T>> T word(Class<T> type, String... path) {
            String word = text(path);
            for (T constant : type.getEnumConstants()) {
                if (constant.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return constant;
                }
            }
            mistakes.accept(folder + ": " + String.join(".", path) + " is not one of its words: " + word);
            return type.getEnumConstants()[0];
        }

        private String text(String... path) {
            String text = root.text(path).ifKnown().orElse("").strip();
            check(!text.isEmpty(), String.join(".", path) + " is missing");
            return text;
        }

        private List<String> texts(String field) {
            List<String> texts = new ArrayList<>();
            for (YamlNode item : root.items(field)) {
                texts.add(item.text().ifKnown().orElse(""));
            }
            return texts;
        }

        private void check(boolean holds, String otherwise) {
            if (!holds) {
                mistakes.accept(folder + ": " + otherwise);
            }
        }
    }
}
