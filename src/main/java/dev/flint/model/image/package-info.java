/** Images that Dockerfiles of the tree make, and what says so. */
package dev.flint.model.image;
