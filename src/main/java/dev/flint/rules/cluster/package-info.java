/** Mistake 2: distributed where one JVM serves, and the tests that one JVM makes possible. */
package dev.flint.rules.cluster;
