/** The shapes of compiled classes, read on demand from directories, jars and the JDK. */
package dev.flint.classes;
