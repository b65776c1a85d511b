package dev.flint.model.graph;

import dev.flint.text.Place;

/** What is known of the job graph that a main method builds. */
public sealed interface GraphOfCode {

    /** The code shows all of it. */
    record Plain(StreamProgram program) implements GraphOfCode {}

    /** Something in the code decides on the graph that flint does not follow. */
    record NotPlain(String why, Place place) implements GraphOfCode {}
}
