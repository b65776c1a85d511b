/** What flint asks of a project: one small class a rule, in packages by mistake. */
package dev.flint.rules;
