package dev.flint.flink.shape.lombok;

import java.util.Set;

/** Lombok's annotations, by what they do to the members of a class. */
final class LombokNames {

    static final String GETTER = "lombok.Getter";
    static final String SETTER = "lombok.Setter";
    static final String DATA = "lombok.Data";
    static final String VALUE = "lombok.Value";
    static final String EQUALS_AND_HASH_CODE = "lombok.EqualsAndHashCode";
    static final String TO_STRING = "lombok.ToString";
    static final String NO_ARGS = "lombok.NoArgsConstructor";
    static final String ALL_ARGS = "lombok.AllArgsConstructor";
    static final String REQUIRED_ARGS = "lombok.RequiredArgsConstructor";
    static final String BUILDER = "lombok.Builder";
    static final String BUILDER_DEFAULT = "lombok.Builder.Default";
    static final String SUPER_BUILDER = "lombok.experimental.SuperBuilder";
    static final String ACCESSORS = "lombok.experimental.Accessors";
    static final String FIELD_DEFAULTS = "lombok.experimental.FieldDefaults";
    static final String NON_FINAL = "lombok.experimental.NonFinal";
    static final String PACKAGE_PRIVATE = "lombok.experimental.PackagePrivate";
    static final String TOLERATE = "lombok.experimental.Tolerate";
    static final String UTILITY_CLASS = "lombok.experimental.UtilityClass";
    static final String SYNCHRONIZED = "lombok.Synchronized";
    static final String LOCKED = "lombok.Locked";

    private static final Set<String> MODELLED = Set.of(
            GETTER, SETTER, DATA, VALUE, EQUALS_AND_HASH_CODE, TO_STRING, NO_ARGS, ALL_ARGS, REQUIRED_ARGS, BUILDER,
            BUILDER_DEFAULT, SUPER_BUILDER, ACCESSORS, FIELD_DEFAULTS, NON_FINAL, PACKAGE_PRIVATE, TOLERATE, UTILITY_CLASS, SYNCHRONIZED, LOCKED,
            "lombok.Locked.Read", "lombok.Locked.Write");

    /** What they add hangs on other classes. */
    private static final Set<String> NOT_MODELLED = Set.of("lombok.Delegate", "lombok.experimental.Delegate");

    /** They add nothing that type extraction asks for. */
    private static final Set<String> WITHOUT_EFFECT = Set.of(
            "lombok.Builder.ObtainVia", "lombok.Cleanup", "lombok.EqualsAndHashCode.CacheStrategy", "lombok.EqualsAndHashCode.Exclude",
            "lombok.EqualsAndHashCode.Include", "lombok.Generated", "lombok.NonNull", "lombok.Singular",
            "lombok.SneakyThrows", "lombok.ToString.Exclude", "lombok.ToString.Include",
            "lombok.With", "lombok.experimental.ExtensionMethod", "lombok.experimental.FieldNameConstants",
            "lombok.experimental.FieldNameConstants.Exclude", "lombok.experimental.FieldNameConstants.Include",
            "lombok.experimental.Helper", "lombok.experimental.StandardException", "lombok.experimental.WithBy",
            "lombok.extern.jackson.Jacksonized", "lombok.experimental.Wither");

    /** They add a logger, which is static unless lombok.config says otherwise. */
    private static final Set<String> LOGGERS = Set.of(
            "lombok.CustomLog", "lombok.extern.apachecommons.CommonsLog", "lombok.extern.flogger.Flogger",
            "lombok.extern.java.Log", "lombok.extern.jbosslog.JBossLog", "lombok.extern.log4j.Log4j",
            "lombok.extern.log4j.Log4j2", "lombok.extern.slf4j.Slf4j", "lombok.extern.slf4j.XSlf4j");

    /** HandlerUtil.NONNULL_ANNOTATIONS of Lombok 1.18.34: they make a field one that a constructor has to set. */
    private static final Set<String> NON_NULL = Set.of(
            "android.annotation.NonNull", "android.support.annotation.NonNull",
            "android.support.annotation.RecentlyNonNull", "androidx.annotation.NonNull",
            "androidx.annotation.RecentlyNonNull", "com.android.annotations.NonNull",
            "com.google.firebase.database.annotations.NotNull", "com.mongodb.lang.NonNull", "com.sun.istack.NotNull",
            "com.unboundid.util.NotNull", "edu.umd.cs.findbugs.annotations.NonNull", "io.micrometer.core.lang.NonNull",
            "io.reactivex.annotations.NonNull", "io.reactivex.rxjava3.annotations.NonNull",
            "jakarta.annotation.Nonnull", "javax.annotation.Nonnull", "libcore.util.NonNull", "lombok.NonNull",
            "org.checkerframework.checker.nullness.compatqual.NonNullDecl",
            "org.checkerframework.checker.nullness.compatqual.NonNullType",
            "org.checkerframework.checker.nullness.qual.NonNull", "org.codehaus.commons.nullanalysis.NotNull",
            "org.eclipse.jdt.annotation.NonNull", "org.jetbrains.annotations.NotNull",
            "org.jmlspecs.annotation.NonNull", "org.jspecify.annotations.NonNull",
            "org.netbeans.api.annotations.common.NonNull", "org.springframework.lang.NonNull",
            "reactor.util.annotation.NonNull");

    private LombokNames() {}

    static boolean isLombok(String annotation) {
        return annotation.startsWith("lombok.");
    }

    static boolean isUnderstood(String annotation) {
        return MODELLED.contains(annotation)
                || WITHOUT_EFFECT.contains(annotation)
                || LOGGERS.contains(annotation);
    }

    /** Whether it is an annotation of Lombok's, modelled or not. */
    static boolean isKnown(String annotation) {
        return isUnderstood(annotation) || NOT_MODELLED.contains(annotation);
    }

    static boolean isLogger(String annotation) {
        return LOGGERS.contains(annotation);
    }

    static boolean isNonNull(String annotation) {
        return NON_NULL.contains(annotation);
    }
}
