package dev.flint.read.yaml;

import dev.flint.text.Comment;
import dev.flint.text.Problem;
import dev.flint.text.TextSlice;
import java.util.List;

/**
 * A YAML text as it was read.
 *
 * @param documents those that parse and hold anything, in order
 * @param comments in order; of a document that does not parse those on lines of their own
 * @param problems why documents, or the whole text, could not be read; the other documents are there
 */
public record YamlFile(
        TextSlice text, List<YamlNode> documents, List<Comment> comments, List<Problem> problems) {

    public YamlFile {
        documents = List.copyOf(documents);
        comments = List.copyOf(comments);
        problems = List.copyOf(problems);
    }

    public String path() {
        return text.path();
    }
}
