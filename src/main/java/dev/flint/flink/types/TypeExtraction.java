package dev.flint.flink.types;

import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Info.Part;
import dev.flint.flink.types.Verdict.FieldSite;
import dev.flint.flink.types.Verdict.Kind;
import dev.flint.flink.types.Verdict.Step;
import dev.flint.flink.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code org.apache.flink.api.java.typeutils.TypeExtractor} of one Flink version makes of types. Follows the
 * sources of 1.13 to 2.3, which differ at 1.14, 1.19, 2.0, 2.1 and 2.3; an older version is read as 1.13, a newer one
 * as 2.3. TypeInfoFactories that the configuration registers are not known here. Safe to use from several threads; the
 * shapes are asked for each class once.
 */
public final class TypeExtraction {

    private final Classes classes;
    private final FlinkVersion version;
    private final Libraries libraries;

    /**
     * @param shapes the classes in resolved form: canonical names, type variables told from classes, Lombok applied
     */
    public TypeExtraction(ShapeSource shapes, FlinkVersion version, Libraries libraries) {
        this(new Classes(shapes), version, libraries);
    }

    private TypeExtraction(Classes classes, FlinkVersion version, Libraries libraries) {
        this.classes = classes;
        this.version = version;
        this.libraries = libraries;
    }

    /** The same classes seen by another version of Flink. */
    public TypeExtraction in(FlinkVersion other) {
        return new TypeExtraction(classes, other, libraries);
    }

    public FlinkVersion version() {
        return version;
    }

    /** How many type parameters a class has; empty where it cannot be seen. */
    public OptionalInt typeParameters(String className) {
        Optional<ClassView> view = classes.view(className);
        return view.isPresent() ? OptionalInt.of(view.get().parameters().size()) : OptionalInt.empty();
    }

    /**
     * {@code TypeExtractor.createTypeInfo(Type)}. A class without type arguments is the class literal: what
     * {@code TypeInformation.of(X.class)} and a descriptor with {@code X.class} give.
     */
    public Verdict of(TypeRef type) {
        if (!isShallow(type)) {
            return tooLarge(type);
        }
        Extractor extractor = extractor(true);
        return verdict(type, extractor.start(type), extractor);
    }

    /**
     * {@code TypeExtractor.createTypeInfo(baseClass, functionClass, argument, null, null)}: what Flink extracts from a
     * function class, and from the class of a {@code TypeHint} or {@code OutputTag}. What a superclass leaves to its
     * type variables is not the same as what is written in full: from 2.0 on the elements of a {@code List<T>} stay
     * generic whatever T stands for.
     *
     * @param functionClass its canonical name
     * @param supertype of Flink's, the type argument of which is extracted
     * @param argument counted from 0
     */
    public Verdict ofFunction(String functionClass, String supertype, int argument) {
        TypeRef.ClassType function = TypeRef.of(functionClass);
        FunctionArguments arguments = new FunctionArguments(classes, supertype, argument);
        FunctionArguments.Found found = arguments.of(functionClass);
        if (found.argument().isEmpty()) {
            Info info = found.unseen().isPresent()
                    ? new Info.Unknown(function, found.unseen().get())
                    : new Info.Missing(function, new Reason.FunctionWithoutTypes(functionClass, supertype));
            return new Report().of(function, info);
        }
        TypeRef written = found.argument().get();
        TypeRef type = written instanceof TypeRef.Variable variable
                ? found.hierarchy().materialize(variable, classes)
                : written;
        Extractor extractor = extractor(true).inferring(arguments.owners());
        return isShallow(type)
                ? verdict(type, noPojoIsMissing(extractor.extract(found.hierarchy(), type)), extractor)
                : tooLarge(type);
    }

    /**
     * The type argument of an anonymous {@code TypeHint} or {@code OutputTag}: the same type, reached by another way,
     * which tells recursive types from nested ones later.
     */
    public Verdict ofHint(TypeRef type) {
        return ofArgument(type, true);
    }

    /**
     * The output type that a function class, a lambda or a method reference declares. A type variable of the code
     * around it may be inferred from the input, so what it becomes is unknown.
     */
    public Verdict ofOutput(TypeRef type) {
        return ofArgument(type, false);
    }

