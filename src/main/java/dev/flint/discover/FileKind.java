package dev.flint.discover;

/** What a file is, as its name and its content tell. */
public enum FileKind {
    JAVA,
    /** Flink's configuration in the form that was the only one up to 1.18: one {@code key: value} a line. */
    FLINK_CONF,
    /** Flink's configuration in YAML, the form of 1.19 and newer. */
    CONFIG_YAML,
    /** Kubernetes resources of any kind, one document or several. */
    KUBERNETES,
    COMPOSE,
    /** YAML that holds Flink's configuration somewhere within, but is no resource: a chart's values, say. */
    HELM_VALUES,
    MAVEN,
    GRADLE,
    SBT,
    /** Settings of Lombok: a {@code lombok.config}, or what one imports. */
    LOMBOK,
    SHELL,
    DOCKERFILE,
    SQL,
    TERRAFORM,
    /** Nothing that flint has a reader for. */
    OTHER
}
