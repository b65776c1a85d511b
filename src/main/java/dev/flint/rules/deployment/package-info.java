/** Mistake 3: the deployment method. */
package dev.flint.rules.deployment;
