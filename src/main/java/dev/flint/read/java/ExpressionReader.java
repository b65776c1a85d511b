package dev.flint.read.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.type.ArrayType;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.visitor.GenericVisitorWithDefaults;
import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads expressions. The argument of the visits is the list of statements that the expression stands in: variables that
 * it declares (patterns) are added there.
 */
final class ExpressionReader extends GenericVisitorWithDefaults<Expr, List<Statement>> {

    private final SourceContext context;
    private final TypeReader types;
    private final StatementReader statements;
    private final DeclarationReader.Anonymous anonymous;

    ExpressionReader(
            SourceContext context,
            TypeReader types,
            StatementReader statements,
            DeclarationReader.Anonymous anonymous) {
        this.context = context;
        this.types = types;
        this.statements = statements;
        this.anonymous = anonymous;
    }

    Expr read(Expression expression, List<Statement> around) {
        if (expression instanceof LiteralExpr literal) {
            return LiteralReader.read(literal, context);
        }
        if (!context.enter()) {
            return new Expr.Unknown(List.of(), context.from(expression), context.to(expression));
        }
        try {
            return expression.accept(this, around);
        } finally {
            context.leave();
        }
    }

    Expr read(Optional<Expression> expression, List<Statement> around) {
        return expression.isPresent() ? read(expression.get(), around) : Expr.NONE;
    }

    List<Expr> read(NodeList<Expression> expressions, List<Statement> around) {
        if (expressions.isEmpty()) {
            return List.of();
        }
        List<Expr> read = new ArrayList<>(expressions.size());
        for (Expression expression : expressions) {
            read.add(read(expression, around));
        }
        return List.copyOf(read);
    }

    /** Whether a fact would be lost with the expression if nobody wants its value. */
    static boolean matters(Expr expression) {
        if (expression instanceof Expr.Unknown unknown) {
            return !unknown.parts().isEmpty();
        }
        if (expression instanceof Expr.Test test) {
            return !test.parts().isEmpty();
        }
        if (expression instanceof Expr.Binary binary) {
            return matters(binary.left()) || matters(binary.right());
        }
        if (expression instanceof Expr.FieldAccess access) {
            return matters(access.scope());
        }
        if (expression instanceof Expr.Cast cast) {
            return matters(cast.of());
        }
        if (expression instanceof Expr.Element element) {
            return matters(element.array());
        }
        if (expression instanceof Expr.Conditional conditional) {
            return matters(conditional.whenTrue()) || matters(conditional.whenFalse());
        }
        if (expression instanceof Expr.Switch choice) {
            return anyMatters(choice.arms());
        }
        if (expression instanceof Expr.NewArray array) {
            return anyMatters(array.elements());
        }
        return expression instanceof Expr.Call
                || expression instanceof Expr.New
                || expression instanceof Expr.Lambda
                || expression instanceof Expr.MethodRef
                || expression instanceof Expr.Assign;
    }

