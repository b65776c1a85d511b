/** Flink's options by version: names, types, defaults, when they came and went, and what a wrong name may have meant. */
package dev.flint.flink.options;
