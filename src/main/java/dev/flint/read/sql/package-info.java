/** Scripts of Flink SQL: what they set. */
package dev.flint.read.sql;
