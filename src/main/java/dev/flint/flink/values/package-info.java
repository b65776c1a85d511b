/** Values as the Flink of a version reads them from text, or refuses them. */
package dev.flint.flink.values;
