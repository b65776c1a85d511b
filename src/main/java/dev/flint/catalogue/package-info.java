/** The build's own step: the folder {@code rules/} and the rule classes become one index. Never runs in flint itself. */
package dev.flint.catalogue;
