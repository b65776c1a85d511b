/** The modules of a tree, what each depends on once properties are resolved, and which sources belong to it. */
package dev.flint.model.modules;
