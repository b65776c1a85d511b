package dev.flint.engine;

import dev.flint.discover.Discovered;
import dev.flint.model.Facts;
import dev.flint.model.Project;
import dev.flint.text.Problem;
import java.util.TreeSet;

/** The files of a tree that a run wants, found and read. */
record ReadTree(Discovered discovered, Reading reading, Facts facts) {

    /** @param jobs how many files are read at once; 0: as many as there are processors */
    static ReadTree of(Start start, Wanted wanted, int jobs, Timer timer) {
        Discovered discovered =
                timer.timed("discover", () -> start.tree().walk(start.settings().ignore()));
        Reading reading = new Reading(wanted);
        timer.timed("read", () -> {
            reading.read(discovered.files(), jobs);
            return reading;
        });
        return new ReadTree(
                discovered, reading, reading.facts().build(reading::parse, discovered.otherSources()));
    }

    /** What could not be read of the files, the confs and the classes that the project looked at so far. */
    TreeSet<Problem> errors(Project project) {
        TreeSet<Problem> errors = new TreeSet<>(discovered.problems());
        errors.addAll(reading.errors());
        errors.addAll(project.refusedConfigurations());
        errors.addAll(project.classProblems());
        return errors;
    }
}
