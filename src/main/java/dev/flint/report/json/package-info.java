/** Writing JSON: one small writer, no tree, the same bytes for the same calls. */
package dev.flint.report.json;
