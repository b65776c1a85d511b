/** Shell scripts: the commands in them that start something of Flink, word by word. */
package dev.flint.read.shell;
