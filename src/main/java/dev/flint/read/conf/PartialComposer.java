package dev.flint.read.conf;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.composer.Composer;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.parser.Parser;

/** Composes as Flink's does, and keeps what came before the place where it gives up. */
final class PartialComposer extends Composer {

    private MappingNode root;

    PartialComposer(LoadSettings settings, Parser parser) {
        super(settings, parser);
    }

    /** The outermost mapping of the first document with the entries that are complete; empty where none began. */
    Optional<Node> begun() {
        return Optional.ofNullable(root);
    }

    @Override
    protected void composeMappingChildren(List<NodeTuple> children, MappingNode node) {
        root = root == null ? node : root;
        super.composeMappingChildren(children, node);
    }
}
