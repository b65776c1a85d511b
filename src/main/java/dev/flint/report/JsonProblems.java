package dev.flint.report;

import dev.flint.report.json.JsonWriter;
import dev.flint.text.Problem;
import java.io.IOException;
import java.util.List;

/** The last members that the JSON of every command has: what could not be judged, and what could not be read. */
final class JsonProblems {

    /** Where a defect of flint stands: in none of the files. */
    private static final String WHOLE_TREE = ".";

    private final Border border;

    JsonProblems(Border border) {
        this.border = border;
    }

    void notEvaluated(JsonWriter json, List<Problem> problems) throws IOException {
        json.name("notEvaluated").beginArray();
        for (Problem problem : problems) {
            json.beginObject()
                    .member("path", problem.path())
                    .member("line", problem.place().span().startLine())
                    .member("why", border.text(problem.message()))
                    .endObject();
        }
        json.endArray();
    }

    /** @param defects of flint itself */
    void errors(JsonWriter json, List<Problem> problems, List<String> defects) throws IOException {
        json.name("errors").beginArray();
        for (Problem problem : problems) {
            error(json, problem.path(), problem.message());
        }
        for (String defect : defects) {
            error(json, WHOLE_TREE, "a defect of flint itself: " + defect);
        }
        json.endArray();
    }

    private void error(JsonWriter json, String path, String message) throws IOException {
        json.beginObject().member("path", path).member("message", border.text(message)).endObject();
    }
}
