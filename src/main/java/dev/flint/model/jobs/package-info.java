/** The jobs of a project, by their main methods, and which of them tests run. */
package dev.flint.model.jobs;
