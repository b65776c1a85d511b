/** Reads lombok.config. */
package dev.flint.read.lombok;
