/** Mistake 4: network, disk, memory and checkpoints too small or too large. */
package dev.flint.rules.sizing;
