package dev.flint.read.conf;

import dev.flint.flink.settings.ConfCarrier.Syntax;
import dev.flint.flink.settings.ParserNotes;
import dev.flint.flink.settings.Refusal;
import dev.flint.flink.settings.Refusal.Kind;
import dev.flint.read.template.Templates;
import dev.flint.text.Comment;
import dev.flint.text.Problem;
import dev.flint.text.TextSlice;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.ComposerException;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * What {@code org.apache.flink.configuration.YamlParserUtils.loadYamlFile} reads of a {@code config.yaml}, the same from
 * 1.19 to 2.3: by the same snakeyaml-engine, one mapping, flattened.
 */
final class StandardConf {

    /** Characters: what a word costs the parser grows with the square of its length. */
    private static final int LONGEST_LINE = 500_000;

    private final TextSlice text;
    private final Templates templates;
    private final String masked;
    private final NodePlaces places;
    private final YamlComments comments;
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    StandardConf(TextSlice text) {
        this.text = text;
        this.templates = Templates.in(text.text());
        this.masked = templates.masked();
        this.places = new NodePlaces(text, masked);
        this.comments = new YamlComments(text, masked);
    }

    ConfFile read() {
        int longLine = longLine();
        if (longLine >= 0) {
            problems.add(new Problem(
                    places.at(longLine), "has a line of over " + LONGEST_LINE + " characters and is not read"));
            return file(new ParserNotes(List.of(), List.of(), List.of()), Optional.empty(), List.of());
        }
        LoadSettings settings = EngineValues.settings();
        Optional<Node> root = compose(settings);
        Optional<Flattening> flat = root.map(node -> {
            Flattening flattening =
                    new Flattening(places, new EngineValues(settings), new TemplateMarks(templates, node, places));
            flattening.root(node);
            return flattening;
        });
        flat.ifPresent(f -> refusals.addAll(f.refusals()));
        if (flat.isPresent() && flat.get().tooMany()) {
            problems.add(new Problem(text.place(0, 0), "its aliases make too many settings of it"));
        }
        root.ifPresent(this::passScalars);
        refusals.sort(Comparator.comparing(Refusal::place));
        ParserNotes notes = new ParserNotes(List.of(), refusals, flat.map(Flattening::retyped).orElse(List.of()));
        return file(notes, flat, comments.finish());
    }

    private ConfFile file(ParserNotes notes, Optional<Flattening> flat, List<Comment> found) {
        boolean cut = !problems.isEmpty() || refusals.stream().anyMatch(r -> r.kind() == Kind.MALFORMED);
        return new ConfFile(
                text,
                Syntax.YAML,
                flat.map(Flattening::settings).orElse(List.of()),
                List.of(),
                List.of(),
                notes,
                found,
                flat.map(Flattening::notEvaluated).orElse(List.of()),
                cut || !templates.insertions().isEmpty() || flat.map(Flattening::partial).orElse(false),
                problems);
    }

    /** The first document, or what of it came before the place where Flink gives up. */
    private Optional<Node> compose(LoadSettings settings) {
        PartialComposer composer = new PartialComposer(
                settings, new DepthGuard(new ParserImpl(settings, new StreamReader(settings, masked))));
        try {
            return composer.getSingleNode();
        } catch (DepthGuard.TooDeep tooDeep) {
            problems.add(new Problem(
                    places.at(places.offset(tooDeep.index())),
                    "is nested more than " + DepthGuard.DEEPEST + " levels deep and is not read"));
        } catch (YamlEngineException refused) {
            refuse(refused);
        }
        return composer.begun();
    }

    private void refuse(YamlEngineException refused) {
        int at = 0;
        if (refused instanceof MarkedYamlEngineException marked) {
            at = places.offset(marked.getProblemMark().or(marked::getContextMark));
        } else if (refused instanceof ReaderException) {
            at = firstUnprintable();
        }
        String complaint = Complaint.of(refused);
        if (!templates.isEmpty()) {
            problems.add(new Problem(places.at(at), "is no YAML as far as its templates let see: " + complaint));
            return;
        }
        boolean another = refused instanceof ComposerException && complaint.endsWith("but found another document");
        Optional<LooseLine> line = LooseLine.at(text, at).filter(l -> !another);
        refusals.add(new Refusal(
                another ? Kind.SEVERAL_DOCUMENTS : Kind.MALFORMED,
                line.map(LooseLine::key).orElse(""),
                complaint,
                line.map(LooseLine::needsQuotes).orElse(Value.absent()),
                another ? text.place(at, Math.min(at + 3, masked.length())) : places.at(at)));
    }

    private int firstUnprintable() {
        int at = 0;
        while (at < masked.length() && StreamReader.isPrintable(masked.codePointAt(at))) {
            at += Character.charCount(masked.codePointAt(at));
        }
        return at;
    }

    /** The offset of the first line that is too long, or -1. */
    private int longLine() {
        int line = 0;
        for (int i = 0; i < masked.length(); i++) {
            char c = masked.charAt(i);
            if (c == '\n' || c == '\r') {
                line = i + 1;
            } else if (i - line >= LONGEST_LINE) {
                return line;
            }
        }
        return -1;
    }

    /** Shows the scalars to the scanner of comments in the order of the text. */
    private void passScalars(Node node) {
        int from = places.from(node);
        if (node instanceof ScalarNode) {
            comments.scalar(from, places.to(node));
        } else if (from < comments.at()) {
            // An alias: what it names has been passed.
            return;
        }
        if (node instanceof SequenceNode sequence) {
            sequence.getValue().forEach(this::passScalars);
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                passScalars(entry.getKeyNode());
                passScalars(entry.getValueNode());
            }
        }
    }
}
