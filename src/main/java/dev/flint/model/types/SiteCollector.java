package dev.flint.model.types;

import dev.flint.flink.shape.TypeRef;
import dev.flint.model.types.TypeSite.Origin;
import dev.flint.model.types.TypeSite.Role;
import dev.flint.model.types.TypeSite.Way;
import dev.flint.read.java.Expr;
import dev.flint.text.Place;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Collects the sites of one file. */
final class SiteCollector implements CodeWalk.Visitor {

    private static final String STATE = "org.apache.flink.api.common.state.";
    private static final Set<String> DESCRIPTORS = Set.of(
            "AggregatingStateDescriptor", "FoldingStateDescriptor", "ListStateDescriptor", "MapStateDescriptor",
            "ReducingStateDescriptor", "ValueStateDescriptor");
    private static final String OUTPUT_TAG = "org.apache.flink.util.OutputTag";
    private static final String TYPE_HINT = "org.apache.flink.api.common.typeinfo.TypeHint";
    private static final String JSON_SCHEMA = "org.apache.flink.formats.json.JsonDeserializationSchema";

    private final SourceShapes shapes;
    private final Names names;
    private final TypeInformationCode information;
    private final FunctionSites functions;
    private final KeySites keys;
    private final UsedNames used;
    private final List<TypeSite> sites = new ArrayList<>();
    private final Map<Expr, Role> roles = new IdentityHashMap<>();

    SiteCollector(SourceShapes shapes, UsedNames used) {
        this.shapes = shapes;
        this.names = shapes.names();
        this.used = used;
        this.information = new TypeInformationCode(names);
        this.functions = new FunctionSites(shapes, information, used, this::add);
        this.keys = new KeySites(shapes, information, used, this::add);
    }

    List<TypeSite> sites() {
        return sites;
    }

    @Override
    public void expression(Expr expression, CodeContext context) {
        if (expression instanceof Expr.Call call) {
            call(call, context);
        } else if (expression instanceof Expr.New creation) {
            creation(creation, context);
        }
    }

    @Override
    public void initialised(String name, TypeRef type, Expr value, CodeContext context) {
        if (value instanceof Expr.New creation && used.isBroadcast(name, context)) {
            roles.put(creation, Role.BROADCAST);
        }
        keys.flowsInto(type, value, context);
        if (used.isReturned(name, context)) {
            functions.givenBehind(value);
        } else {
            functions.flowsInto(type, value, context);
        }
    }

    @Override
    public void returned(TypeRef type, Expr value, CodeContext context) {
        keys.flowsInto(type, value, context);
        functions.flowsInto(type, value, context);
    }

    private void call(Expr.Call call, CodeContext context) {
        if (call.name().equals("returns") && call.arguments().size() == 1) {
            functions.givenBehind(call.scope());
            if (call.arguments().get(0) instanceof Expr.ClassLiteral literal) {
                literal(literal, Role.ELEMENT, context);
            }
        } else if (call.name().equals("broadcast")) {
            call.arguments().forEach(argument -> roles.put(argument, Role.BROADCAST));
        } else if (call.name().equals("keyBy")) {
            call.arguments().forEach(argument -> markKey(argument, context));
        }
        keys.call(call, context);
        Optional<Expr.ClassLiteral> extracted = information.extractedLiteral(call, context);
        if (extracted.isPresent()) {
            literal(extracted.get(), roles.getOrDefault(call, Role.ELEMENT), context);
        } else {
            functions.call(call, context);
        }
    }

    private void markKey(Expr argument, CodeContext context) {
        if (information.isTypeInformation(argument, context)) {
            markExtractions(argument, Role.KEY, context);
        }
    }

