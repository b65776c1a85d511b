/** What jobs set in their code. */
package dev.flint.model.code;
