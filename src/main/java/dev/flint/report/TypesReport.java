package dev.flint.report;

import dev.flint.text.Place;
import dev.flint.text.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What Flink makes of types, ready to be written in any format. Nothing in it is redacted or escaped yet: the writers
 * do that, at the one border.
 *
 * @param flintVersion the version of flint itself
 * @param flinkVersion the version that all types are judged by, where it is one
 * @param types in the order in which they are shown; a type has several entries where versions or modules differ
 * @param listed whether the types are all that the code names; false: those that the user asked for
 * @param notEvaluated places where Flink gets to know a type that flint cannot tell
 * @param errors what could not be read
 * @param defects defects of flint itself, one line each
 */
public record TypesReport(
        String flintVersion,
        Optional<String> flinkVersion,
        List<Entry> types,
        boolean listed,
        List<Problem> notEvaluated,
        List<Problem> errors,
        List<String> defects) {

    /**
     * What some versions of Flink make of a type.
     *
     * @param asked the type as the user named it; empty where the code names it
     * @param type as Java source would spell it with qualified names
     * @param module the folder of the module whose class it is, where several have one of its name
     * @param flinkVersions for which it holds, oldest first; empty where no version that flint knows is in question
     * @param versions the same as a person says it; empty likewise
     * @param verdict in one word
     * @param generic the paths that end in Kryo
     * @param unknown the paths of which flint cannot tell what they become
     * @param steps why, one reason a step; the type itself first
     * @param sites where Flink extracts it
     * @param flink what Flink itself says, where it was asked
     */
    public record Entry(
            Optional<String> asked,
            String type,
            Optional<String> module,
            List<String> flinkVersions,
            String versions,
            String verdict,
            List<String> generic,
            List<String> unknown,
            List<Step> steps,
            List<Site> sites,
            Optional<Flink> flink) {

        public Entry {
            flinkVersions = List.copyOf(flinkVersions);
            generic = List.copyOf(generic);
            unknown = List.copyOf(unknown);
            steps = List.copyOf(steps);
            sites = List.copyOf(sites);
        }

        /** Whether no part of it is serialized by Kryo, refused or unknown. */
        public boolean isClean() {
            return generic.isEmpty() && unknown.isEmpty() && !isRefused();
        }

        /** Whether Flink throws for it. */
        public boolean isRefused() {
            return verdict.equals("missing") || verdict.equals("error");
        }
    }

    /**
     * One reason.
     *
     * @param path where in the type; {@code .} for the type itself
     * @param type what stands there
     * @param verdict what it becomes
     * @param reason a sentence without its full stop
     * @param place where to mend it
     */
    public record Step(String path, String type, String verdict, String reason, Optional<Place> place) {}

    /**
     * @param role what values of the type are to Flink there
     * @param enclosingClass the class whose code it is
     */
    public record Site(Place place, String role, String enclosingClass) {}

    /**
     * What the Flink of the class path says of a type.
     *
     * @param version of that Flink; empty where it does not tell
     * @param verdict in one word; empty where it gave none
     * @param generic the paths that end in Kryo
     * @param agrees whether that is what flint says; empty where one of the two does not know
     * @param message what it threw, or why it gave no answer
     */
    public record Flink(
            Optional<String> version,
            Optional<String> verdict,
            List<String> generic,
            Optional<Boolean> agrees,
            Optional<String> message) {

        public Flink {
            generic = List.copyOf(generic);
        }
    }

    public TypesReport {
        types = List.copyOf(types);
        notEvaluated = List.copyOf(notEvaluated);
        errors = List.copyOf(errors);
        defects = List.copyOf(defects);
    }
}
