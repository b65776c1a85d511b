/** The project as a whole: what the facts of all files say when they are joined. */
package dev.flint.model;
