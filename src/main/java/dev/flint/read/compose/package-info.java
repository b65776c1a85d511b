/** Compose files: the services that run Flink. */
package dev.flint.read.compose;
