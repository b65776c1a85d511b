package dev.flint.read.java;

import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.visitor.VoidVisitorWithDefaults;
import dev.flint.flink.shape.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Reads statements; the argument of the visits is the list that they are added to. */
final class StatementReader extends VoidVisitorWithDefaults<List<Statement>> {

    private final SourceContext context;
    private final TypeReader types;
    private final ExpressionReader expressions;
    private final Function<TypeDeclaration<?>, DeclaredType> localTypes;

    StatementReader(
            SourceContext context,
            TypeReader types,
            DeclarationReader.Anonymous anonymous,
            Function<TypeDeclaration<?>, DeclaredType> localTypes) {
        this.context = context;
        this.types = types;
        this.localTypes = localTypes;
        this.expressions = new ExpressionReader(context, types, this, anonymous);
    }

    ExpressionReader expressions() {
        return expressions;
    }

    List<Statement> read(BlockStmt block) {
        List<Statement> read = new ArrayList<>();
        readInto(block, read);
        return List.copyOf(read);
    }

    /** Adds the statements of a block without a scope of its own. */
    void readInto(com.github.javaparser.ast.stmt.Statement statement, List<Statement> into) {
        if (!context.enter()) {
            return;
        }
        try {
            if (statement instanceof BlockStmt block) {
                for (com.github.javaparser.ast.stmt.Statement inner : block.getStatements()) {
                    inner.accept(this, into);
                }
            } else {
                statement.accept(this, into);
            }
        } finally {
            context.leave();
        }
    }

    void declare(ComponentPatternExpr pattern, List<Statement> into) {
        if (pattern instanceof TypePatternExpr type) {
            into.add(new Statement.Local(
                    context.name(type.getNameAsString()),
                    types.read(type.getType()),
                    Expr.NONE,
                    context.from(type.getName())));
        } else if (pattern instanceof RecordPatternExpr record) {
            for (ComponentPatternExpr inner : record.getPatternList()) {
                declare(inner, into);
            }
        }
    }

    void declarePatterns(SwitchEntry entry, List<Statement> into) {
        for (Expression label : entry.getLabels()) {
            if (label instanceof ComponentPatternExpr pattern) {
                declare(pattern, into);
            }
        }
    }

    private void evaluate(Expression expression, List<Statement> into) {
        add(expressions.read(expression, into), into);
    }

    private static void add(Expr expression, List<Statement> into) {
        if (ExpressionReader.matters(expression)) {
            into.add(new Statement.Eval(expression));
        }
    }

    private static void addBlock(boolean conditional, List<Statement> statements, List<Statement> into) {
        if (!statements.isEmpty()) {
            into.add(new Statement.Block(conditional, List.copyOf(statements)));
        }
    }

    private void block(
            boolean conditional, com.github.javaparser.ast.stmt.Statement statement, List<Statement> into) {
        List<Statement> inner = new ArrayList<>();
        readInto(statement, inner);
        addBlock(conditional, inner, into);
    }

    @Override
    public void visit(BlockStmt block, List<Statement> into) {
        block(false, block, into);
    }

    @Override
    public void visit(ExpressionStmt statement, List<Statement> into) {
        if (statement.getExpression() instanceof VariableDeclarationExpr declaration) {
            declare(declaration, into);
        } else {
            evaluate(statement.getExpression(), into);
        }
    }

    private void declare(VariableDeclarationExpr declaration, List<Statement> into) {
        for (VariableDeclarator variable : declaration.getVariables()) {
            into.add(new Statement.Local(
                    context.name(variable.getNameAsString()),
                    types.read(variable.getType()),
                    expressions.read(variable.getInitializer(), into),
                    context.from(variable.getName())));
        }
    }

    @Override
    public void visit(ReturnStmt statement, List<Statement> into) {
        into.add(new Statement.Return(expressions.read(statement.getExpression(), into)));
    }

    @Override
    public void visit(YieldStmt statement, List<Statement> into) {
        evaluate(statement.getExpression(), into);
    }

    @Override
    public void visit(ThrowStmt statement, List<Statement> into) {
        if (statement.getExpression() instanceof ObjectCreationExpr thrown
                && thrown.getAnonymousClassBody().isEmpty()) {
            for (Expression argument : thrown.getArguments()) {
                evaluate(argument, into);
            }
        } else {
            evaluate(statement.getExpression(), into);
        }
    }

    @Override
    public void visit(AssertStmt statement, List<Statement> into) {
        evaluate(statement.getCheck(), into);
    }

