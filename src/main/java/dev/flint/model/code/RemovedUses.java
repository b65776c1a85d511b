package dev.flint.model.code;

import dev.flint.flink.api.RemovedApi;
import dev.flint.flink.api.RemovedApi.Removed;
import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.model.code.RemovedUse.Kind;
import dev.flint.read.java.DeclaredType;
import dev.flint.read.java.Expr;
import dev.flint.read.java.ExpressionWalk;
import dev.flint.read.java.Import;
import dev.flint.read.java.JavaFile;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what one file uses of the API that Flink has no more from 2.0 on. */
public final class RemovedUses {

    private static final String CONFIGURATION = "org.apache.flink.configuration.Configuration";
    private static final String OPEN_CONTEXT = "org.apache.flink.api.common.functions.OpenContext";

    /** Flink's classes whose {@code open(Configuration)} came from RichFunction, beside all that are called Rich... */
    static final Set<String> RICH = Set.of(
            "AbstractRichFunction",
            "BroadcastProcessFunction",
            "CoProcessFunction",
            "KeyedBroadcastProcessFunction",
            "KeyedCoProcessFunction",
            "KeyedProcessFunction",
            "ProcessAllWindowFunction",
            "ProcessFunction",
            "ProcessJoinFunction",
            "ProcessWindowFunction");

    private final JavaFile file;
    private final RemovedApi api;
    private final FlinkTypes types;
    private final List<RemovedUse> found = new ArrayList<>();

    private RemovedUses(JavaFile file, RemovedApi api, Predicate<String> declared) {
        this.file = file;
        this.api = api;
        this.types = new FlinkTypes(file, declared);
    }

    /**
     * What a file uses, one for each thing that one step replaces, in the order of the text.
     *
     * @param declared whether the tree declares a class of a canonical name, which then is its own
     */
    public static List<RemovedUse> in(JavaFile file, RemovedApi api, Predicate<String> declared) {
        RemovedUses uses = new RemovedUses(file, api, declared);
        file.imports().forEach(uses::imported);
        file.types().forEach(uses::type);
        ExpressionWalk.over(file, uses::expression);
        return uses.joined();
    }

    private List<RemovedUse> joined() {
        found.sort(Comparator.comparing(RemovedUse::place));
        Map<String, List<RemovedUse>> byCause = new LinkedHashMap<>();
        for (RemovedUse use : found) {
            byCause.computeIfAbsent(use.kind() + use.replacement(), cause -> new ArrayList<>()).add(use);
        }
        List<RemovedUse> joined = new ArrayList<>();
        for (List<RemovedUse> uses : byCause.values()) {
            RemovedUse first = uses.get(0);
            List<Place> others = new ArrayList<>();
            int line = first.place().span().startLine();
            for (RemovedUse use : uses) {
                if (use.place().span().startLine() > line) {
                    line = use.place().span().startLine();
                    others.add(use.place());
                }
            }
            joined.add(new RemovedUse(first.kind(), first.name(), first.replacement(), first.place(), others));
        }
        return joined;
    }

    private void imported(Import imported) {
        boolean one = !imported.onDemand() || imported.isStatic();
        if (one && !types.isDeclared(imported.name())) {
            Place place = new Place(
                    file.path(), file.lines().span(imported.from(), imported.from() + imported.name().length()));
            api.classNamed(imported.name()).ifPresent(removed -> found.add(RemovedUse.of(removed, place)));
        }
    }

    private void type(DeclaredType type) {
        ClassShape shape = type.shape();
        shape.declaredAt().ifPresent(place -> {
            shape.superclass().ifPresent(superclass -> named(superclass, place));
            shape.interfaces().forEach(each -> named(each, place));
        });
        for (FieldShape field : shape.fields()) {
            field.declaredAt().ifPresent(place -> named(field.type(), place));
        }
        for (MethodShape method : shape.methods()) {
            method.declaredAt().ifPresent(place -> {
                named(method.returnType(), place);
                method.parameters().forEach(parameter -> named(parameter.type(), place));
            });
        }
        opened(shape);
        type.members().forEach(this::type);
    }

    /** What an import of its own brings in is told there. */
    private void named(TypeRef type, Place place) {
        if (type instanceof TypeRef.ClassType named) {
            if (!types.isImportedByName(named.name())) {
                types.canonical(named.name())
                        .flatMap(api::classNamed)
                        .ifPresent(removed -> found.add(RemovedUse.of(removed, place)));
            } else if (named.name().indexOf('.') > 0) {
                nested(named.name(), place);
            }
            named.arguments().forEach(argument -> named(argument, place));
        } else if (type instanceof TypeRef.ArrayType array) {
            named(array.component(), place);
        } else if (type instanceof TypeRef.Wildcard wildcard) {
            named(wildcard.of(), place);
        }
    }

    /** {@code Sink.InitContext}, of which only the outer class is left. */
    private void nested(String written, Place place) {
        Optional<String> outer = types.canonical(written.substring(0, written.indexOf('.')));
        if (outer.flatMap(api::classNamed).isEmpty()) {
            types.canonical(written)
                    .flatMap(api::classNamed)
                    .ifPresent(removed -> found.add(RemovedUse.of(removed, place)));
        }
    }

    private void opened(ClassShape shape) {
        Optional<String> superclass = shape.superclass()
                .flatMap(type -> type instanceof TypeRef.ClassType named ? types.canonical(named.name()) : Optional.empty());
        if (superclass.filter(RemovedUses::isRich).isEmpty()) {
            return;
        }
        Optional<Place> place = Optional.empty();
        for (MethodShape method : shape.methods()) {
            if (method.name().equals("open") && method.parameters().size() == 1) {
                Optional<String> parameter = method.parameters().get(0).type() instanceof TypeRef.ClassType named
                        ? types.canonical(named.name())
                        : Optional.empty();
                if (parameter.isEmpty() || parameter.get().equals(OPEN_CONTEXT)) {
                    return;
                }
                place = parameter.get().equals(CONFIGURATION) ? method.declaredAt() : place;
            }
        }
        place.ifPresent(at -> found.add(new RemovedUse(
                Kind.NEVER_CALLED, "open(Configuration)", "'open(OpenContext)'", at, List.of())));
    }

    static boolean isRich(String canonicalName) {
        String simple = canonicalName.substring(canonicalName.lastIndexOf('.') + 1);
        return canonicalName.startsWith("org.apache.flink.") && (simple.startsWith("Rich") || RICH.contains(simple));
    }

    private void expression(DeclaredType within, Expr expression) {
        if (expression instanceof Expr.New creation) {
            named(creation.type(), file.place(creation));
            creation.body().ifPresent(this::type);
        } else if (expression instanceof Expr.Cast cast) {
            named(cast.type(), file.place(cast));
        } else if (expression instanceof Expr.ClassLiteral literal) {
            named(literal.type(), file.place(literal));
        } else if (expression instanceof Expr.TypeUse use) {
            named(use.type(), file.place(use));
        } else if (expression instanceof Expr.FieldAccess access) {
            types.dotted(access.scope()).ifPresent(name -> named(TypeRef.of(name), file.place(access)));
        } else if (expression instanceof Expr.Call call) {
            types.dotted(call.scope()).ifPresent(name -> named(TypeRef.of(name), file.place(call)));
            types.of(call.scope(), within)
                    .flatMap(owner -> api.method(owner, call.name()))
                    .ifPresent(removed -> found.add(RemovedUse.of(removed, file.namePlace(call))));
        }
    }
}
