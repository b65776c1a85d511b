/** Which versions of Flink there are, and which one a thing may run on. */
package dev.flint.flink.version;
