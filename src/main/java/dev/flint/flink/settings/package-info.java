/** Settings as they are written, before anybody interprets them. */
package dev.flint.flink.settings;
