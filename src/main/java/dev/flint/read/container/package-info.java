/** Containers that run Flink, wherever they are described. */
package dev.flint.read.container;
