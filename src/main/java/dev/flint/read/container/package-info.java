/** Containers that run Flink, whoever starts them: image, words of the command line, environment, mounts. */
package dev.flint.read.container;
