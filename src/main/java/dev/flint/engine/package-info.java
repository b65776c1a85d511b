/** The pipeline from a request to a result. */
package dev.flint.engine;
