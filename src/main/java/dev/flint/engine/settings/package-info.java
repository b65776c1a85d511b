/** What a project says to flint in its {@code flint.yaml}. */
package dev.flint.engine.settings;
