/** Reads Java source, one file alone, into immutable facts: shapes of types as written, and expression skeletons. */
package dev.flint.read.java;
