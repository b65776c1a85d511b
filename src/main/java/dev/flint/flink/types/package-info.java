/** Flink's type extraction, told again over class shapes: what a type becomes in a version of Flink, and why. */
package dev.flint.flink.types;
