package dev.flint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.flint.findings.Finding;
import dev.flint.findings.Finding.Edit;
import dev.flint.findings.Finding.Fix;
import dev.flint.findings.Severity;
import dev.flint.findings.catalogue.RuleDescription;
import dev.flint.report.json.Json;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds in every format. */
class BorderTest {

    private static final RuleDescription UNKNOWN_KEY =
            Sample.rule("FLINT601", "unknown-key", Severity.ERROR, "Flink cannot read `{value}` as value of `{key}`");

    private static final Terminal COLOURFUL = new Terminal(80, true, Optional.of("file:///home/me/p/"), true);

    @ParameterizedTest
    @EnumSource(Format.class)
    void noSecretLeaves(Format format) {
        for (String secret : List.of("hunter2", "abc", "correcthorse", "wJalrXUtnFEMIK7")) {
            Sample sample = new Sample();
            String path = "conf/config.yaml";
            String conf = "# conf\ns3.secert: 1\ns3.secret-key: " + secret;
            sample.file(path, conf + "\ns3.access-key: AKIAIOSFODNN7EXAMPLE\n");
            Place place = sample.at(path, "s3.secret-key: " + secret);
            Place edited = new Place(path, new Span(3, 1, 3, 16 + secret.length()));
            sample.finding(
                    UNKNOWN_KEY,
                    Finding.of("FLINT601", "default", place, "s3.secret-key")
                            .with("key", "s3.secret-key")
                            .with("value", secret)
                            .related(place, "`" + secret + "` stands here")
                            .related(sample.at(path, "s3.access-key: AKIAIOSFODNN7EXAMPLE"), "AKIAIOSFODNN7EXAMPLE")
                            .step(place, "it is " + secret + ".")
                            .fix(new Fix(
                                    Fix.Safety.UNSAFE,
                                    "write " + secret,
                                    List.of(new Edit(edited, "s3.secret.key: " + secret))))
                            .build());
            sample.errors.add(Problem.of(path, "cannot read https://me:" + secret + "@host"));
            sample.notEvaluated.add(Problem.of(path, "-Ddb.password=" + secret));
            sample.defects.add("db.password: " + secret);
            for (Terminal screen : List.of(Terminal.PLAIN, COLOURFUL)) {
                String report = sample.write(format, screen);
                assertFalse(report.contains(secret), report);
                assertFalse(report.contains("AKIA"), report);
                assertTrue(report.contains("******"), report);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aSecretOfAnotherLineIsKnownInEverySentence(Format format) {
        Sample sample = new Sample();
        sample.file("a.yaml", "a: 1\ndb:\n  password: hunter2\n");
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", sample.at("a.yaml", "a: 1"), "a")
                        .with("job", "the one with hunter2")
                        .build());
        sample.errors.add(Problem.of("b.yaml", "'hunter2' is no number"));
        assertFalse(sample.write(format).contains("hunter2"));
    }

    @Test
    void ordinaryWordsAreNotTakenForSecrets() {
        Sample sample = new Sample();
        String conf = "security.delegation.tokens.enabled: true\ntoken.renewal: 10 min\npassword: changes\n";
        sample.file("a.yaml", conf + "a: 1\n");
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", sample.at("a.yaml", "a: 1"), "a")
                        .with("job", "true after 10 min changes nothing")
                        .build());
        assertTrue(sample.write(Format.CONCISE).contains("true after 10 min changes nothing"));
    }

    @Test
    void aFixThatWouldWriteASecretIsShownToPeopleAlone() {
        Sample sample = new Sample();
        sample.file("a.yaml", "s3.secert-key: hunter2\n");
        Place place = sample.at("a.yaml", "s3.secert-key: hunter2");
        sample.finding(
                Sample.UNTESTED,
                Finding.of("FLINT205", "default", place, "s3.secert-key")
                        .with("job", "a")
                        .fix(new Fix(
                                Fix.Safety.SAFE, "rename it", List.of(new Edit(place, "s3.secret-key: hunter2"))))
                        .build());
        assertEquals(Optional.empty(), Json.at(Json.parse(sample.write(Format.JSON)), "findings", 0, "fix"));
        assertFalse(sample.write(Format.SARIF).contains("\"fixes\""));
        assertTrue(sample.write(Format.TERMINAL).contains("+ s3.secret-key: ******"));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void nothingHiddenLeaves(Format format) {
        String report = Sample.rich().write(format);
        for (int i = 0; i < report.length(); i += Character.charCount(report.codePointAt(i))) {
            int codePoint = report.codePointAt(i);
            assertTrue(codePoint == '\n' || !Visible.isHidden(codePoint), () -> Integer.toHexString(codePoint));
        }
        assertFalse(report.contains("##["), report);
        for (String line : report.split("\n")) {
            boolean command = line.stripLeading().startsWith("::");
            assertEquals(format == Format.GITHUB, command, line);
        }
    }

    @Test
    void coloursAndLinksAreTheOnlyEscapes() {
        String report = Sample.rich().write(Format.TERMINAL, COLOURFUL);
        assertTrue(report.contains("\u001b[1;31merror[FLINT101 kryo-collection-type]\u001b[0m"), report);
        assertTrue(report.contains("\u001b]8;;file:///home/me/p/deploy/flink-conf.yaml\u001b\\deploy/"), report);
        String plain = report.replaceAll("\u001b\\[[0-9;]+m", "").replaceAll("\u001b\\]8;;[!-~]*\u001b\\\\", "");
        assertFalse(plain.contains("\u001b"), plain);
        Terminal same = new Terminal(80, false, Optional.empty(), true);
        assertEquals(Sample.rich().write(Format.TERMINAL, same), plain);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theSameReportIsTheSameBytes(Format format) {
        assertEquals(Sample.rich().write(format), Sample.rich().write(format));
        assertTrue(Sample.rich().write(format).endsWith("\n"));
        assertFalse(Sample.rich().write(format).contains("\r"));
    }

    @Test
    void formatsAreNamed() {
        assertEquals(Optional.of(Format.GITHUB), Format.of("github"));
        assertEquals(Optional.empty(), Format.of("GITHUB"));
        assertEquals(Optional.empty(), Format.of("xml"));
    }
}
