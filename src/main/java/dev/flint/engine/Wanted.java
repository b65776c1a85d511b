package dev.flint.engine;

/** How much of a tree a run has to read. */
enum Wanted {
    EVERYTHING,
    /** What types are declared, the builds and the deployments, which name versions of Flink: no code, no settings. */
    DECLARATIONS,
    /** What deploys and configures; of code only what types it declares, the rest where a deployment leads to it. */
    CONFIGURATION
}
