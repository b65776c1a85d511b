/** How many network buffers a job takes from each TaskManager, by the rules of each version of Flink. */
package dev.flint.flink.network;
