package dev.flint.model.types;

import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads one type (JLS 4.3, 4.5.1): names with type arguments, arrays, primitive types, wildcards in arguments. */
final class SignatureReader {

    /** Deeper than anybody writes; what goes through types recurses. */
    private static final int DEEPEST = 100;

    private static final Set<String> PRIMITIVES =
            Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void");

    private static final Set<String> KEYWORDS = Set.of(
            "abstract", "assert", "break", "case", "catch", "class", "const", "continue", "default", "do", "else",
            "enum", "extends", "false", "final", "finally", "for", "goto", "if", "implements", "import", "instanceof",
            "interface", "native", "new", "null", "package", "private", "protected", "public", "return", "static",
            "strictfp", "super", "switch", "synchronized", "this", "throw", "throws", "transient", "true", "try",
            "volatile", "while");

    private final String text;
    private int at;
    private int depth;

    /** Ends the reading; carries what {@link Signature.Broken} tells. */
    private static final class Wrong extends Exception {

        private static final long serialVersionUID = 1L;

        private final int offset;

        private Wrong(int offset, String why) {
            super(why, null, false, false);
            this.offset = offset;
        }
    }

    SignatureReader(String text) {
        this.text = text;
    }

    Signature read() {
        try {
            skipBlanks();
            if (at == text.length()) {
                throw new Wrong(at, "there is no type");
            }
            if (text.charAt(at) == '?') {
                throw new Wrong(at, "a wildcard stands only between < and >");
            }
            TypeRef type = type();
            if (at < text.length()) {
                throw unexpected();
            }
            return new Signature.Read(type);
        } catch (Wrong wrong) {
            return new Signature.Broken(wrong.offset + 1, wrong.getMessage());
        }
    }

    private TypeRef type() throws Wrong {
        int start = at;
        if (depth >= DEEPEST) {
            throw new Wrong(at, "the type is nested too deeply");
        }
        depth++;
        String first = identifier();
        TypeRef type = PRIMITIVES.contains(first) ? new TypeRef.Primitive(first) : named(first, start);
        depth--;
        return dimensions(type, start);
    }

    private TypeRef named(String first, int start) throws Wrong {
        StringBuilder name = new StringBuilder(name(first, start));
        List<TypeRef> arguments = arguments();
        while (skips('.')) {
            int segment = at;
            name.append('.').append(name(identifier(), segment));
            // The arguments of a class around are no part of what reflection calls raw; only the last ones count.
            arguments = arguments();
        }
        return new TypeRef.ClassType(name.toString(), arguments);
    }

    private static String name(String identifier, int start) throws Wrong {
        if (KEYWORDS.contains(identifier) || PRIMITIVES.contains(identifier)) {
            throw new Wrong(start, "'" + identifier + "' is a word of Java and no name");
        }
        return identifier;
    }

    private List<TypeRef> arguments() throws Wrong {
        int open = at;
        if (!skips('<')) {
            return List.of();
        }
        List<TypeRef> arguments = new ArrayList<>();
        do {
            arguments.add(argument());
        } while (skips(','));
        if (at == text.length()) {
            throw new Wrong(open, "'<' is not closed");
        }
        if (!skips('>')) {
            throw unexpected();
        }
        return arguments;
    }

    private TypeRef argument() throws Wrong {
        int start = at;
        if (!skips('?')) {
            TypeRef type = type();
            if (type instanceof TypeRef.Primitive) {
                throw new Wrong(start, "the primitive type '" + type + "' cannot be a type argument");
            }
            return type;
        }
        if (at == text.length() || !Character.isJavaIdentifierStart(text.codePointAt(at))) {
            return TypeRef.Wildcard.UNBOUND;
        }
        int word = at;
        String keyword = identifier();
        if (!keyword.equals("extends") && !keyword.equals("super")) {
            throw new Wrong(word, "a wildcard goes on with 'extends' or 'super', not with '" + keyword + "'");
        }
        TypeRef bound = type();
        if (bound instanceof TypeRef.Primitive) {
            throw new Wrong(start, "the primitive type '" + bound + "' cannot bound a wildcard");
        }
        return new TypeRef.Wildcard(
                keyword.equals("extends") ? TypeRef.Wildcard.Bound.EXTENDS : TypeRef.Wildcard.Bound.SUPER, bound);
    }

    private TypeRef dimensions(TypeRef component, int start) throws Wrong {
        TypeRef type = component;
        int levels = 0;
        while (skips('[')) {
            if (component instanceof TypeRef.Primitive primitive && primitive.name().equals("void")) {
                throw new Wrong(start, "there are no arrays of void");
            }
            if (++levels + depth >= DEEPEST) {
                throw new Wrong(at - 1, "the type is nested too deeply");
            }
            if (!skips(']')) {
                throw new Wrong(at, "']' is expected here");
            }
            type = new TypeRef.ArrayType(type);
        }
        return type;
    }

    private String identifier() throws Wrong {
        int start = at;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            boolean fits = at == start
                    ? Character.isJavaIdentifierStart(codePoint)
                    : Character.isJavaIdentifierPart(codePoint) && !Character.isIdentifierIgnorable(codePoint);
            if (!fits) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        if (at == start) {
            throw at == text.length() ? new Wrong(at, "the type ends here, a name is expected") : unexpected();
        }
        String found = text.substring(start, at);
        skipBlanks();
        return found;
    }

    private Wrong unexpected() {
        int codePoint = text.codePointAt(at);
        return new Wrong(at, "'" + Character.toString(codePoint) + "' cannot stand here");
    }

    private boolean skips(char c) {
        if (at == text.length() || text.charAt(at) != c) {
            return false;
        }
        at++;
        skipBlanks();
        return true;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
