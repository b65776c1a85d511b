package dev.flint.flink.types;

import dev.flint.flink.shape.TypeRef;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.List;

/** Reflection's types as flint's. */
final class ReflectedTypes {

    private ReflectedTypes() {}

    static TypeRef of(Type type) {
        if (type instanceof Class<?> plain) {
            if (plain.isArray()) {
                return new TypeRef.ArrayType(of(plain.getComponentType()));
            }
            return plain.isPrimitive() ? new TypeRef.Primitive(plain.getName()) : TypeRef.of(nameOf(plain));
        }
        if (type instanceof ParameterizedType parameterized) {
            List<TypeRef> arguments = Arrays.stream(parameterized.getActualTypeArguments())
                    .map(ReflectedTypes::of)
                    .toList();
            return new TypeRef.ClassType(nameOf((Class<?>) parameterized.getRawType()), arguments);
        }
        if (type instanceof GenericArrayType array) {
            return new TypeRef.ArrayType(of(array.getGenericComponentType()));
        }
        if (type instanceof TypeVariable<?> variable) {
            return new TypeRef.Variable(variable.getName());
        }
        WildcardType wildcard = (WildcardType) type;
        return wildcard.getLowerBounds().length > 0
                ? new TypeRef.Wildcard(TypeRef.Wildcard.Bound.SUPER, of(wildcard.getLowerBounds()[0]))
                : new TypeRef.Wildcard(TypeRef.Wildcard.Bound.EXTENDS, of(wildcard.getUpperBounds()[0]));
    }

    /** The canonical name; that of a local or anonymous class is the binary one, as in its class file. */
    static String nameOf(Class<?> type) {
        return type.getCanonicalName() == null ? type.getName() : type.getCanonicalName();
    }
}
