/** What each module can see of compiled classes: build outputs and the jars that its build declares, found offline. */
package dev.flint.model.classpath;
