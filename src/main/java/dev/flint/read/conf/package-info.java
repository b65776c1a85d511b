/** Flink's configuration files, in the syntax of lines and in YAML, as settings with their places. */
package dev.flint.read.conf;
