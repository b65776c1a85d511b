/** The Maven goal: a build's configuration becomes a request, the result its log and its end. */
package dev.flint.maven;
