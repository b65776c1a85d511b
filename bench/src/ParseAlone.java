import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParseStart;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Providers;
import com.github.javaparser.ast.CompilationUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What JavaParser takes by itself, as flint sets it up: reads and parses every Java file below a folder. */
public final class ParseAlone {

    private static final long STACK = 512L << 20;

    private ParseAlone() {}

    public static void main(String[] args) throws Exception {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(Path.of(args[0]))) {
            files = walk.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
        AtomicInteger next = new AtomicInteger();
        AtomicInteger parsed = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            Thread thread = new Thread(null, () -> parseAll(files, next, parsed), "parser-" + i, STACK);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(parsed + " of " + files.size());
    }

    private static void parseAll(List<Path> files, AtomicInteger next, AtomicInteger parsed) {
        for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
            if (parse(files.get(i)).getResult().isPresent()) {
                parsed.incrementAndGet();
            }
        }
    }

    private static ParseResult<CompilationUnit> parse(Path file) {
        ParserConfiguration configuration = new ParserConfiguration();
        configuration.setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);
        configuration.getProcessors().clear();
        configuration.setAttributeComments(false);
        configuration.setTabSize(1);
        configuration.setStoreTokens(true);
        try {
            String text = Files.readString(file);
            return new JavaParser(configuration).parse(ParseStart.COMPILATION_UNIT, Providers.provider(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
