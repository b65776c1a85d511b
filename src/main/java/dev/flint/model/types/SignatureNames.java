package dev.flint.model.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.TypeExtraction;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the classes that the names of a signature mean. They are qualified ones; understood are also the binary names
 * of nested classes, names without their package that only one class of the tree has, and those of the packages below.
 */
final class SignatureNames {

    /** Whose classes people name without their package. */
    private static final List<String> FAMILIAR = List.of(
            "java.lang.", "java.util.", "java.math.", "java.time.", "org.apache.flink.api.java.tuple.",
            "org.apache.flink.types.");

    private final SourceTypes types;
    private final Set<String> inTree = new LinkedHashSet<>();
    private Optional<Problem> problem = Optional.empty();

    /**
     * A name that leads to no class, or to several.
     *
     * @param written the name as the signature has it
     * @param why one sentence without its full stop
     */
    record Problem(String written, String why) {}

    SignatureNames(SourceTypes types) {
        this.types = types;
    }

    /** Why a name cannot be told; the first of them. */
    Optional<Problem> problem() {
        return problem;
    }

    /** The classes of the tree that were named, in the order of the signature. */
    Set<String> inTree() {
        return inTree;
    }

    /** The type with canonical names; a name that leads nowhere stays as it is written. */
    TypeRef resolve(TypeRef type) {
        if (type instanceof TypeRef.ArrayType array) {
            return new TypeRef.ArrayType(resolve(array.component()));
        }
        if (type instanceof TypeRef.Wildcard wildcard && !wildcard.equals(TypeRef.Wildcard.UNBOUND)) {
            return new TypeRef.Wildcard(wildcard.bound(), resolve(wildcard.of()));
        }
        if (type instanceof TypeRef.ClassType named) {
            String name = className(named.name());
            List<TypeRef> arguments = new ArrayList<>(named.arguments().size());
            for (TypeRef argument : named.arguments()) {
                arguments.add(resolve(argument));
            }
            return new TypeRef.ClassType(name, arguments);
        }
        return type;
    }

    private String className(String written) {
        if (isInTree(written)) {
            return written;
        }
        String canonical = written.indexOf('$') < 0 ? written : withoutDollars(written);
        if (isInTree(canonical)) {
            return canonical;
        }
        if (looksQualified(canonical)) {
            return !written.equals(canonical) && types.isInClassFiles(written) ? written : canonical;
        }
        List<String> candidates = types.endingIn(canonical);
        if (candidates.size() > 1) {
            note(written, "several classes are called " + canonical + ": " + String.join(", ", candidates));
            return canonical;
        }
        if (candidates.size() == 1) {
            inTree.add(candidates.get(0));
            return candidates.get(0);
        }
        for (String folder : FAMILIAR) {
            String familiar = folder + canonical;
            if (FlinkNames.isKnown(familiar) || types.isInClassFiles(familiar)) {
                return familiar;
            }
        }
        if (!types.isInClassFiles(canonical)) {
            note(written, "no class that flint sees is called " + canonical + ": write its name with the package");
        }
        return canonical;
    }

    private void note(String written, String why) {
        problem = problem.or(() -> Optional.of(new Problem(written, why)));
    }

    private boolean isInTree(String name) {
        boolean declared = !types.declaring(name).isEmpty();
        if (declared) {
            inTree.add(name);
        }
        return declared;
    }

    /** Whether a name has its package: names of packages begin small. */
    private static boolean looksQualified(String name) {
        return name.indexOf('.') > 0 && Character.isLowerCase(name.codePointAt(0));
    }

    /** Each {@code $} between two parts of a name is taken for the dot of a nested class. */
    private static String withoutDollars(String binary) {
        StringBuilder name = new StringBuilder(binary.length());
        for (int i = 0; i < binary.length(); i++) {
            char c = binary.charAt(i);
            boolean nests = c == '$' && i > 0 && i + 1 < binary.length() && binary.charAt(i - 1) != '.'
                    && binary.charAt(i + 1) != '.' && binary.charAt(i + 1) != '$';
            name.append(nests ? '.' : c);
        }
        return name.toString();
    }

    /** Why a type cannot be as it is written: a class with more or fewer type arguments than it has parameters. */
    static Optional<String> misfit(TypeRef type, TypeExtraction extraction) {
        if (type instanceof TypeRef.ArrayType array) {
            return misfit(array.component(), extraction);
        }
        if (type instanceof TypeRef.Wildcard wildcard) {
            return misfit(wildcard.of(), extraction);
        }
        if (!(type instanceof TypeRef.ClassType named) || named.arguments().isEmpty()) {
            return Optional.empty();
        }
        int given = named.arguments().size();
        int wanted = extraction.typeParameters(named.name()).orElse(given);
        if (wanted != given) {
            return Optional.of(named.name() + " takes " + (wanted == 0 ? "no" : wanted) + " type argument"
                    + (wanted == 1 ? "" : "s") + ", not " + given);
        }
        for (TypeRef argument : named.arguments()) {
            Optional<String> misfit = misfit(argument, extraction);
            if (misfit.isPresent()) {
                return misfit;
            }
        }
        return Optional.empty();
    }
}
