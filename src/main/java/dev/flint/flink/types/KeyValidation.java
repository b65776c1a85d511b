package dev.flint.flink.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.MethodShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Info.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code KeyedStream.validateKeyType} and {@code validateKeyTypeIsHashable}, on one extraction. */
final class KeyValidation {

    private static final String HASH_CODE = "hashCode";

    private final Classes classes;
    private final List<KeyCheck.Refused> refused = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    KeyValidation(Classes classes) {
        this.classes = classes;
    }

    KeyCheck of(Info info) {
        visit(Verdict.ROOT, info);
        return new KeyCheck(refused, unknown);
    }

    private void visit(String path, Info info) {
        if (info instanceof Info.Unknown) {
            unknown.add(path);
        } else if (info instanceof Info.Typed typed) {
            switch (typed.kind()) {
                case ARRAY -> refuse(path, typed, KeyCheck.Cause.ARRAY);
                case ENUM -> refuse(path, typed, KeyCheck.Cause.ENUM);
                case POJO -> pojo(path, typed);
                case TUPLE -> {
                    for (Part part : typed.parts()) {
                        visit(path.equals(Verdict.ROOT) ? part.label() : path + "." + part.label(), part.info());
                    }
                }
                default -> {}
            }
        }
    }

    private void refuse(String path, Info info, KeyCheck.Cause cause) {
        refused.add(new KeyCheck.Refused(path, Variables.written(info.type()), cause));
    }

    private void pojo(String path, Info.Typed pojo) {
        Optional<ClassView> view =
                pojo.type() instanceof TypeRef.ClassType named ? classes.view(named.name()) : Optional.empty();
        if (view.isEmpty()) {
            unknown.add(path);
            return;
        }
        Ancestry ancestry = classes.ancestry(view.get());
        boolean hidden = ancestry.broken().isPresent();
        for (Ancestry.Link link : ancestry.chain()) {
            ClassShape shape = link.view().shape();
            if (declaresHashCode(shape)) {
                return;
            }
            hidden |= shape.generatedMembers().isPresent();
        }
        if (hidden) {
            unknown.add(path);
        } else {
            refuse(path, pojo, KeyCheck.Cause.NO_HASH_CODE);
        }
    }

    private static boolean declaresHashCode(ClassShape shape) {
        for (MethodShape method : shape.methods()) {
            if (method.name().equals(HASH_CODE) && method.parameters().isEmpty()) {
                return true;
            }
        }
        return shape.kind() == ClassShape.Kind.RECORD;
    }
}
