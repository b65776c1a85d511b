package dev.flint.flink.types;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles Java sources of a test into a directory. */
public final class Javac {

    private static final String RELEASE = "17";

    private final List<Path> classPath;
    private final List<Path> processorPath;
    private final Optional<Path> root;

    public Javac(List<Path> classPath) {
        this(classPath, List.of());
    }

    /** @param processorPath annotation processors; none runs where it is empty */
    public Javac(List<Path> classPath, List<Path> processorPath) {
        this(classPath, processorPath, Optional.empty());
    }

    private Javac(List<Path> classPath, List<Path> processorPath, Optional<Path> root) {
        this.classPath = classPath;
        this.processorPath = processorPath;
        this.root = root;
    }

    /** Compiles sources that lie below a folder, for processors that look around there. */
    Javac below(Path folder) {
        return new Javac(classPath, processorPath, Optional.of(folder));
    }

    /** Compiles all sources, by file name, or fails with the compiler's first errors. */
    public void compile(Map<String, String> sources, Path into) throws IOException {
        Map<String, String> errors = attempt(sources, into);
        if (!errors.isEmpty()) {
            throw new AssertionError(errors.toString());
        }
    }

    /**
     * Compiles what compiles: files with errors are left out, and those that need them.
     *
     * @return the sources that were compiled
     */
    public Map<String, String> compileSome(Map<String, String> sources, Path into) throws IOException {
        Map<String, String> left = new LinkedHashMap<>(sources);
        Set<String> wrong = attempt(left, into).keySet();
        while (!wrong.isEmpty()) {
            left.keySet().removeAll(wrong);
            wrong = attempt(left, into).keySet();
        }
        return left;
    }

    /** @return the first error of each file that has one */
    private Map<String, String> attempt(Map<String, String> sources, Path into) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            List<JavaFileObject> units = new ArrayList<>();
            sources.forEach((name, text) -> units.add(new Text(uri(name), text)));
            compiler.getTask(null, files, diagnostics, options(into), null, units).call();
        }
        Map<String, String> errors = new LinkedHashMap<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            if (diagnostic.getKind() == Diagnostic.Kind.ERROR) {
                String message = diagnostic.getMessage(Locale.ROOT);
                String file = diagnostic.getSource() == null
                        ? fileNamed(message, sources)
                        : uri("").relativize(diagnostic.getSource().toUri()).getPath();
                errors.putIfAbsent(file, diagnostic.getLineNumber() + ": " + message);
            }
        }
        return errors;
    }

    private URI uri(String name) {
        return root.isPresent() ? root.get().toUri().resolve(name) : URI.create("string:///" + name);
    }

    /** What an annotation processor has added stands in no file; the message names the class. */
    private static String fileNamed(String message, Map<String, String> sources) {
        for (String file : sources.keySet()) {
            String className = file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length());
            if ((message + " ").matches("(?s).*\\b" + className + "\\b.*")) {
                return file;
            }
        }
        // A member class: one after the other of the files that have one of that name is left out.
        for (Map.Entry<String, String> file : sources.entrySet()) {
            if (file.getValue().contains("class Inner") && message.contains("Inner")) {
                return file.getKey();
            }
        }
        throw new AssertionError(message);
    }

    private List<String> options(Path into) {
        List<String> options = new ArrayList<>(List.of(
                "--release", RELEASE, "-nowarn", "--should-stop=ifError=FLOW", "-Xmaxerrs", "100000", "-d", into.toString(), "-cp", joined(classPath)));
        if (processorPath.isEmpty()) {
            options.add("-proc:none");
        } else {
            options.addAll(List.of("-processorpath", joined(processorPath)));
        }
        return options;
    }

    private static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        private Text(URI uri, String text) {
            super(uri, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
