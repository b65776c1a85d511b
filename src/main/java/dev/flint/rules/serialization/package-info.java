/** Mistake 1: types that are expensive to serialize. */
package dev.flint.rules.serialization;
