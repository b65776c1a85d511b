package dev.flint.read.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Providers;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.comments.CommentsCollection;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Java source, whatever its language level. One reader serves many threads and holds once what
 * their files have in common. Parsing recurses as deep as the source nests: give the threads large stacks.
 */
public final class JavaReader {

    private static final String FOR_FLINT = "flint:";
    private static final String TOO_DEEP = "nested too deeply to be read as Java";
    private static final String LEXICAL_ERROR = "Lexical error at line ";
    private static final String COLUMN = ", column ";

    private final Shared shared = new Shared();

    /**
     * Reads a whole file.
     *
     * @return what could be read; a file that does not parse, or only in part, has a problem
     */
    public JavaFile read(SourceFile file) {
        int tooFar = LookAhead.tooFar(file.text());
        if (tooFar >= 0) {
            return nothing(file, new Problem(file.place(tooFar, tooFar + 1), TOO_DEEP));
        }
        try {
            return facts(file, parse(file));
        } catch (StackOverflowError e) {
            return nothing(file, Problem.of(file.path(), TOO_DEEP));
        } catch (RuntimeException | AssertionError e) {
            // The parser's own defects come as these; they must cost no more than this file.
            return nothing(file, Problem.of(file.path(), "cannot be read as Java: " + firstLine(e)));
        }
    }

    /** Lists the types that a file declares, without parsing it: a tenth of the cost. Never fails. */
    public JavaOutline outline(SourceFile file) {
        return new OutlineScanner(file).scan();
    }

    private static ParseResult<CompilationUnit> parse(SourceFile file) {
        ParserConfiguration configuration = new ParserConfiguration();
        // RAW knows no «yield». Without processors the level brings no validators, which refuse what javac takes.
        configuration.setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);
        configuration.getProcessors().clear();
        configuration.setAttributeComments(false);
        configuration.setTabSize(1);
        // Without tokens nodes have no positions.
        configuration.setStoreTokens(true);
        return new JavaParser(configuration).parse(ParseStart.COMPILATION_UNIT, Providers.provider(file.text()));
    }

    private JavaFile facts(SourceFile file, ParseResult<CompilationUnit> parsed) {
        SourceContext context = new SourceContext(file, shared);
        List<Problem> problems = problems(file, parsed);
        Optional<CompilationUnit> unit = parsed.getResult();
        if (unit.isEmpty()) {
            return empty(file, problems);
        }
        String packageName = context.name(unit.get().getPackageDeclaration().isPresent()
                ? unit.get().getPackageDeclaration().get().getNameAsString()
                : "");
        DeclarationReader declarations = new DeclarationReader(context, packageName);
        List<DeclaredType> types = new ArrayList<>();
        for (TypeDeclaration<?> type : unit.get().getTypes()) {
            types.add(declarations.topLevel(type));
        }
        return new JavaFile(
                file.path(),
                packageName,
                imports(unit.get(), context),
                List.copyOf(types),
                comments(file, context, parsed),
                problems,
                file.lines());
    }

    private static List<Import> imports(CompilationUnit unit, SourceContext context) {
        List<Import> imports = new ArrayList<>(unit.getImports().size());
        for (ImportDeclaration declaration : unit.getImports()) {
            imports.add(new Import(
                    context.name(declaration.getNameAsString()),
                    declaration.isStatic(),
                    declaration.isAsterisk(),
                    context.from(declaration.getName())));
        }
        return List.copyOf(imports);
    }

    private static List<JavaFile.Comment> comments(
            SourceFile file, SourceContext context, ParseResult<CompilationUnit> parsed) {
        Optional<CommentsCollection> all = parsed.getCommentsCollection();
        if (!file.text().contains(FOR_FLINT) || all.isEmpty()) {
            return List.of();
        }
        List<JavaFile.Comment> comments = new ArrayList<>();
        for (com.github.javaparser.ast.comments.Comment comment : all.get().getComments()) {
            String text = context.text(comment);
            if (text.contains(FOR_FLINT)) {
                comments.add(new JavaFile.Comment(text, new Place(file.path(), context.span(comment))));
            }
        }
        return List.copyOf(comments);
    }

    private static List<Problem> problems(SourceFile file, ParseResult<CompilationUnit> parsed) {
        if (parsed.getProblems().isEmpty()) {
            return List.of();
        }
        // What follows the first one is mostly its consequence.
        Optional<TokenRange> at = parsed.getProblems().get(0).getLocation();
        if (at.isEmpty() || at.get().toRange().isEmpty()) {
            return List.of(unplaced(file, parsed.getProblems().get(0).getMessage()));
        }
        SourceContext context = new SourceContext(file, null);
        int from = context.offset(at.get().toRange().get().begin);
        int to = Math.min(context.offset(at.get().toRange().get().end) + 1, file.text().length());
        return List.of(new Problem(
                file.place(from, to), "does not parse as Java here; what stands around it may be missed too"));
    }

    /** The parser tells only in words where its lexer fails. */
    private static Problem unplaced(SourceFile file, String message) {
        int comma = message.indexOf(COLUMN);
        if (!message.startsWith(LEXICAL_ERROR) || comma < 0) {
            return Problem.of(file.path(), "does not parse as Java");
        }
        int line = number(message, LEXICAL_ERROR.length());
        int at = file.offset(line, number(message, comma + COLUMN.length()));
        return new Problem(
                file.place(at, at),
                "does not parse as Java: a literal or a comment is not closed, or a character cannot stand here");
    }

    private static int number(String text, int from) {
        int number = 0;
        for (int i = from; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            number = number * 10 + Character.digit(text.charAt(i), 10);
        }
        return number;
    }

    private static JavaFile nothing(SourceFile file, Problem problem) {
        return empty(file, List.of(problem));
    }

    private static JavaFile empty(SourceFile file, List<Problem> problems) {
        return new JavaFile(file.path(), "", List.of(), List.of(), List.of(), problems, file.lines());
    }

    private static String firstLine(Throwable thrown) {
        String message = String.valueOf(thrown.getMessage());
        int end = 0;
        while (end < message.length() && message.charAt(end) >= ' ') {
            end++;
        }
        return message.substring(0, end);
    }
}
