package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape.FieldShape;
import dev.flint.flink.shape.TypeRef;
import dev.flint.read.java.Expr;
import dev.flint.read.java.Import;
import java.util.List;
import java.util.Optional;

/** Recognises code that makes type information and serializers, and the calls that run type extraction on a class. */
final class TypeInformationCode {

    private static final String TYPE_INFORMATION = "org.apache.flink.api.common.typeinfo.TypeInformation";
    private static final String TYPES = "org.apache.flink.api.common.typeinfo.Types";
    private static final String EXTRACTOR = "org.apache.flink.api.java.typeutils.TypeExtractor";

    private final Names names;

    TypeInformationCode(Names names) {
        this.names = names;
    }

    /** The class literal that a call hands to type extraction, in a call that does nothing else. */
    Optional<Expr.ClassLiteral> extractedLiteral(Expr.Call call, CodeContext context) {
        if (call.arguments().size() != 1 || !(call.arguments().get(0) instanceof Expr.ClassLiteral literal)) {
            return Optional.empty();
        }
        Optional<String> owner =
                switch (call.name()) {
                    case "of" -> Optional.of(TYPE_INFORMATION);
                    case "POJO" -> Optional.of(TYPES);
                    case "getForClass", "createTypeInfo" -> Optional.of(EXTRACTOR);
                    case "forPojo" -> Optional.of("org.apache.flink.formats.csv.CsvReaderFormat");
                    default -> Optional.empty();
                };
        return owner.isPresent() && isCallOf(owner.get(), call, context) ? Optional.of(literal) : Optional.empty();
    }

    /** Whether a call is one of a static method of this class, by its name or by a static import. */
    private boolean isCallOf(String owner, Expr.Call call, CodeContext context) {
        if (call.scope().isPresent()) {
            return className(call.scope(), context).equals(Optional.of(owner));
        }
        for (Import imported : context.file().imports()) {
            boolean named = !imported.onDemand() && imported.name().equals(owner + "." + call.name());
            if (imported.isStatic() && (named || (imported.onDemand() && imported.name().equals(owner)))) {
                return true;
            }
        }
        return false;
    }

    /** The class that a name before a dot stands for; empty if it is a variable. */
    Optional<String> className(Expr expression, CodeContext context) {
        Optional<String> written = dotted(expression);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        int dot = written.get().indexOf('.');
        String first = dot < 0 ? written.get() : written.get().substring(0, dot);
        return context.locals().find(first).isPresent()
                ? Optional.empty()
                : names.className(written.get(), context.scope());
    }

    private static Optional<String> dotted(Expr expression) {
        if (expression instanceof Expr.Name name) {
            return Optional.of(name.name());
        }
        return expression instanceof Expr.FieldAccess access
                ? dotted(access.scope()).map(scope -> scope + "." + access.name())
                : Optional.empty();
    }

    /** Whether an argument can only be type information: then nothing is extracted beside it. */
    boolean isTypeInformation(Expr expression, CodeContext context) {
        return makes(expression, context, "TypeInformation", "TypeInfo");
    }

    boolean isSerializer(Expr expression, CodeContext context) {
        return makes(expression, context, "Serializer", "Serializer");
    }

    /** By the customs of Flink's names: what they end in is the same for all classes of the kind. */
    private boolean makes(Expr expression, CodeContext context, String ending, String otherEnding) {
        if (expression instanceof Expr.New creation) {
            return endsIn(creation.type(), ending, otherEnding);
        }
        if (expression instanceof Expr.Cast cast) {
            return endsIn(cast.type(), ending, otherEnding);
        }
        if (expression instanceof Expr.Call call) {
            String scope = lastName(call.scope());
            return scope.endsWith(ending)
                    || scope.endsWith(otherEnding)
                    || (ending.equals("TypeInformation")
                            && (scope.equals("Types")
                                    || scope.equals("TypeExtractor")
                                    || call.name().equals("getTypeInfo")
                                    || call.name().equals("getProducedType")
                                    || call.name().equals("getForClass")))
                    || (ending.equals("Serializer") && call.name().equals("createSerializer"));
        }
        if (expression instanceof Expr.FieldAccess access) {
            String scope = lastName(access.scope());
            return scope.endsWith(ending)
                    || scope.endsWith(otherEnding)
                    || (ending.equals("TypeInformation") && scope.equals("Types"))
                    || typeOfField(access, context).map(type -> endsIn(type, ending, otherEnding)).orElse(false);
        }
        return expression instanceof Expr.Name name && isVariableOf(name.name(), context, ending, otherEnding);
    }

    private boolean isVariableOf(String name, CodeContext context, String ending, String otherEnding) {
        Optional<Locals.Variable> local = context.locals().find(name);
        if (local.isEmpty()) {
            return fieldType(name, context)
                    .map(type -> endsIn(type, ending, otherEnding))
                    .orElse(false);
        }
        Expr initialiser = local.get().initialiser();
        return endsIn(local.get().type(), ending, otherEnding)
                || (initialiser.isPresent()
                        && !(initialiser instanceof Expr.Name)
                        && makes(initialiser, context, ending, otherEnding));
    }

    private Optional<TypeRef> typeOfField(Expr.FieldAccess access, CodeContext context) {
        return access.scope() instanceof Expr.Name scope && scope.name().equals("this")
                ? fieldType(access.name(), context)
                : Optional.empty();
    }

    private static Optional<TypeRef> fieldType(String name, CodeContext context) {
        List<FieldShape> fields = context.within().type().shape().fields();
        for (FieldShape field : fields) {
            if (field.name().equals(name)) {
                return Optional.of(field.type());
            }
        }
        return Optional.empty();
    }

    private static boolean endsIn(TypeRef type, String ending, String otherEnding) {
        return type instanceof TypeRef.ClassType named
                && (named.name().endsWith(ending) || named.name().endsWith(otherEnding));
    }

    private static String lastName(Expr expression) {
        if (expression instanceof Expr.Name name) {
            return name.name();
        }
        return expression instanceof Expr.FieldAccess access ? access.name() : "";
    }
}
