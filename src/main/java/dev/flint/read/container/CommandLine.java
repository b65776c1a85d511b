package dev.flint.read.container;

import dev.flint.read.shell.Word;
import dev.flint.read.template.Placeholders;
import dev.flint.read.template.Templates;
import dev.flint.read.yaml.YamlNode;
import dev.flint.read.yaml.YamlNode.Scalar;
import dev.flint.read.yaml.YamlNode.Sequence;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;

/** Takes command lines apart: lists of words, and texts that a shell or compose splits. */
public final class CommandLine {

    private CommandLine() {}

    /**
     * The words of a node: of a list one an item, of a text those that a shell would make of it. The script behind a
     * shell's {@code -c} is split too.
     */
    public static List<Word> words(YamlNode node) {
        List<Word> words = new ArrayList<>();
        if (node instanceof Scalar scalar) {
            addSplit(words, scalar.content(), scalar.conditional());
        } else if (node instanceof Sequence sequence) {
            boolean script = false;
            for (YamlNode item : sequence.items()) {
                if (item instanceof Scalar scalar) {
                    String text = scalar.content().text();
                    if (script) {
                        addSplit(words, scalar.content(), scalar.conditional());
                    } else {
                        words.add(new Word(scalar.value(), scalar.content()));
                    }
                    script = text.startsWith("-") && !text.startsWith("--") && text.endsWith("c") && text.length() < 5;
                }
            }
        }
        return words;
    }

    /** The words that a shell would make of a text. */
    public static List<Word> words(TextSlice text) {
        List<Word> words = new ArrayList<>();
        addSplit(words, text, false);
        return words;
    }

    private static void addSplit(List<Word> words, TextSlice text, boolean conditional) {
        Templates templates = Templates.in(text.text());
        for (TextSlice word : new WordSplitter(text, templates.masked()).split()) {
            words.add(new Word(value(word, conditional), word));
        }
    }

    private static Value<String> value(TextSlice word, boolean conditional) {
        if (conditional) {
            return Value.unknown("a template decides whether it stands there", word.place());
        }
        Templates templates = Templates.in(word.text());
        return templates
                .touching(0, word.text().length())
                .or(() -> Placeholders.first(word.text()))
                .map(template -> Value.<String>unknown(template + " is filled in elsewhere", word.place()))
                .orElse(Value.known(word.text(), word.place()));
    }
}
