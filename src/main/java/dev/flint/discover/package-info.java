/** Which files of a tree are to be read, and their texts; git is never run. */
package dev.flint.discover;