    private static boolean anyMatters(List<Expr> expressions) {
        for (Expr expression : expressions) {
            if (matters(expression)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Expr defaultAction(Node node, List<Statement> around) {
        return new Expr.Unknown(parts(node, around), context.from(node), context.to(node));
    }

    private List<Expr> parts(Node node, List<Statement> around) {
        List<Expr> parts = new ArrayList<>();
        collect(node, around, parts);
        return List.copyOf(parts);
    }

    private void collect(Node node, List<Statement> around, List<Expr> parts) {
        for (Node child : node.getChildNodes()) {
            if (child instanceof Expression expression) {
                Expr part = read(expression, around);
                if (matters(part)) {
                    parts.add(part);
                }
            } else {
                collect(child, around, parts);
            }
        }
    }

    private Expr test(Node node, List<Statement> around) {
        return new Expr.Test(parts(node, around), context.from(node), context.to(node));
    }

    @Override
    public Expr visit(MethodCallExpr call, List<Statement> around) {
        return new Expr.Call(
                read(call.getScope(), around),
                context.name(call.getNameAsString()),
                types.read(call.getTypeArguments()),
                read(call.getArguments(), around),
                context.from(call.getName()),
                context.to(call));
    }

    @Override
    public Expr visit(ObjectCreationExpr creation, List<Statement> around) {
        ClassOrInterfaceType type = creation.getType();
        Optional<NodeList<BodyDeclaration<?>>> body = creation.getAnonymousClassBody();
        TypeRef created = types.read(type);
        return new Expr.New(
                created,
                type.isUsingDiamondOperator(),
                read(creation.getArguments(), around),
                body.isPresent() ? Optional.of(anonymous.read(creation, created, body.get())) : Optional.empty(),
                context.from(creation),
                context.to(creation));
    }

    @Override
    public Expr visit(ArrayCreationExpr creation, List<Statement> around) {
        TypeRef type = types.read(creation.getElementType());
        for (int i = 0; i < creation.getLevels().size(); i++) {
            type = new TypeRef.ArrayType(type);
        }
        List<Expr> elements = creation.getInitializer().isPresent()
                ? read(creation.getInitializer().get().getValues(), around)
                : List.of();
        return new Expr.NewArray(type, elements, context.from(creation), context.to(creation));
    }

    @Override
    public Expr visit(ArrayInitializerExpr braces, List<Statement> around) {
        return new Expr.NewArray(
                TypeReader.NOT_WRITTEN, read(braces.getValues(), around), context.from(braces), context.to(braces));
    }

    @Override
    public Expr visit(LambdaExpr lambda, List<Statement> around) {
        List<Expr.LambdaParameter> parameters = new ArrayList<>(lambda.getParameters().size());
        for (Parameter parameter : lambda.getParameters()) {
            parameters.add(new Expr.LambdaParameter(
                    context.name(parameter.getNameAsString()), types.read(parameter.getType())));
        }
        List<Statement> body = new ArrayList<>();
        Optional<Expression> expression = lambda.getExpressionBody();
        if (expression.isPresent()) {
            body.add(new Statement.Eval(read(expression.get(), body)));
        } else {
            statements.readInto(lambda.getBody(), body);
        }
        return new Expr.Lambda(
                List.copyOf(parameters),
                List.copyOf(body),
                expression.isPresent(),
                context.from(lambda),
                context.to(lambda));
    }

    @Override
    public Expr visit(MethodReferenceExpr reference, List<Statement> around) {
        return new Expr.MethodRef(
                read(reference.getScope(), around),
                context.name(reference.getIdentifier()),
                context.from(reference),
                context.to(reference));
    }

    @Override
    public Expr visit(TypeExpr type, List<Statement> around) {
        return type.getType() instanceof ClassOrInterfaceType named
                ? name(named)
                : new Expr.TypeUse(types.read(type.getType()), context.from(type), context.to(type));
    }

    /** {@code a.b} before {@code ::} may as well be a variable and its field: a dotted name tells no more. */
    private Expr name(ClassOrInterfaceType type) {
        if (type.getTypeArguments().isPresent()) {
            return new Expr.TypeUse(types.read(type), context.from(type), context.to(type));
        }
        String name = context.name(type.getNameAsString());
        return type.getScope().isPresent()
                ? new Expr.FieldAccess(name(type.getScope().get()), name, context.to(type))
                : new Expr.Name(name, context.from(type.getName()));
    }

    @Override
    public Expr visit(NameExpr name, List<Statement> around) {
        return new Expr.Name(context.name(name.getNameAsString()), context.from(name));
    }

    @Override
    public Expr visit(ThisExpr expression, List<Statement> around) {
        return self("this", expression.getTypeName(), expression);
    }

    @Override
    public Expr visit(SuperExpr expression, List<Statement> around) {
        return self("super", expression.getTypeName(), expression);
    }

    private Expr self(
            String keyword, Optional<com.github.javaparser.ast.expr.Name> type, Expression expression) {
        return type.isPresent()
                ? new Expr.FieldAccess(qualifiedName(type.get()), keyword, context.to(expression))
                : new Expr.Name(keyword, context.from(expression));
    }

    private Expr qualifiedName(com.github.javaparser.ast.expr.Name name) {
        String last = context.name(name.getIdentifier());
        return name.getQualifier().isPresent()
                ? new Expr.FieldAccess(qualifiedName(name.getQualifier().get()), last, context.to(name))
                : new Expr.Name(last, context.from(name));
    }

    @Override
    public Expr visit(FieldAccessExpr access, List<Statement> around) {
        return new Expr.FieldAccess(
                read(access.getScope(), around), context.name(access.getNameAsString()), context.to(access));
    }

    @Override
    public Expr visit(ClassExpr literal, List<Statement> around) {
        return new Expr.ClassLiteral(types.read(literal.getType()), context.from(literal), context.to(literal));
    }

    @Override
    public Expr visit(CastExpr cast, List<Statement> around) {
        return new Expr.Cast(
                types.read(cast.getType()), read(cast.getExpression(), around), context.from(cast), context.to(cast));
    }

    @Override
    public Expr visit(EnclosedExpr enclosed, List<Statement> around) {
        return read(enclosed.getInner(), around);
    }

    @Override
    public Expr visit(ConditionalExpr conditional, List<Statement> around) {
        Expr condition = read(conditional.getCondition(), around);
        if (matters(condition)) {
            around.add(new Statement.Eval(condition));
        }
        return new Expr.Conditional(
                read(conditional.getThenExpr(), around),
                read(conditional.getElseExpr(), around),
                context.from(conditional),
                context.to(conditional));
    }

    @Override
    public Expr visit(SwitchExpr choice, List<Statement> around) {
        Expr selector = read(choice.getSelector(), around);
        if (matters(selector)) {
            around.add(new Statement.Eval(selector));
        }
        List<Expr> arms = new ArrayList<>();
        for (SwitchEntry entry : choice.getEntries()) {
            statements.declarePatterns(entry, around);
            if (entry.getType() == SwitchEntry.Type.EXPRESSION
                    && entry.getStatement(0) instanceof ExpressionStmt arm) {
                arms.add(read(arm.getExpression(), around));
            } else if (entry.getType() != SwitchEntry.Type.THROWS_STATEMENT) {
                arms.add(defaultAction(entry, around));
            }
        }
        return new Expr.Switch(List.copyOf(arms), context.from(choice), context.to(choice));
    }

    @Override
    public Expr visit(AssignExpr assignment, List<Statement> around) {
        return assignment.getOperator() == AssignExpr.Operator.ASSIGN
                ? new Expr.Assign(read(assignment.getTarget(), around), read(assignment.getValue(), around))
                : defaultAction(assignment, around);
    }

    @Override
    public Expr visit(ArrayAccessExpr access, List<Statement> around) {
        return new Expr.Element(read(access.getName(), around), context.to(access));
    }

    @Override
    public Expr visit(InstanceOfExpr test, List<Statement> around) {
        if (test.getPattern().isPresent()) {
            statements.declare(test.getPattern().get(), around);
        }
        return test(test, around);
    }

    @Override
    public Expr visit(BinaryExpr binary, List<Statement> around) {
        Expr.Binary.Operator operator =
                switch (binary.getOperator()) {
                    case PLUS -> Expr.Binary.Operator.PLUS;
                    case MINUS -> Expr.Binary.Operator.MINUS;
                    case MULTIPLY -> Expr.Binary.Operator.TIMES;
                    case DIVIDE -> Expr.Binary.Operator.DIVIDE;
                    case OR, AND, EQUALS, NOT_EQUALS, LESS, GREATER, LESS_EQUALS, GREATER_EQUALS -> null;
                    default -> Expr.Binary.Operator.OTHER;
                };
        return operator == null
                ? test(binary, around)
                : new Expr.Binary(operator, read(binary.getLeft(), around), read(binary.getRight(), around));
    }

    @Override
    public Expr visit(UnaryExpr unary, List<Statement> around) {
        if (unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return test(unary, around);
        }
        if (unary.getOperator() == UnaryExpr.Operator.MINUS
                && unary.getExpression() instanceof LiteralExpr
                && read(unary.getExpression(), around) instanceof Expr.Literal literal) {
            return new Expr.Literal(
                    literal.kind(), context.name("-" + literal.value()), context.from(unary), context.to(unary));
        }
        return defaultAction(unary, around);
    }
}
