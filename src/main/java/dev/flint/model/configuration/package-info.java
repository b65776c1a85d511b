/** What Flink would read of each thing that configures it. */
package dev.flint.model.configuration;
