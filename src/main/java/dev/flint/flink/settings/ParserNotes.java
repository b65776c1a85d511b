package dev.flint.flink.settings;

import java.util.List;

/**
 * What a parser of Flink makes of a text beside its settings.
 *
 * @param nested of the line parser
 * @param refusals of the YAML parser, in the order of the text
 * @param retyped of the YAML parser
 */
public record ParserNotes(List<Nested> nested, List<Refusal> refusals, List<Retyped> retyped) {

    public static final ParserNotes NONE = new ParserNotes(List.of(), List.of(), List.of());

    public ParserNotes {
        nested = List.copyOf(nested);
        refusals = List.copyOf(refusals);
        retyped = List.copyOf(retyped);
    }
}
