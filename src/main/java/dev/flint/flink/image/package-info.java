/** The Docker images of Flink by version, as the flink-docker repository builds them: what is in them, what they do. */
package dev.flint.flink.image;
