package dev.flint.model.graph;

import dev.flint.flink.network.JobShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes job graphs so that two of them that are alike read alike, whatever the order of their vertices. */
final class GraphText {

    private final List<String> vertices = new ArrayList<>();
    private final List<String[]> edges = new ArrayList<>();

    private GraphText() {}

    static String of(JobShape shape) {
        GraphText text = new GraphText();
        for (JobShape.Vertex vertex : shape.vertices()) {
            int operators = vertex.name().split(" -> ").length;
            text.vertices.add(vertex.parallelism() + "*" + operators + "@" + vertex.slotSharingGroup());
        }
        for (JobShape.Exchange exchange : shape.exchanges()) {
            text.edges.add(new String[] {
                Integer.toString(exchange.from()), Integer.toString(exchange.to()), exchange.pattern().name()
            });
        }
        return text.canonical();
    }

    /** @param real the answer of the probe */
    static String of(String real) {
        GraphText text = new GraphText();
        for (String word : real.split(" ")) {
            if (word.startsWith("v")) {
                text.vertices.add(word.substring(word.indexOf('=') + 1));
            } else if (word.startsWith("e")) {
                text.edges.add(word.substring(1).split("[>:]"));
            }
        }
        return text.canonical();
    }

    private String canonical() {
        // A slot sharing group is told by how many vertices it has: Flink's have no names.
        Map<String, Integer> members = new HashMap<>();
        vertices.forEach(vertex -> members.merge(group(vertex), 1, Integer::sum));
        List<String> labels = new ArrayList<>();
        vertices.forEach(vertex -> labels.add(vertex.replaceAll("@.*", "@") + members.get(group(vertex))));
        for (int round = 0; round < vertices.size(); round++) {
            List<String> next = new ArrayList<>();
            for (int vertex = 0; vertex < labels.size(); vertex++) {
                next.add(Integer.toHexString(around(vertex, labels).hashCode()));
            }
            for (int vertex = 0; vertex < labels.size(); vertex++) {
                labels.set(vertex, labels.get(vertex).replaceAll("#.*", "") + "#" + next.get(vertex));
            }
        }
        List<String> lines = new ArrayList<>(labels);
        for (String[] edge : edges) {
            lines.add(label(edge[0], labels) + " " + edge[2] + " " + label(edge[1], labels));
        }
        lines.sort(null);
        return String.join("\n", lines);
    }

    private static String group(String vertex) {
        return vertex.substring(vertex.indexOf('@') + 1);
    }

    private static String label(String number, List<String> labels) {
        return labels.get(Integer.parseInt(number));
    }

    private String around(int vertex, List<String> labels) {
        List<String> seen = new ArrayList<>();
        for (String[] edge : edges) {
            if (Integer.parseInt(edge[0]) == vertex) {
                seen.add("to " + edge[2] + label(edge[1], labels));
            }
            if (Integer.parseInt(edge[1]) == vertex) {
                seen.add("from " + edge[2] + label(edge[0], labels));
            }
        }
        seen.sort(null);
        return labels.get(vertex) + seen;
    }
}
