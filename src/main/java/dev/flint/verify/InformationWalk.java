package dev.flint.verify;

import dev.flint.flink.types.Verdict;
import dev.flint.flink.types.Verdict.Kind;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads a TypeInformation of Flink's: what it is, and which of its parts are Kryo's. */
final class InformationWalk {

    private static final String FLINK = "org.apache.flink.";
    /** Bears an annotation too, with a factory of Flink's own. */
    private static final String EITHER = "org.apache.flink.types.Either";

    private static final String TYPE_INFO = "org.apache.flink.api.common.typeinfo.TypeInfo";

    private final boolean fieldsMayBeAnnotated;
    private final List<String> generic = new ArrayList<>();

    /** @param fieldsMayBeAnnotated whether {@code @TypeInfo} on a field counts, which it does from 1.14 on */
    InformationWalk(boolean fieldsMayBeAnnotated) {
        this.fieldsMayBeAnnotated = fieldsMayBeAnnotated;
    }

    /** @param type what was asked for */
    Answer answer(Type type, Object information) throws ReflectiveOperationException {
        if (isMadeByFactory(rawClass(type))) {
            return Answer.of(Kind.CUSTOM, List.of());
        }
        visit(Verdict.ROOT, information);
        Collections.sort(generic);
        return Answer.of(kind(information), generic);
    }

    private static Class<?> rawClass(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : type instanceof Class<?> known ? known : Object.class;
    }

    private void visit(String path, Object information) throws ReflectiveOperationException {
        switch (kind(information)) {
            case GENERIC -> generic.add(path);
            case POJO -> pojo(path, information);
            case TUPLE, ROW -> fields(path, information);
            case ARRAY -> {
                if (has(information, "getComponentInfo")) {
                    visit(inside(path) + "[]", call(information, "getComponentInfo"));
                }
            }
            case COLLECTION -> {
                if (has(information, "getKeyTypeInfo")) {
                    visit(inside(path) + "{key}", call(information, "getKeyTypeInfo"));
                    visit(inside(path) + "{value}", call(information, "getValueTypeInfo"));
                } else {
                    visit(inside(path) + "[*]", call(information, "getElementTypeInfo"));
                }
            }
            case EITHER -> {
                visit(inside(path) + "<left>", call(information, "getLeftType"));
                visit(inside(path) + "<right>", call(information, "getRightType"));
            }
            default -> {}
        }
    }

    private void pojo(String path, Object information) throws ReflectiveOperationException {
        int arity = (int) call(information, "getArity");
        Method fieldAt = information.getClass().getMethod("getPojoFieldAt", int.class);
        for (int i = 0; i < arity; i++) {
            Object pojoField = fieldAt.invoke(information, i);
            Field field = (Field) call(pojoField, "getField");
            boolean isAnnotated = fieldsMayBeAnnotated && isAnnotated(field);
            if (!isAnnotated && !isMadeByFactory(field.getType())) {
                visit(join(path, field.getName()), call(pojoField, "getTypeInformation"));
            }
        }
    }

    private void fields(String path, Object information) throws ReflectiveOperationException {
        String[] names = (String[]) call(information, "getFieldNames");
        Method typeAt = information.getClass().getMethod("getTypeAt", int.class);
        for (int i = 0; i < names.length; i++) {
            visit(join(path, names[i]), typeAt.invoke(information, i));
        }
    }

    /** By the names of Flink's own classes, which are the same from 1.13 to 2.3. */
    static Kind kind(Object information) throws ReflectiveOperationException {
        if (isMadeByFactory((Class<?>) call(information, "getTypeClass"))) {
            return Kind.CUSTOM;
        }
        for (Class<?> type = information.getClass(); type != null; type = type.getSuperclass()) {
            Kind kind = type.getName().startsWith(FLINK) ? named(type.getSimpleName()) : Kind.CUSTOM;
            if (kind != Kind.CUSTOM) {
                return kind;
            }
        }
        return Kind.CUSTOM;
    }

    private static Kind named(String simpleName) {
        return switch (simpleName) {
            case "BasicTypeInfo", "SqlTimeTypeInfo" -> Kind.BASIC;
            case "AvroTypeInfo" -> Kind.AVRO;
            case "PojoTypeInfo" -> Kind.POJO;
            case "RowTypeInfo" -> Kind.ROW;
            case "TupleTypeInfo" -> Kind.TUPLE;
            case "ValueTypeInfo" -> Kind.VALUE;
            case "EnumTypeInfo" -> Kind.ENUM;
            case "PrimitiveArrayTypeInfo", "BasicArrayTypeInfo", "ObjectArrayTypeInfo" -> Kind.ARRAY;
            case "ListTypeInfo", "SetTypeInfo", "MapTypeInfo" -> Kind.COLLECTION;
            case "EitherTypeInfo" -> Kind.EITHER;
            case "WritableTypeInfo" -> Kind.WRITABLE;
            case "GenericTypeInfo" -> Kind.GENERIC;
            default -> Kind.CUSTOM;
        };
    }

    /** The class or a superclass bears {@code @TypeInfo}, so that a factory has made the information. */
    private static boolean isMadeByFactory(Class<?> valueClass) {
        for (Class<?> type = valueClass; type != null; type = type.getSuperclass()) {
            if (isAnnotated(type)) {
                return !type.getName().equals(EITHER);
            }
        }
        return false;
    }

    private static boolean isAnnotated(AnnotatedElement element) {
        for (Annotation annotation : element.getDeclaredAnnotations()) {
            if (annotation.annotationType().getName().equals(TYPE_INFO)) {
                return true;
            }
        }
        return false;
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    private static boolean has(Object target, String method) {
        for (Method candidate : target.getClass().getMethods()) {
            if (candidate.getName().equals(method)) {
                return true;
            }
        }
        return false;
    }

    private static String inside(String path) {
        return path.equals(Verdict.ROOT) ? "" : path;
    }

    private static String join(String path, String name) {
        return path.equals(Verdict.ROOT) ? name : path + "." + name;
    }
}