    private void creation(Expr.New creation, CodeContext context) {
        if (!(creation.type() instanceof TypeRef.ClassType written)) {
            return;
        }
        String simple = written.name().substring(written.name().lastIndexOf('.') + 1);
        if (DESCRIPTORS.contains(simple) && isNamed(written, STATE + simple, context)) {
            descriptor(creation, written, context);
        } else if (simple.equals("OutputTag") && isNamed(written, OUTPUT_TAG, context)) {
            hint(creation, written, Role.OUTPUT, context);
        } else if (simple.equals("TypeHint") && isNamed(written, TYPE_HINT, context)) {
            hint(creation, written, roles.getOrDefault(creation, Role.ELEMENT), context);
        } else if (simple.equals("JsonDeserializationSchema") && isNamed(written, JSON_SCHEMA, context)) {
            if (!creation.arguments().isEmpty() && creation.arguments().get(0) instanceof Expr.ClassLiteral literal) {
                literal(literal, Role.ELEMENT, context);
            }
        }
    }

    private boolean isNamed(TypeRef.ClassType written, String canonical, CodeContext context) {
        return names.className(written.name(), context.scope()).equals(Optional.of(canonical));
    }

    /** What gives the types (a class literal, type information, a serializer) stands in the order of the arguments. */
    private void descriptor(Expr.New creation, TypeRef.ClassType written, CodeContext context) {
        Role role = roles.getOrDefault(creation, Role.STATE);
        int told = 0;
        for (Expr argument : creation.arguments()) {
            if (argument instanceof Expr.ClassLiteral literal) {
                literal(literal, role, context);
                told++;
            } else if (information.isTypeInformation(argument, context)) {
                if (!markExtractions(argument, role, context)) {
                    given(typeArgument(written, told, context), "TypeInformation", role, argument, context);
                }
                told++;
            } else if (information.isSerializer(argument, context)) {
                given(typeArgument(written, told, context), "TypeSerializer", role, argument, context);
                told++;
            }
        }
        if (told == 0 && !creation.arguments().isEmpty()) {
            Origin unknown = new Origin.Unknown("the type is handed over in a variable");
            add(typeArgument(written, 0, context), role, unknown, context.file().place(creation), context);
        }
    }

    /**
     * What type information is made of is extracted on its own: the hints and class literals within get their role.
     *
     * @return whether there are any
     */
    private boolean markExtractions(Expr expression, Role role, CodeContext context) {
        boolean found = false;
        if (expression instanceof Expr.Call call) {
            roles.put(call, role);
            found = information.extractedLiteral(call, context).isPresent();
            found |= markExtractions(call.scope(), role, context);
            for (Expr argument : call.arguments()) {
                found |= markExtractions(argument, role, context);
            }
        } else if (expression instanceof Expr.New creation) {
            roles.put(creation, role);
            found = creation.body().isPresent();
            for (Expr argument : creation.arguments()) {
                found |= markExtractions(argument, role, context);
            }
        }
        return found;
    }

    private void given(TypeRef type, String by, Role role, Expr argument, CodeContext context) {
        add(type, role, new Origin.Given(by), context.file().place(argument), context);
    }

    private TypeRef typeArgument(TypeRef.ClassType written, int index, CodeContext context) {
        return index < written.arguments().size()
                ? names.resolve(written.arguments().get(index), context.scope())
                : new TypeRef.Unresolved("", "the type is not written");
    }

    private void hint(Expr.New creation, TypeRef.ClassType written, Role role, CodeContext context) {
        Place place = context.file().place(creation);
        TypeRef type = typeArgument(written, 0, context);
        for (Expr argument : creation.arguments()) {
            if (information.isTypeInformation(argument, context)) {
                if (!markExtractions(argument, role, context)) {
                    given(type, "TypeInformation", role, argument, context);
                }
                return;
            }
        }
        if (creation.body().isPresent()) {
            add(type, role, new Origin.Extracted(Way.HINT), place, context);
        }
    }

    private void literal(Expr.ClassLiteral literal, Role role, CodeContext context) {
        TypeRef type = names.resolve(literal.type(), context.scope());
        add(type, role, new Origin.Extracted(Way.CLASS), context.file().place(literal), context);
    }

    private void add(TypeRef type, Role role, Origin origin, Place place, CodeContext context) {
        sites.add(new TypeSite(type, role, origin, place, context.within().name()));
    }
}
