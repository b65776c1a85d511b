package dev.flint.model.types;

import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Libraries;
import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.modules.Module;
import dev.flint.model.modules.Modules;
import dev.flint.model.modules.SourceSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Answers what Flink would make of a type that somebody names, whether it flows anywhere or not. */
public final class TypeQuestions {

    private static final String NOWHERE = "";

    private final SourceTypes types;
    private final Modules modules;
    private final Function<String, FlinkVersions> versions;
    private final Function<String, Libraries> libraries;
    private final Extractions extractions = new Extractions();

    /** The answer to one signature, or one of the answers where several modules have the class. */
    public sealed interface Answer {

        /**
         * @param type with canonical names
         * @param module the folder of the module whose class it is; empty where there is only one, or none but the root
         * @param path from where the classes are seen: the file that declares the first class of the tree that the type
         *     names, else the folder of the module; empty for that at the root
         * @param byVersion what the versions in question make of it, told apart where they differ
         */
        record Judged(TypeRef type, Optional<String> module, Optional<String> path, List<VersionedVerdict> byVersion)
                implements Answer {

            public Judged {
                byVersion = List.copyOf(byVersion);
            }
        }

        /**
         * The text is no type.
         *
         * @param column 1-based; 0 where the text as a whole is in question
         * @param why one sentence without its full stop
         */
        record NotUnderstood(int column, String why) implements Answer {}

        /** The code runs on a Flink that is older than flint knows. */
        record TooOld(TypeRef type) implements Answer {}
    }

    /**
     * @param versions on which the code of a file may run
     * @param libraries what of Flink's optional libraries a file's code can count on
     */
    public TypeQuestions(
            SourceTypes types,
            Modules modules,
            Function<String, FlinkVersions> versions,
            Function<String, Libraries> libraries) {
        this.types = types;
        this.modules = modules;
        this.versions = versions;
        this.libraries = libraries;
    }

    /**
     * @param signature a type as in Java source, with qualified names
     * @return one answer at least
     */
    public List<Answer> ask(String signature) {
        Signature read = Signature.read(signature);
        if (read instanceof Signature.Broken broken) {
            return List.of(new Answer.NotUnderstood(broken.column(), broken.why()));
        }
        SignatureNames names = new SignatureNames(types);
        TypeRef type = names.resolve(((Signature.Read) read).type());
        if (names.problem().isPresent()) {
            SignatureNames.Problem problem = names.problem().get();
            return List.of(new Answer.NotUnderstood(column(signature, problem.written()), problem.why()));
        }
        if (names.inTree().isEmpty()) {
            return List.of(ofLibraries(type));
        }
        List<String> single = new ArrayList<>();
        for (String name : names.inTree()) {
            List<String> declaring = withoutTests(types.declaring(name));
            if (declaring.size() > 1) {
                return byModule(type, declaring);
            }
            single.addAll(declaring);
        }
        return List.of(seenFromOneOf(type, single));
    }

    /** One answer for each of the files that declare a class of one name. */
    private List<Answer> byModule(TypeRef type, List<String> declaring) {
        Map<String, String> labels = labels(declaring);
        List<Answer> answers = new ArrayList<>();
        for (String path : declaring) {
            answers.add(judged(type, Optional.of(labels.get(path)), path));
        }
        return answers;
    }

    /** As it is seen where the first class is declared; where that does not see all, as at the first that does. */
    private Answer seenFromOneOf(TypeRef type, List<String> declaring) {
        Answer first = judged(type, Optional.empty(), declaring.get(0));
        for (String path : declaring.subList(1, declaring.size())) {
            if (!isOpen(first)) {
                break;
            }
            Answer there = judged(type, Optional.empty(), path);
            if (!isOpen(there)) {
                return there;
            }
        }
        return first;
    }

    /** As the module at the root sees it; where that cannot tell, as the first one that can. */
    private Answer ofLibraries(TypeRef type) {
        Answer atRoot = judged(type, Optional.empty(), NOWHERE);
        for (Module module : modules.all()) {
            if (!isOpen(atRoot)) {
                break;
            }
            if (!module.folder().isEmpty()) {
                Answer there = judged(type, Optional.of(module.name()), module.folder() + "/");
                if (!isOpen(there)) {
                    return there;
                }
            }
        }
        return atRoot;
    }

    private static boolean isOpen(Answer answer) {
        return answer instanceof Answer.Judged judged
                && judged.byVersion().stream().anyMatch(versioned -> !versioned.verdict().isComplete());
    }

    /** Where a name stands in a signature; 0 where blanks within it hide that. */
    private static int column(String signature, String name) {
        int at = signature.indexOf(name);
        while (at >= 0 && !isWhole(signature, at, at + name.length())) {
            at = signature.indexOf(name, at + 1);
        }
        return at + 1;
    }

    private static boolean isWhole(String signature, int from, int to) {
        return (from == 0 || !isWithinName(signature.charAt(from - 1)))
                && (to == signature.length() || !isWithinName(signature.charAt(to)));
    }

    private static boolean isWithinName(char c) {
        return c == '.' || Character.isJavaIdentifierPart(c);
    }

    /** A class of the tests counts only where no other has its name. */
    private List<String> withoutTests(List<String> paths) {
        List<String> main = new ArrayList<>();
        for (String path : paths) {
            if (modules.sourceSet(path) != SourceSet.TEST) {
                main.add(path);
            }
        }
        return main.isEmpty() ? paths : main;
    }

    /** The module of each file; the file itself where one module has several. */
    private Map<String, String> labels(List<String> paths) {
        Map<String, Integer> counts = new HashMap<>();
        for (String path : paths) {
            counts.merge(modules.of(path).name(), 1, Integer::sum);
        }
        Map<String, String> labels = new HashMap<>();
        for (String path : paths) {
            String module = modules.of(path).name();
            labels.put(path, counts.get(module) == 1 ? module : path);
        }
        return labels;
    }

    private Answer judged(TypeRef type, Optional<String> module, String path) {
        ShapeSource shapes = types.seenFrom(path);
        Optional<String> misfit = SignatureNames.misfit(type, extractions.over(shapes, libraries.apply(path)));
        if (misfit.isPresent()) {
            return new Answer.NotUnderstood(0, misfit.get());
        }
        FlinkVersions judgedBy = versions.apply(path);
        if (judgedBy.candidates().isEmpty()) {
            return new Answer.TooOld(type);
        }
        TypeSite.Origin.Extracted asClass = new TypeSite.Origin.Extracted(TypeSite.Way.CLASS);
        List<VersionedVerdict> verdicts = extractions.of(type, asClass, judgedBy, shapes, libraries.apply(path));
        return new Answer.Judged(
                type,
                module,
                path.isEmpty() ? Optional.empty() : Optional.of(path),
                VersionedVerdict.joined(verdicts));
    }
}
