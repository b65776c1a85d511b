package dev.flint.flink.network;

import dev.flint.flink.network.JobShape.Exchange;
import dev.flint.flink.network.JobShape.Pattern;
import dev.flint.flink.network.JobShape.Vertex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which subtasks share a slot ({@code LocalInputPreferredSlotSharingStrategy}, the default in every version): a subtask
 * goes where one of its producers is, else into the first slot of its group that has none of its kind.
 */
final class SlotPlacement {

    private final JobShape job;
    private final int[][] slots;
    private final Map<String, List<Integer>> slotsOfGroup = new HashMap<>();
    private int count;

    SlotPlacement(JobShape job) {
        this.job = job;
        this.slots = new int[job.vertices().size()][];
        for (int vertex = 0; vertex < slots.length; vertex++) {
            place(vertex);
        }
    }

    /** How many slots the job takes. */
    int count() {
        return count;
    }

    /** The slots of the subtasks of a vertex, by their index. */
    int[] of(int vertex) {
        return slots[vertex];
    }

    private void place(int index) {
        Vertex vertex = job.vertices().get(index);
        List<Integer> group = slotsOfGroup.computeIfAbsent(vertex.slotSharingGroup(), name -> new ArrayList<>());
        Set<Integer> free = new LinkedHashSet<>(group);
        int[] placed = new int[vertex.parallelism()];
        Arrays.fill(placed, -1);
        beside(index, free, placed);
        for (int subtask = 0; subtask < placed.length; subtask++) {
            if (placed[subtask] < 0) {
                placed[subtask] = free.isEmpty() ? fresh(group) : free.iterator().next();
                free.remove(placed[subtask]);
            }
        }
        slots[index] = placed;
    }

    private int fresh(List<Integer> group) {
        group.add(count);
        return count++;
    }

    private void beside(int index, Set<Integer> free, int[] placed) {
        List<Exchange> inputs = inputs(index);
        Map<Exchange, Iterator<Integer>> shared = new HashMap<>();
        for (int subtask = 0; subtask < placed.length; subtask++) {
            for (Exchange input : inputs) {
                if (placed[subtask] < 0) {
                    placed[subtask] = firstFree(candidates(input, subtask, shared), free);
                }
            }
        }
    }

    private static int firstFree(Iterator<Integer> candidates, Set<Integer> free) {
        while (candidates.hasNext()) {
            int candidate = candidates.next();
            if (free.remove(candidate)) {
                return candidate;
            }
        }
        return -1;
    }

    /** The slots of a subtask's producers; consumers of one and the same partitions take from one list of them. */
    private Iterator<Integer> candidates(Exchange input, int subtask, Map<Exchange, Iterator<Integer>> shared) {
        int[] producers = slots[input.from()];
        if (input.pattern() == Pattern.ALL_TO_ALL) {
            return shared.computeIfAbsent(input, all -> between(producers, 0, producers.length));
        }
        Connection connection = connection(input);
        int first = connection.firstProducer(subtask);
        return between(producers, first, first + connection.channels(subtask));
    }

    private static Iterator<Integer> between(int[] slots, int from, int to) {
        List<Integer> list = new ArrayList<>();
        for (int i = from; i < to; i++) {
            list.add(slots[i]);
        }
        return list.iterator();
    }

    private List<Exchange> inputs(int vertex) {
        String group = job.vertices().get(vertex).slotSharingGroup();
        List<Exchange> inputs = new ArrayList<>();
        for (Exchange exchange : job.exchanges()) {
            if (exchange.to() == vertex && job.producer(exchange).slotSharingGroup().equals(group)) {
                inputs.add(exchange);
            }
        }
        return inputs;
    }

    private Connection connection(Exchange exchange) {
        return new Connection(
                exchange.pattern(),
                job.producer(exchange).parallelism(),
                job.consumer(exchange).parallelism());
    }
}
