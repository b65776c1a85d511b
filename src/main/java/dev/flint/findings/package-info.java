/** What flint finds, and which of it is shown. */
package dev.flint.findings;
