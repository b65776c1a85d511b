/** The types of the tree, resolved, and the places where Flink takes types from its code. */
package dev.flint.model.types;
