package dev.flint.rules;

import dev.flint.model.Project;

/**
 * A rule asks one question of the model. Its words stand in its room under {@code rules/}; the build finds the class
 * by its name and the class needs a constructor without parameters and no state.
 */
public interface Rule {

    /** Reports every place where the answer is yes. Called once a run, from one thread. */
    void check(Project project, Findings findings);
}
