package dev.flint.read.build;

import java.util.List;

/**
 * A statement of a build script with the statements in its blocks.
 *
 * @param head its tokens, the blocks left out
 * @param body the statements of all its blocks
 * @param block whether there is a block, though perhaps an empty one
 * @param to behind its last character
 */
record Statement(List<Token> head, List<Statement> body, boolean block, int to) {

    int from() {
        return head.isEmpty() ? to : head.get(0).from();
    }

    /** The first name, or an empty text. */
    String firstName() {
        return head.isEmpty() || !head.get(0).isName() ? "" : head.get(0).text();
    }
}
