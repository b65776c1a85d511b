package dev.flint.report;

import dev.flint.findings.Confidence;
import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.findings.Severity;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.findings.catalogue.RuleDescription.Message;
import dev.flint.report.CheckReport.Revision;
import dev.flint.report.CheckReport.Shown;
import dev.flint.report.CheckReport.Suppression;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports to be written in tests. */
final class Sample {

    static final RuleDescription ROCKSDB = rule(
            "FLINT414",
            "rocksdb-full-checkpoints",
            Severity.WARNING,
            "every checkpoint uploads the whole RocksDB state: `{key}` is not set to `true` in Flink {version}");

    static final RuleDescription KRYO = rule(
            "FLINT101",
            "kryo-collection-type",
            Severity.ERROR,
            "field `{field}` is a `{type}`, which Flink {version} serializes with Kryo");

    static final RuleDescription UNTESTED =
            rule("FLINT205", "untested-main", Severity.INFO, "no test runs the main of {job}");

    final Map<String, SourceFile> sources = new LinkedHashMap<>();
    final List<Shown> findings = new ArrayList<>();
    final List<Problem> errors = new ArrayList<>();
    final List<String> defects = new ArrayList<>();
    final List<Problem> notEvaluated = new ArrayList<>();
    Optional<Revision> revision = Optional.empty();
    int hidden;

    static RuleDescription rule(String id, String name, Severity severity, String message) {
        return new RuleDescription(
                id,
                name,
                "Finds " + name.replace('-', ' '),
                "Finds " + name.replace('-', ' ') + " and says why that hurts.",
                "0.1.0",
                List.of("state.backend.type"),
                List.of("https://nightlies.apache.org/flink/flink-docs-stable/"),
                List.of(new Message("default", message, severity, Confidence.HIGH)),
                "# " + id + "\n\n## What it finds\n\nSome *thing* in `" + name + "`.\n");
    }

    SourceFile file(String path, String text) {
        SourceFile file = new SourceFile(path, text);
        sources.put(path, file);
        return file;
    }

    /** The place of the first occurrence of a text in a file of this sample. */
    Place at(String path, String text) {
        SourceFile file = sources.get(path);
        int from = file.text().indexOf(text);
        if (from < 0) {
            throw new IllegalArgumentException(path + " does not hold " + text);
        }
        return file.place(from, from + text.length());
    }

    Sample finding(RuleDescription rule, Finding finding) {
        findings.add(shown(rule, finding, Optional.empty()));
        return this;
    }

    Sample suppressed(RuleDescription rule, Finding finding, String reason) {
        findings.add(shown(rule, finding, Optional.of(new Suppression(reason, Optional.of("2027-01-31")))));
        return this;
    }

    private static Shown shown(RuleDescription rule, Finding finding, Optional<Suppression> suppression) {
        Message message = rule.message(finding.messageId()).orElseThrow();
        String text = message.text();
        for (Map.Entry<String, String> argument : finding.arguments().entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return new Shown(
                finding,
                rule,
                finding.severity().orElse(message.severity()),
                finding.confidence().orElse(message.confidence()),
                text,
                suppression);
    }

    CheckReport report() {
        return new CheckReport(
                "0.1.0",
                findings,
                List.of(KRYO, UNTESTED, ROCKSDB),
                sources,
                notEvaluated,
                errors,
                defects,
                42,
                hidden,
                revision);
    }

    String write(Format format) {
        return write(format, Terminal.PLAIN);
    }

    String write(Format format, Terminal screen) {
        StringBuilder out = new StringBuilder();
        try {
            format.write(report(), screen, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** One finding in a YAML file of three lines. */
    static Sample simple() {
        Sample sample = new Sample();
        sample.file("conf/config.yaml", "state:\n  backend:\n    type: rocksdb\n    local-recovery: true\n");
        return sample.finding(
                ROCKSDB,
                Finding.of("FLINT414", "default", sample.at("conf/config.yaml", "type: rocksdb"), "state.backend")
                        .with("key", "execution.checkpointing.incremental")
                        .with("version", "1.20")
                        .build());
    }

    /** All that a report can hold. */
    static Sample rich() {
        Sample sample = new Sample();
        String conf = "deploy/flink-conf.yaml";
        String job = "src/main/java/com/acme/OrderJob.java";
        String odd = "odd dir/größe #1 [a]%20,b:c\u202e.yaml";
        sample.file(
                conf,
                "# orders\nstate.backend: rocksdb\ns3.secret-key: wJalrXUtnFEMIK7\n"
                        + "state.checkpoints.dir: s3://orders/cp\n");
        sample.file(
                job,
                "package com.acme;\n\npublic class OrderJob {\n\tprivate java.util.HashMap<String, String> tags;\n\n"
                        + "    void run() {\n        env.setStateBackend(\n            new RocksDBStateBackend(uri));\n"
                        + "    }\n}\n");
        sample.file(odd, "a: \"\u001b[31m全角\u0000\ud800\"\nb: 2\n");
        sample.file("pom.xml", "<project>\n</project>\n");
        sample.finding(
                KRYO,
                Finding.of("FLINT101", "default", sample.at(job, "java.util.HashMap<String, String>"), "OrderJob#tags")
                        .with("field", "tags")
                        .with("type", "HashMap<String, String>")
                        .with("version", "1.20")
                        .step(sample.at(job, "OrderJob"), "`OrderJob` is the element of a stream")
                        .step(sample.at(job, "tags"), "its field `tags` is no POJO")
                        .related(sample.at(job, "new RocksDBStateBackend(uri)"), "and goes into this state")
                        .confidence(Confidence.MEDIUM)
                        .build());
        Place backend = sample.at(conf, "state.backend: rocksdb");
        Span end = backend.span();
        Place after = new Place(conf, new Span(end.startLine() + 1, 1, end.startLine() + 1, 1));
        sample.finding(
                ROCKSDB,
                Finding.of("FLINT414", "default", backend, "state.backend")
                        .with("key", "execution.checkpointing.incremental")
                        .with("version", "1.20")
                        .related(
                                sample.at(job, "env.setStateBackend(\n            new RocksDBStateBackend(uri)"),
                                "set here")
                        .fix(new Fix(
                                Fix.Safety.SAFE,
                                "set `execution.checkpointing.incremental`",
                                List.of(new Edit(after, "execution.checkpointing.incremental: true\n"))))
                        .build());
        sample.finding(
                ROCKSDB,
                Finding.of("FLINT414", "default", sample.at(odd, "\u001b[31m全角\u0000\ud800"), "a")
                        .with("key", "evil\u001b[2J](javascript:1) \u202e\ud800\n::error::pwned ##[error]x")
                        .with("version", "{0}")
                        .build());
        sample.finding(
                UNTESTED,
                Finding.of("FLINT205", "default", new Place("pom.xml", Span.FIRST_LINE), "OrderJob")
                        .with("job", "com.acme.OrderJob")
                        .build());
        sample.suppressed(
                UNTESTED,
                Finding.of("FLINT205", "default", new Place("pom.xml", Span.FIRST_LINE), "Other")
                        .with("job", "com.acme.Other")
                        .build(),
                "tested elsewhere");
        sample.errors.add(Problem.of("broken.yaml", "line 3: a tab where YAML wants blanks"));
        sample.notEvaluated.add(Problem.of("chart/templates/conf.yaml", "`{{ .Values.x }}` is a template"));
        sample.revision = Optional.of(
                new Revision("https://github.com/acme/orders", "4f1c0d2e", Optional.of("main")));
        sample.hidden = 2;
        return sample;
    }
}
