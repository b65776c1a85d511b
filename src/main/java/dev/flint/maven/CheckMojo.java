package dev.flint.maven;

import dev.flint.engine.CheckOutcome;
import dev.flint.engine.CheckRequest;
import dev.flint.engine.Engine;
import dev.flint.engine.FailOn;
import dev.flint.engine.Profile;
import dev.flint.findings.Severity;
import dev.flint.flink.version.FlinkVersion;
import dev.flint.report.CheckReport;
import dev.flint.report.Format;
import dev.flint.report.Notice;
import dev.flint.report.Terminal;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Checks the whole tree once, at the top-level project of the build, whichever modules the goal is bound to. It reads
 * sources and configuration as they lie there and needs nothing to be compiled.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        threadSafe = true,
        aggregator = true,
        requiresProject = false)
public final class CheckMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true)
    private MavenProject project;

    /** Leaves the check out. */
    @Parameter(property = "flint.skip", defaultValue = "false")
    private boolean skip;

    /** From which severity on findings fail the build: error, warning, info or never. */
    @Parameter(property = "flint.failOn", defaultValue = "warning")
    private String failOn;

    /** How findings are logged: concise (one line each) or terminal (with the code that they are about). */
    @Parameter(property = "flint.format", defaultValue = "concise")
    private String format;

    /** Reports to write, by format: {@code <sarif>target/flint.sarif</sarif>}, {@code <json>...</json>}. */
    @Parameter
    private Map<String, File> outputs = new LinkedHashMap<>();

    /** Files and folders to check, relative to the top-level project; by default the whole tree below it. */
    @Parameter(property = "flint.paths")
    private List<String> paths = new ArrayList<>();

    /** The Flink to judge by, such as 1.20, whatever the project says. */
    @Parameter(property = "flint.flinkVersion")
    private String flinkVersion;

    /** How strict to be about what only production needs: production or development. */
    @Parameter(property = "flint.profile")
    private String profile;

    /** The flint.yaml to use instead of the one at the root of the tree. */
    @Parameter(property = "flint.config")
    private File config;

    /** Ids of the only rules to run; by default all. */
    @Parameter(property = "flint.rules")
    private List<String> rules = new ArrayList<>();

    /** Ids of rules to leave out. */
    @Parameter(property = "flint.skipRules")
    private List<String> skipRules = new ArrayList<>();

    /** Shows findings of low confidence too. */
    @Parameter(property = "flint.pedantic", defaultValue = "false")
    private boolean pedantic;

    /** How many files are read at once; 0: as many as there are processors. */
    @Parameter(property = "flint.jobs", defaultValue = "0")
    private int jobs;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("flint is skipped");
            return;
        }
        if (project != null && !project.isExecutionRoot()) {
            getLog().debug("flint checks the whole tree at the top-level project");
            return;
        }
        FailOn threshold = oneOf("failOn", failOn, FailOn.values(), FailOn::word);
        Format logged = oneOf("format", format, new Format[] {Format.CONCISE, Format.TERMINAL}, Format::word);
        Map<Format, Path> files = outputFiles();
        CheckOutcome outcome = Engine.check(request());
        if (outcome instanceof CheckOutcome.Refused refused) {
            throw new MojoExecutionException(Notice.of(String.join("; ", refused.reasons())));
        }
        report((CheckOutcome.Checked) outcome, logged, threshold, files);
    }

    private CheckRequest request() throws MojoExecutionException {
        List<Path> checked = new ArrayList<>();
        for (String path : paths) {
            checked.add(path(path));
        }
        return new CheckRequest(
                root(),
                checked.isEmpty() ? List.of(Path.of(".")) : checked,
                Optional.empty(),
                Optional.ofNullable(config).map(File::toPath),
                flinkVersion == null ? Optional.empty() : Optional.of(version()),
                profile == null
                        ? Optional.empty()
                        : Optional.of(oneOf("profile", profile, Profile.values(), Profile::word)),
                rules,
                skipRules,
                pedantic,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.of(caches()),
                jobs);
    }

    /** The build knows its repository; what the modules declare is looked up in it, resolved or not. */
    private CheckRequest.LocalCaches caches() {
        return new CheckRequest.LocalCaches(
                Path.of(System.getProperty("user.home")),
                System.getenv(),
                Optional.of(session.getRequest().getLocalRepositoryPath().toPath()));
    }

    private Path root() {
        return Path.of(session.getExecutionRootDirectory()).toAbsolutePath();
    }

    private FlinkVersion version() throws MojoExecutionException {
        return FlinkVersion.parse(flinkVersion)
                .orElseThrow(() -> new MojoExecutionException(
                        "flinkVersion: '" + flinkVersion + "' is no version such as 1.20"));
    }

    private static Path path(String text) throws MojoExecutionException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new MojoExecutionException("paths: '" + text + "' cannot be a path", e);
        }
    }

    private Map<Format, Path> outputFiles() throws MojoExecutionException {
        Map<Format, Path> files = new LinkedHashMap<>();
        for (Map.Entry<String, File> output : outputs.entrySet()) {
            Format written = oneOf("outputs", output.getKey(), Format.values(), Format::word);
            files.put(written, output.getValue().toPath());
        }
        return files;
    }

    private interface Word<T> {
        String of(T value);
    }

    private static <T> T oneOf(String parameter, String text, T[] values, Word<T> word) throws MojoExecutionException {
        for (T value : values) {
            if (word.of(value).equals(text)) {
                return value;
            }
        }
        List<String> words = Arrays.stream(values).map(word::of).toList();
        throw new MojoExecutionException(
                parameter + ": '" + text + "' is none of " + String.join(", ", words));
    }

    private void report(CheckOutcome.Checked checked, Format logged, FailOn threshold, Map<Format, Path> files)
            throws MojoExecutionException, MojoFailureException {
        CheckReport report = checked.report();
        checked.notices().forEach(notice -> getLog().info(Notice.of(notice)));
        for (Map.Entry<Format, Path> file : files.entrySet()) {
            write(report, file.getKey(), file.getValue());
        }
        boolean fails = checked.fails(threshold);
        for (String line : text(report, logged).split("\n")) {
            log(line, fails || !report.defects().isEmpty());
        }
        if (!report.defects().isEmpty()) {
            throw new MojoExecutionException("flint failed itself; the lines above tell where");
        }
        if (fails) {
            throw new MojoFailureException("flint found " + counted(report) + "; flint.failOn is " + failOn);
        }
        getLog().info("flint found " + counted(report) + " in " + report.filesRead() + " files");
    }

    private void log(String line, boolean error) {
        if (error) {
            getLog().error(line);
        } else if (!line.isEmpty()) {
            getLog().info(line);
        }
    }

    private static String text(CheckReport report, Format format) {
        StringBuilder text = new StringBuilder();
        try {
            format.write(report, Terminal.PLAIN, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(CheckReport report, Format format, Path file) throws MojoExecutionException {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, text(report, format).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new MojoExecutionException("flint's report cannot be written to " + file + ": " + e.getMessage(), e);
        }
    }

    /** {@code 2 errors and 1 warning}. */
    private static String counted(CheckReport report) {
        List<String> counts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = report.findings().stream()
                    .filter(shown -> shown.suppressed().isEmpty() && shown.severity() == severity)
                    .count();
            if (count > 0) {
                counts.add(count + " " + severity.word() + (count == 1 ? "" : "s"));
            }
        }
        return counts.isEmpty() ? "nothing" : String.join(" and ", counts);
    }
}
