/** Which version of Flink each thing runs on, and who says so. */
package dev.flint.model.versions;
