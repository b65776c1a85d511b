/** What is deployed and how: custom resources, containers, commands. */
package dev.flint.model.deployment;
