/** YAML of any number of documents as nodes with exact spans; templates become unknown values. */
package dev.flint.read.yaml;
