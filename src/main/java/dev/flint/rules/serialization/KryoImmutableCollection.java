package dev.flint.rules.serialization;

import dev.flint.findings.Finding;
import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.flink.types.Verdict;
import dev.flint.flink.types.Verdict.FieldSite;
import dev.flint.model.Project;
import dev.flint.model.code.SerializerSetting;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.types.ImmutableValue;
import dev.flint.rules.Findings;
import dev.flint.rules.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * FLINT116. Kryo 2.24 (Flink 1.x): {@code CollectionSerializer.read} and {@code copy}, {@code MapSerializer} likewise,
 * make an empty collection of the same class and add to it. Kryo 5.6 (Flink 2.x) does so too, but for the classes of
 * {@code List.of} and its like.
 */
final class KryoImmutableCollection implements Rule {

    private static final Set<String> COLLECTIONS =
            Set.of("java.util.Collection", "java.util.List", "java.util.Map", "java.util.Set", "java.lang.Iterable");
    private static final List<String> SERIALIZERS =
            List.of("pipeline.default-kryo-serializers", "pipeline.serialization-config");

    KryoImmutableCollection() {}

    @Override
    public void check(Project project, Findings findings) {
        Map<ImmutableValue.Field, KryoCause> causes = new LinkedHashMap<>();
        for (Concern concern : new Concern[] {Concern.COLLECTION, Concern.CONTRACT}) {
            for (KryoCause cause : KryoCause.in(project, concern)) {
                fields(project, cause, causes);
            }
        }
        if (causes.isEmpty() || choosesSerializers(project)) {
            return;
        }
        Map<ImmutableValue.Field, String> wanted = new LinkedHashMap<>();
        causes.forEach((field, cause) -> wanted.put(field, cause.site().place().path()));
        for (ImmutableValue value : project.types().immutableValues(wanted)) {
            KryoCause cause = causes.get(value.field());
            if (value.factory().failsFrom20() || cause.versions().all(version -> version.below(2, 0))) {
                report(value, cause, findings);
            }
        }
    }

    /** The field that goes to Kryo by itself, or the collections in a class that goes there as a whole. */
    private static void fields(Project project, KryoCause cause, Map<ImmutableValue.Field, KryoCause> causes) {
        Optional<FieldSite> field = cause.position().field();
        if (field.isPresent() && cause.position().rest().isEmpty() && isCollection(cause.step().type())) {
            causes.putIfAbsent(new ImmutableValue.Field(field.get().declaringClass(), field.get().name()), cause);
        }
        boolean whole = cause.position().declaration() && cause.step().kind() == Verdict.Kind.GENERIC;
        if (whole && cause.step().type() instanceof TypeRef.ClassType named) {
            Optional<ClassShape> shape = project.types().shapesAt(cause.site()).find(named.name());
            for (FieldShape own : shape.map(ClassShape::fields).orElse(List.of())) {
                boolean kept = !own.modifiers().isStatic() && !own.modifiers().isTransient();
                if (kept && isCollection(own.type())) {
                    causes.putIfAbsent(new ImmutableValue.Field(named.name(), own.name()), cause);
                }
            }
        }
    }

    private static boolean isCollection(TypeRef type) {
        return type instanceof TypeRef.ClassType named && COLLECTIONS.contains(named.name());
    }

    /** Who registers serializers may have thought of these classes, some of which have no name to register by. */
    private static boolean choosesSerializers(Project project) {
        for (SerializerSetting setting : project.types().serializerSettings()) {
            if (setting.kind() == SerializerSetting.Kind.REGISTRATION) {
                return true;
            }
        }
        for (WrittenConfiguration configuration : project.configurations()) {
            for (String key : SERIALIZERS) {
                if (configuration.last(key).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void report(ImmutableValue value, KryoCause cause, Findings findings) {
        ImmutableValue.Field field = value.field();
        Finding.Builder finding = findings.at(value.place(), "immutable", field.className() + "." + field.name())
                .with("versions", Wording.versions(cause.versions()))
                .with("factory", value.factory().name())
                .with("field", field.name())
                .with("class", Wording.simpleName(field.className()))
                .related(
                        cause.place(),
                        cause.position().declaration()
                                ? "this class goes to Kryo as a whole"
                                : "this field goes to Kryo");
        Wording.uses(cause, finding);
        finding.step(value.place(), value.factory().name() + " gives a collection that Kryo cannot fill.");
    }
}
