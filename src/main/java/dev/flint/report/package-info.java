/** The one border to the outside: every format, redaction and escaping. */
package dev.flint.report;
