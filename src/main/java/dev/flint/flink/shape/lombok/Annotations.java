package dev.flint.flink.shape.lombok;

import dev.flint.flink.shape.ClassShape.AnnotationShape;
import dev.flint.flink.shape.Modifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The annotations of one declaration, and the values of their elements as far as they are literals. */
final class Annotations {

    private static final int NOTHING = -1;
    private static final int UNREADABLE = -2;

    private final List<AnnotationShape> annotations;

    Annotations(List<AnnotationShape> annotations) {
        this.annotations = annotations;
    }

    boolean has(String type) {
        return find(type).isPresent();
    }

    Optional<AnnotationShape> find(String type) {
        for (AnnotationShape annotation : annotations) {
            if (annotation.type().equals(type)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    boolean hasNonNull() {
        for (AnnotationShape annotation : annotations) {
            if (LombokNames.isNonNull(annotation.type())) {
                return true;
            }
        }
        return false;
    }

    boolean hasLogger() {
        for (AnnotationShape annotation : annotations) {
            if (LombokNames.isLogger(annotation.type())) {
                return true;
            }
        }
        return false;
    }

    boolean hasLombok() {
        for (AnnotationShape annotation : annotations) {
            if (LombokNames.isLombok(annotation.type())) {
                return true;
            }
        }
        return hasNonNull();
    }

    /** An annotation of Lombok that is not modelled, or an element of one that is no literal. */
    Optional<String> notUnderstood() {
        for (AnnotationShape annotation : annotations) {
            if (LombokNames.isLombok(annotation.type())) {
                if (!LombokNames.isUnderstood(annotation.type())) {
                    return Optional.of("@" + annotation.type() + " is not modelled");
                }
                for (AnnotationShape.Element element : annotation.elements()) {
                    if (!isLiteral(annotation.type(), element)) {
                        return Optional.of("@" + annotation.type() + "(" + element.name() + " = ...) is no literal");
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Only the elements that are asked for below have to be understood. */
    private static boolean isLiteral(String annotation, AnnotationShape.Element element) {
        String text = element.text().trim();
        return switch (element.name()) {
            case "fluent", "chain", "lazy", "makeFinal", "toBuilder" -> text.equals("true") || text.equals("false");
            case "prefix", "staticConstructor", "staticName", "builderMethodName", "builderClassName" ->
                    text.startsWith("{") ? text.endsWith("}") : isString(text);
            case "access", "level" -> accessOf(text) != UNREADABLE;
            case "value" -> {
                boolean level = annotation.equals(LombokNames.GETTER) || annotation.equals(LombokNames.SETTER);
                yield !level || accessOf(text) != UNREADABLE;
            }
            default -> true;
        };
    }

    private static boolean isString(String text) {
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"") && text.indexOf('\\') < 0;
    }

    static Optional<Boolean> flag(AnnotationShape annotation, String element) {
        return annotation.element(element).map(text -> text.trim().equals("true"));
    }

    /** A string literal that is not empty. */
    static Optional<String> string(AnnotationShape annotation, String element) {
        return annotation.element(element).map(Annotations::unquoted).filter(text -> !text.isEmpty());
    }

    /** One string literal or several in braces. */
    static Optional<List<String>> strings(AnnotationShape annotation, String element) {
        return annotation.element(element).map(written -> {
            String text = written.trim();
            if (!text.startsWith("{")) {
                return List.of(unquoted(text));
            }
            List<String> strings = new ArrayList<>();
            for (String part : text.substring(1, text.length() - 1).split(",")) {
                if (!part.isBlank()) {
                    strings.add(unquoted(part));
                }
            }
            return List.copyOf(strings);
        });
    }

    private static String unquoted(String written) {
        String text = written.trim();
        return isString(text) ? text.substring(1, text.length() - 1) : "";
    }

    /**
     * The modifier that an AccessLevel means.
     *
     * @return empty for {@code AccessLevel.NONE}: nothing is to be made
     */
    static OptionalInt access(AnnotationShape annotation, String element) {
        int access = annotation.element(element).map(Annotations::accessOf).orElse(Modifiers.PUBLIC);
        return access < 0 ? OptionalInt.empty() : OptionalInt.of(access);
    }

    private static int accessOf(String written) {
        String text = written.trim();
        return switch (text.substring(text.lastIndexOf('.') + 1)) {
            case "PUBLIC" -> Modifiers.PUBLIC;
            case "PROTECTED" -> Modifiers.PROTECTED;
            case "PRIVATE" -> Modifiers.PRIVATE;
            case "PACKAGE", "MODULE" -> 0;
            case "NONE" -> NOTHING;
            default -> UNREADABLE;
        };
    }
}
