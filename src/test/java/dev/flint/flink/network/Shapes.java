package dev.flint.flink.network;

import dev.flint.flink.network.JobShape.Exchange;
import dev.flint.flink.network.JobShape.Pattern;
import dev.flint.flink.network.JobShape.Result;
import dev.flint.flink.network.JobShape.Vertex;
import java.util.ArrayList;
import java.util.List;

/** Makes job shapes for tests. */
final class Shapes {

    private final List<Vertex> vertices = new ArrayList<>();
    private final List<Exchange> exchanges = new ArrayList<>();

    /** A chain of vertices that exchange by one pattern. */
    static JobShape chain(Pattern pattern, Result result, int... parallelisms) {
        Shapes shapes = new Shapes();
        for (int i = 0; i < parallelisms.length; i++) {
            shapes.vertex(parallelisms[i]);
            if (i > 0) {
                shapes.exchange(i - 1, i, pattern, result);
            }
        }
        return shapes.shape();
    }

    Shapes vertex(int parallelism) {
        vertices.add(new Vertex("v" + vertices.size(), parallelism, JobShape.DEFAULT_GROUP));
        return this;
    }

    Shapes exchange(int from, int to, Pattern pattern, Result result) {
        exchanges.add(new Exchange(from, to, pattern, result));
        return this;
    }

    JobShape shape() {
        return new JobShape(vertices, exchanges);
    }
}
