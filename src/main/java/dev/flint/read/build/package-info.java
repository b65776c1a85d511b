/** Build files as facts: what they declare, as written, with places; nothing is resolved here. */
package dev.flint.read.build;
