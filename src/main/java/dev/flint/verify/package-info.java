/**
 * What the project's own Flink says of its compiled types, asked by reflection. This is the only room that runs code of
 * the project; it does so in a JVM of its own, which may hang, print or exit without harm.
 */
package dev.flint.verify;
