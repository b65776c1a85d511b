/** What Lombok adds to a class before the compiler sees it. */
package dev.flint.flink.shape.lombok;
