/** Dockerfiles: the images that they make, as far as Flink is concerned. */
package dev.flint.read.docker;
