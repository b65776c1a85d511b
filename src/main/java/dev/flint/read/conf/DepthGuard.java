package dev.flint.read.conf;

import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.Parser;

/** Ends the parse where collections nest too deeply: snakeyaml-engine composes and constructs them by recursion. */
final class DepthGuard implements Parser {

    /** Levels; what people write has ten or so. */
    static final int DEEPEST = 100;

    private final Parser parser;
    private int depth;

    DepthGuard(Parser parser) {
        this.parser = parser;
    }

    /** The text is nested more deeply than anything that configures Flink. */
    static final class TooDeep extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int index;

        /** @param index of the code point where it becomes too deep */
        TooDeep(int index) {
            super("nested too deeply", null, false, false);
            this.index = index;
        }

        int index() {
            return index;
        }
    }

    @Override
    public boolean checkEvent(Event.ID choice) {
        return parser.checkEvent(choice);
    }

    @Override
    public Event peekEvent() {
        return parser.peekEvent();
    }

    @Override
    public Event next() {
        Event event = parser.next();
        if (event instanceof CollectionStartEvent) {
            depth++;
            if (depth > DEEPEST) {
                throw new TooDeep(event.getStartMark().map(Mark::getIndex).orElse(0));
            }
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
        return event;
    }

    @Override
    public boolean hasNext() {
        return parser.hasNext();
    }
}