    @Override
    public void visit(ExplicitConstructorInvocationStmt call, List<Statement> into) {
        String name = call.isThis() ? "this" : "super";
        into.add(new Statement.Eval(new Expr.Call(
                expressions.read(call.getExpression(), into),
                name,
                types.read(call.getTypeArguments()),
                expressions.read(call.getArguments(), into),
                context.from(call),
                context.to(call))));
    }

    @Override
    public void visit(IfStmt statement, List<Statement> into) {
        evaluate(statement.getCondition(), into);
        block(true, statement.getThenStmt(), into);
        if (statement.getElseStmt().isPresent()) {
            block(true, statement.getElseStmt().get(), into);
        }
    }

    @Override
    public void visit(SwitchStmt statement, List<Statement> into) {
        evaluate(statement.getSelector(), into);
        for (SwitchEntry entry : statement.getEntries()) {
            List<Statement> inner = new ArrayList<>();
            declarePatterns(entry, inner);
            for (com.github.javaparser.ast.stmt.Statement arm : entry.getStatements()) {
                arm.accept(this, inner);
            }
            addBlock(true, inner, into);
        }
    }

    @Override
    public void visit(WhileStmt statement, List<Statement> into) {
        evaluate(statement.getCondition(), into);
        block(true, statement.getBody(), into);
    }

    @Override
    public void visit(DoStmt statement, List<Statement> into) {
        block(true, statement.getBody(), into);
        evaluate(statement.getCondition(), into);
    }

    @Override
    public void visit(ForStmt statement, List<Statement> into) {
        List<Statement> inner = new ArrayList<>();
        for (Expression initialisation : statement.getInitialization()) {
            if (initialisation instanceof VariableDeclarationExpr declaration) {
                declare(declaration, inner);
            } else {
                evaluate(initialisation, inner);
            }
        }
        if (statement.getCompare().isPresent()) {
            evaluate(statement.getCompare().get(), inner);
        }
        readInto(statement.getBody(), inner);
        for (Expression update : statement.getUpdate()) {
            evaluate(update, inner);
        }
        addBlock(true, inner, into);
    }

    @Override
    public void visit(ForEachStmt statement, List<Statement> into) {
        List<Statement> inner = new ArrayList<>();
        VariableDeclarator variable = statement.getVariableDeclarator();
        TypeRef type = types.read(variable.getType());
        inner.add(new Statement.ForEach(
                context.name(variable.getNameAsString()),
                type,
                expressions.read(statement.getIterable(), into),
                context.from(variable.getName())));
        readInto(statement.getBody(), inner);
        addBlock(true, inner, into);
    }

    @Override
    public void visit(TryStmt statement, List<Statement> into) {
        List<Statement> inner = new ArrayList<>();
        for (Expression resource : statement.getResources()) {
            if (resource instanceof VariableDeclarationExpr declaration) {
                declare(declaration, inner);
            } else {
                evaluate(resource, inner);
            }
        }
        readInto(statement.getTryBlock(), inner);
        addBlock(false, inner, into);
        for (CatchClause clause : statement.getCatchClauses()) {
            List<Statement> handler = new ArrayList<>();
            readInto(clause.getBody(), handler);
            if (!handler.isEmpty()) {
                handler.add(0, caught(clause));
                addBlock(true, handler, into);
            }
        }
        if (statement.getFinallyBlock().isPresent()) {
            block(false, statement.getFinallyBlock().get(), into);
        }
    }

    private Statement caught(CatchClause clause) {
        return new Statement.Local(
                context.name(clause.getParameter().getNameAsString()),
                types.read(clause.getParameter().getType()),
                Expr.NONE,
                context.from(clause.getParameter().getName()));
    }

    @Override
    public void visit(SynchronizedStmt statement, List<Statement> into) {
        evaluate(statement.getExpression(), into);
        block(false, statement.getBody(), into);
    }

    @Override
    public void visit(LabeledStmt statement, List<Statement> into) {
        statement.getStatement().accept(this, into);
    }

    @Override
    public void visit(LocalClassDeclarationStmt statement, List<Statement> into) {
        into.add(new Statement.LocalType(localTypes.apply(statement.getClassDeclaration())));
    }

    @Override
    public void visit(LocalRecordDeclarationStmt statement, List<Statement> into) {
        into.add(new Statement.LocalType(localTypes.apply(statement.getRecordDeclaration())));
    }
}
