package dev.flint.flink.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Info.Part;
import dev.flint.flink.types.Verdict.Kind;
import dev.flint.flink.version.FlinkVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The types of the JDK that {@link JdkNames} lists, the collections of 2.0 among them. */
final class JdkTypes {

    private final Extractor extractor;
    private final Classes classes;
    private final FlinkVersion version;

    JdkTypes(Extractor extractor, Classes classes, FlinkVersion version) {
        this.extractor = extractor;
        this.classes = classes;
        this.version = version;
    }

    Info extract(Hierarchy hierarchy, TypeRef.ClassType type) {
        if (!type.name().equals(Names.OBJECT) && hierarchy.count(type) > 1) {
            return Info.generic(type, new Reason.Recursive(type.name()));
        }
        Optional<Info> collection = collection(type);
        if (collection.isPresent()) {
            return collection.get();
        }
        TypeRef written = Variables.written(type);
        if (Names.isMap(type.name()) || Names.isListOrSet(type.name())) {
            return Info.generic(type, collectionReason(type));
        }
        if (JdkNames.isCollectionClass(type.name())) {
            return Info.generic(type, new Reason.IsCollectionClass(written));
        }
        return Info.generic(
                type,
                JdkNames.isInterface(type.name())
                        ? new Reason.IsInterface(type.name(), Optional.empty())
                        : new Reason.UnsupportedJdkType(written));
    }

    private Reason collectionReason(TypeRef.ClassType type) {
        TypeRef written = Variables.written(type);
        if (version.below(2, 0)) {
            return new Reason.CollectionBefore20(written, version);
        }
        for (TypeRef argument : type.arguments()) {
            if (!isClass(argument)) {
                return new Reason.CollectionArgument(written, Variables.written(argument));
            }
        }
        return new Reason.RawCollection(written);
    }

    /** The collections of 2.0: only interfaces, and only if every type argument is a class. */
    private Optional<Info> collection(TypeRef.ClassType type) {
        if (version.below(2, 0) || type.arguments().isEmpty()) {
            return Optional.empty();
        }
        boolean map = Names.isMap(type.name()) && type.arguments().size() == 2;
        if (!map && !(Names.isListOrSet(type.name()) && type.arguments().size() == 1)) {
            return Optional.empty();
        }
        for (TypeRef argument : type.arguments()) {
            if (argument instanceof TypeRef.Unresolved) {
                return Optional.of(new Info.Unknown(type, Classes.unresolved(argument)));
            }
            if (!isClass(argument)) {
                return Optional.empty();
            }
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < type.arguments().size(); i++) {
            Info element = extractor.start(type.arguments().get(i));
            if (Extractor.isThrown(element)) {
                return Optional.of(element);
            }
            String label = !map ? "[*]" : i == 0 ? "{key}" : "{value}";
            parts.add(new Part(label, Optional.empty(), element));
        }
        return Optional.of(Info.typed(type, Kind.COLLECTION, parts));
    }

    /** Whether reflection gives a Class for the type, and not one of the generic types. */
    boolean isClass(TypeRef type) {
        if (type instanceof TypeRef.ArrayType array) {
            return isClass(array.component());
        }
        if (type instanceof TypeRef.ClassType named) {
            return named.arguments().isEmpty()
                    && !classes.view(named.name()).map(ClassView::isParameterizedByOwner).orElse(false);
        }
        return type instanceof TypeRef.Primitive;
    }
}
