/** The mistake behind the mistakes: keys and values that Flink ignores, misreads or refuses. */
package dev.flint.rules.configuration;
