/** Flink in the JVM that starts the job. */
package dev.flint.flink.local;
