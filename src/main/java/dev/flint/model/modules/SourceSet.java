package dev.flint.model.modules;

/** What a file is for in its module. */
public enum SourceSet {
    MAIN,
    TEST,
    /** Resources, templates of archetypes, projects that a build's own tests run. */
    OTHER
}