    /**
     * Whether {@code keyBy} takes a key of this type: what its selector declares as output, as for
     * {@link #ofOutput(TypeRef)}.
     */
    public KeyCheck checkKey(TypeRef type) {
        if (!isShallow(type)) {
            return new KeyCheck(List.of(), List.of(Verdict.ROOT));
        }
        Extractor extractor = extractor(false);
        Info info = argument(type, extractor);
        return extractor.isOverflown()
                ? new KeyCheck(List.of(), List.of(Verdict.ROOT))
                : new KeyValidation(classes).of(info);
    }

    private Verdict ofArgument(TypeRef type, boolean inputsKnown) {
        if (!isShallow(type)) {
            return tooLarge(type);
        }
        Extractor extractor = extractor(inputsKnown);
        return verdict(type, argument(type, extractor), extractor);
    }

    private static Info argument(TypeRef type, Extractor extractor) {
        return noPojoIsMissing(extractor.extract(Hierarchy.EMPTY, type));
    }

    private static Info noPojoIsMissing(Info info) {
        return info instanceof Info.NoPojo
                ? new Info.Missing(info.type(), new Reason.TupleSubclassNoPojo(Variables.written(info.type())))
                : info;
    }

    private Extractor extractor(boolean inputsKnown) {
        return new Extractor(classes, version, libraries, inputsKnown);
    }

    private static boolean isShallow(TypeRef type) {
        return Variables.isShallow(type, Extractor.MAX_DEPTH);
    }

    private static Verdict tooLarge(TypeRef type) {
        Step step = new Step(Verdict.ROOT, type, Kind.UNKNOWN, new Reason.TooLarge(type), Optional.empty());
        return new Verdict(type, Kind.UNKNOWN, List.of(), List.of(Verdict.ROOT), List.of(step));
    }

    private static Verdict verdict(TypeRef type, Info info, Extractor extractor) {
        TypeRef written = Variables.written(type);
        return extractor.isOverflown() ? tooLarge(written) : new Report().of(written, info);
    }

    /** Turns the tree of one extraction into a verdict. */
    private static final class Report {

        private final List<String> generic = new ArrayList<>();
        private final List<String> unknown = new ArrayList<>();
        private final List<Step> why = new ArrayList<>();

        private Verdict of(TypeRef type, Info info) {
            visit(Verdict.ROOT, Optional.empty(), info);
            return new Verdict(type, kindOf(info), generic, unknown, why);
        }

        /** @return whether anything at or below the path is worth a step */
        private boolean visit(String path, Optional<FieldSite> field, Info info) {
            int at = why.size();
            if (info instanceof Info.Typed typed) {
                boolean notable = false;
                for (Part part : typed.parts()) {
                    notable |= visit(join(path, part.label()), part.field(), part.info());
                }
                if (notable || path.equals(Verdict.ROOT)) {
                    why.add(at, step(path, field, info, typed.reason()));
                }
                return notable;
            }
            if (info instanceof Info.Generic kryo) {
                generic.add(path);
                kryo.reasons().forEach(reason -> why.add(step(path, field, info, reason)));
            } else if (info instanceof Info.Unknown unseen) {
                unknown.add(path);
                why.add(step(path, field, info, unseen.reason()));
            } else if (info instanceof Info.Missing missing) {
                why.add(step(path, field, info, missing.reason()));
            } else if (info instanceof Info.Failed failed) {
                why.add(step(path, field, info, failed.reason()));
            }
            return true;
        }

        private static Step step(String path, Optional<FieldSite> field, Info info, Reason reason) {
            return new Step(path, Variables.written(info.type()), kindOf(info), reason, field);
        }

        private static String join(String path, String label) {
            if (path.equals(Verdict.ROOT)) {
                return label;
            }
            return Character.isJavaIdentifierStart(label.charAt(0)) ? path + "." + label : path + label;
        }

        private static Kind kindOf(Info info) {
            if (info instanceof Info.Typed typed) {
                return typed.kind();
            }
            if (info instanceof Info.Generic) {
                return Kind.GENERIC;
            }
            if (info instanceof Info.Missing) {
                return Kind.MISSING;
            }
            return info instanceof Info.Failed ? Kind.ERROR : Kind.UNKNOWN;
        }
    }
}
