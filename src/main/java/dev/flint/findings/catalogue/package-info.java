/** What every rule says of itself, as the build has compiled it from the folder {@code rules/}. */
package dev.flint.findings.catalogue;
