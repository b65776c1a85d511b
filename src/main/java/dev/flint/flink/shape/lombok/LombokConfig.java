package dev.flint.flink.shape.lombok;

import java.util.List;
import java.util.Optional;

/**
 * The settings of {@code lombok.config} that change a class.
 *
 * @param disabled {@code dangerousconfig.lombok.disable}
 * @param fluent {@code lombok.accessors.fluent}
 * @param chain {@code lombok.accessors.chain}
 * @param prefixes {@code lombok.accessors.prefix}
 * @param noIsPrefix {@code lombok.getter.noIsPrefix}
 * @param beanSpecCapitals {@code lombok.accessors.capitalization = beanspec}
 * @param extraPrivateConstructor {@code lombok.noArgsConstructor.extraPrivate}
 * @param privateFields {@code lombok.fieldDefaults.defaultPrivate}
 * @param finalFields {@code lombok.fieldDefaults.defaultFinal}
 * @param instanceLogger {@code lombok.log.fieldIsStatic = false}
 * @param loggerName {@code lombok.log.fieldName}
 * @param builderClassName {@code lombok.builder.className}, with {@code *} for the class
 * @param unread a setting that is not understood and may change classes
 */
public record LombokConfig(
        boolean disabled,
        boolean fluent,
        Optional<Boolean> chain,
        List<String> prefixes,
        boolean noIsPrefix,
        boolean beanSpecCapitals,
        boolean extraPrivateConstructor,
        boolean privateFields,
        boolean finalFields,
        boolean instanceLogger,
        String loggerName,
        String builderClassName,
        Optional<String> unread) {

    /** No file, or one that sets nothing of these. */
    public static final LombokConfig DEFAULT = new LombokConfig(
            false, false, Optional.empty(), List.of(), false, false, false, false, false, false, "log", "*Builder",
            Optional.empty());

    public LombokConfig {
        prefixes = List.copyOf(prefixes);
    }
}
