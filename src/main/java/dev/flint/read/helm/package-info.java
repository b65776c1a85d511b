/** Values of Helm charts, and other maps without a kind, that hold Flink configuration. */
package dev.flint.read.helm;
