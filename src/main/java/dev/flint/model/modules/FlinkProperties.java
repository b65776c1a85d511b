package dev.flint.model.modules;

import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;

/** The names under which builds keep the version of Flink. */
final class FlinkProperties {

    private static final List<String> NAMES = List.of(
            "flink.version",
            "flinkVersion",
            "flink_version",
            "version.flink",
            "versions.flink",
            "libs.versions.flink",
            "flink-version",
            "FLINK_VERSION");

    private FlinkProperties() {}

    static List<Value<String>> in(PropertyScope scope) {
        List<Value<String>> found = new ArrayList<>();
        for (String name : NAMES) {
            Value<String> value = scope.property(name);
            if (!value.isAbsent()) {
                found.add(value);
            }
            found.addAll(scope.otherValues(name));
        }
        return found;
    }
}
