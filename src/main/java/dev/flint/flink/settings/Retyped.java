package dev.flint.flink.settings;

/**
 * A plain scalar of a {@code config.yaml} that the core schema of YAML 1.2 takes for a number or a switch, and that is
 * another text once Flink has made one of it again: {@code 0123} is {@code 123}, {@code 1.20} is {@code 1.2}.
 *
 * @param setting with the value as Flink has it and the place where it is written
 * @param written as it is written
 */
public record Retyped(Setting setting, String written) {}
