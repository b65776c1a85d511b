/** The job graph that a program builds, as far as its code shows it plainly. */
package dev.flint.model.graph;
