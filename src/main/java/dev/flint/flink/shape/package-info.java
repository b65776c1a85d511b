/** The shape of a class: what Flink's type extraction asks of it. */
package dev.flint.flink.shape;
