package dev.flint.report;

import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The edits of a finding's fix. No lambdas here, nor elsewhere on the way of a small check: the first costs 20 ms. */
final class Edits {

    private Edits() {}

    /** None if the finding has no fix. */
    static List<Edit> of(Finding finding) {
        return finding.fix().isPresent() ? finding.fix().get().edits() : List.of();
    }

    /** The edits of each file, the files in the order in which they are named. */
    static Map<String, List<Edit>> byFile(List<Edit> edits) {
        Map<String, List<Edit>> byFile = new LinkedHashMap<>();
        for (Edit edit : edits) {
            List<Edit> known = byFile.get(edit.place().path());
            if (known == null) {
                known = new ArrayList<>();
                byFile.put(edit.place().path(), known);
            }
            known.add(edit);
        }
        return byFile;
    }
}
