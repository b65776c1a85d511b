package dev.flint.model.code;

import dev.flint.flink.settings.Setting;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.code.CodeOptions.Setter;
import dev.flint.model.code.SourceClasses.Declared;
import dev.flint.read.java.Expr;
import dev.flint.text.Place;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What single calls of setters set. */
final class SettingCalls {

    private static final String MADE_BY_CODE = "the code makes the value";

    private final ConstantText constants;

    SettingCalls(ConstantText constants) {
        this.constants = constants;
    }

    /**
     * Where a call stands.
     *
     * @param certain whether it surely runs
     */
    record Site(Declared owner, Map<String, Value<String>> values, boolean certain) {}

    /** A setter that is one option's. */
    List<Setting> setter(Setter setter, Expr.Call call, Site site) {
        List<Setting> set = new ArrayList<>();
        set.add(setting(setter.key(), argument(setter, call, site), call, site));
        if (call.name().equals("enableCheckpointing") && call.arguments().size() > 1) {
            set.add(setting("execution.checkpointing.mode", text(call, 1, site), call, site));
        }
        return set;
    }

    /** {@code set(OPTION, value)} and its like; empty where it cannot be told which option. */
    Optional<Setting> option(Expr.Call call, Site site) {
        Expr option = call.arguments().get(0);
        Optional<String> key = CodeOptions.constant(ConstantText.dotted(option))
                .or(() -> constants.of(option, site.owner(), site.values()).ifKnown());
        return key.map(known -> setting(known, text(call, 1, site), call, site));
    }

    /** {@code setStateBackend(new ...)}. */
    List<Setting> stateBackend(Expr.Call call, Site site) {
        Expr made = call.arguments().isEmpty() ? Expr.NONE : call.arguments().get(0);
        made = made instanceof Expr.Cast cast ? cast.of() : made;
        if (!(made instanceof Expr.New creation) || backend(creation).isEmpty()) {
            return List.of(
                    unknown("state.backend.type", call, site),
                    unknown("execution.checkpointing.incremental", call, site));
        }
        String name = backend(creation).get();
        List<Setting> set = new ArrayList<>();
        Value<String> value = Value.known(name, site.owner().file().place(made));
        set.add(setting("state.backend.type", value, call, site));
        // The older class is told first where the checkpoints go.
        int flag = simple(creation).equals("EmbeddedRocksDBStateBackend") ? 0 : 1;
        if (name.equals("rocksdb") && creation.arguments().size() > flag) {
            Value<String> incremental =
                    constants.of(creation.arguments().get(flag), site.owner(), site.values());
            set.add(setting("execution.checkpointing.incremental", incremental, call, site));
        }
        return set;
    }

    private static Optional<String> backend(Expr.New creation) {
        return switch (simple(creation)) {
            case "EmbeddedRocksDBStateBackend", "RocksDBStateBackend" -> Optional.of("rocksdb");
            case "HashMapStateBackend", "FsStateBackend", "MemoryStateBackend" -> Optional.of("hashmap");
            default -> Optional.empty();
        };
    }

    private static String simple(Expr.New creation) {
        String name = creation.type() instanceof TypeRef.ClassType named ? named.name() : "";
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** {@code setCheckpointStorage}, with a directory or an object. */
    List<Setting> storage(Expr.Call call, Site site) {
        boolean directory = call.arguments().size() == 1 && !(call.arguments().get(0) instanceof Expr.New);
        return directory
                ? List.of(setting("execution.checkpointing.dir", text(call, 0, site), call, site))
                : List.of(
                        unknown("execution.checkpointing.storage", call, site),
                        unknown("execution.checkpointing.dir", call, site));
    }

    /** An option that a call sets to something that cannot be told. */
    Setting unknown(String key, Expr.Call call, Site site) {
        return setting(key, Value.unknown(MADE_BY_CODE, site.owner().file().namePlace(call)), call, site);
    }

    private Value<String> argument(Setter setter, Expr.Call call, Site site) {
        Place place = site.owner().file().namePlace(call);
        boolean none = call.arguments().isEmpty();
        return switch (setter.form()) {
            case FALSE -> Value.known("false", place);
            case TRUE_OR_ARGUMENT -> none ? Value.known("true", place) : text(call, 0, site);
            case AS_WRITTEN -> none ? Value.unknown(MADE_BY_CODE, place) : text(call, 0, site);
            case MILLISECONDS -> none
                    ? Value.unknown(MADE_BY_CODE, place)
                    : text(call, 0, site).map(text -> isNumber(text) ? text + " ms" : text);
        };
    }

    private Value<String> text(Expr.Call call, int argument, Site site) {
        return constants.of(call.arguments().get(argument), site.owner(), site.values());
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Setting setting(String key, Value<String> value, Expr.Call call, Site site) {
        Place place = site.owner().file().namePlace(call);
        return new Setting(key, place, site.certain() ? value : underACondition(place));
    }

    static Value<String> underACondition(Place place) {
        return Value.unknown("the code sets it only under a condition", place);
    }
}
