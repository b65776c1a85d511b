/** How the memory of each deployed process is divided, and what its container allows. */
package dev.flint.model.memory;
