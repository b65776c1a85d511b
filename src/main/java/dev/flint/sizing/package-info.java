/** What a workload demands of a deployment, what that supplies, and how the two compare. */
package dev.flint.sizing;
