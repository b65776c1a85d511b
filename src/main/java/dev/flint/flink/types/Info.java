package dev.flint.flink.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Verdict.FieldSite;
import dev.flint.flink.types.Verdict.Kind;
import java.util.List;
import java.util.Optional;

/** What extraction gives for one type: Flink's TypeInformation, what it throws, or that flint cannot tell. */
sealed interface Info {

    TypeRef type();

    /** A TypeInformation other than GenericTypeInfo. */
    record Typed(TypeRef type, Kind kind, Reason reason, List<Part> parts) implements Info {
        public Typed {
            parts = List.copyOf(parts);
        }
    }

    /** GenericTypeInfo: Kryo. */
    record Generic(TypeRef type, List<Reason> reasons) implements Info {
        public Generic {
            reasons = List.copyOf(reasons);
        }
    }

    /** InvalidTypesException: a POJO that holds the type in a field catches it. */
    record Missing(TypeRef type, Reason reason) implements Info {}

    /** Any other exception or error: it ends the whole extraction. */
    record Failed(TypeRef type, Reason reason) implements Info {}

    /** flint cannot tell. */
    record Unknown(TypeRef type, Reason reason) implements Info {}

    /** {@code analyzePojo} returns null: no POJO, and the caller decides what instead. */
    record NoPojo(TypeRef type, List<Reason> reasons) implements Info {
        public NoPojo {
            reasons = List.copyOf(reasons);
        }
    }

    /** A part of a TypeInformation; {@code label} is what its path adds: {@code f0}, {@code [*]}, {@code <left>}. */
    record Part(String label, Optional<FieldSite> field, Info info) {}

    static Info typed(TypeRef type, Kind kind) {
        return typed(type, kind, List.of());
    }

    static Info typed(TypeRef type, Kind kind, List<Part> parts) {
        return new Typed(type, kind, new Reason.Recognised(Variables.written(type), kind), parts);
    }

    static Info generic(TypeRef type, Reason reason) {
        return new Generic(type, List.of(reason));
    }
}
