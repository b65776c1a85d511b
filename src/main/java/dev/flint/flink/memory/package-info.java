/** How Flink divides the memory of its processes. */
package dev.flint.flink.memory;
