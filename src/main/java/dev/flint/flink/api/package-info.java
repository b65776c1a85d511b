/** What of Flink's Java API a version has. */
package dev.flint.flink.api;
