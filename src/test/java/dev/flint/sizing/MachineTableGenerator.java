package dev.flint.sizing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the table of machine types from pages that the providers and their projects publish; {@code docs/machines.md}
 * tells which and where. Arguments: the file to write, the page of Karpenter, pages of Azure.
 */
public final class MachineTableGenerator {

    /** Machines without accelerators, which Flink would not use, and those that are rented by the rack. */
    private static final String FAMILIES = "(a1|c\\d|d[23]|h1|i\\d|im\\d|is\\d|m\\d|r\\d|t[34]|x\\d|z1).*";

    private static final String HEAD =
            """
            # Types of machines, a line a family: its name, and for each type its name, virtual cores, MiB of memory, Mbit/s
            # of the network in each direction and, where it is published, MB/s to network-attached disks. What is meant is
            # what a machine sustains, not what it reaches for minutes. docs/machines.md tells how this file is made.
            """;

    private MachineTableGenerator() {}

    private record Row(String name, int cores, long memory, long network, String disk) {

        @Override
        public String toString() {
            return name + " " + cores + " " + memory + " " + network + (disk.isEmpty() ? "" : " " + disk);
        }
    }

    public static void main(String[] arguments) throws IOException {
        StringBuilder table = new StringBuilder(HEAD);
        table.append("= AWS's documentation, by Karpenter's instance-types.md\n");
        lines(amazon(Files.readAllLines(Path.of(arguments[1]))), table);
        table.append("= Microsoft's azure-compute-docs\n");
        for (int i = 2; i < arguments.length; i++) {
            lines(azure(Files.readAllLines(Path.of(arguments[i]))), table);
        }
        Files.writeString(Path.of(arguments[0]), table);
    }

    private static void lines(Map<String, List<Row>> families, StringBuilder table) {
        families.forEach((family, rows) -> {
            rows.sort(Comparator.comparingLong(Row::network).thenComparing(Row::cores).thenComparing(Row::name));
            table.append(family);
            rows.forEach(row -> table.append('\t').append(row));
            table.append('\n');
        });
    }

    private static Map<String, List<Row>> amazon(List<String> page) {
        Map<String, List<Row>> families = new TreeMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (String line : page) {
            if (line.startsWith("### ")) {
                labels.clear();
            }
            String[] cells = line.strip().split("\\|");
            if (cells.length == 3 && cells[1].contains("/")) {
                labels.put(cells[1].substring(cells[1].indexOf('/') + 1), cells[2]);
            }
            if (line.startsWith("#### Resources")
                    && labels.containsKey("instance-network-bandwidth")
                    && labels.get("instance-family").matches(FAMILIES)) {
                families.computeIfAbsent(labels.get("instance-family"), family -> new ArrayList<>())
                        .add(new Row(
                                labels.get("instance-type"),
                                Integer.parseInt(labels.get("instance-cpu")),
                                Long.parseLong(labels.get("instance-memory")),
                                Long.parseLong(labels.get("instance-network-bandwidth")),
                                ""));
            }
        }
        return families;
    }

    private static Map<String, List<Row>> azure(List<String> page) {
        Map<String, String[]> basics = new LinkedHashMap<>();
        Map<String, String> disks = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        String section = "";
        String series = page.stream().filter(line -> line.startsWith("# ")).findFirst().orElseThrow().split(" ")[1];
        for (String line : page) {
            if (line.startsWith("### ")) {
                section = line;
            } else if (line.startsWith("| Standard_")) {
                String[] cells = line.split("\\s*\\|\\s*");
                if (section.contains("Basics")) {
                    basics.put(cells[1], cells);
                } else if (section.toLowerCase().contains("remote")) {
                    disks.put(cells[1], cells[4]);
                } else if (section.contains("Network")) {
                    String[] basic = basics.get(cells[1]);
                    long memory = Long.parseLong(basic[3]) * 1_024;
                    rows.add(new Row(cells[1], Integer.parseInt(basic[2]), memory, Long.parseLong(cells[3]),
                            disks.getOrDefault(cells[1], "")));
                }
            }
        }
        Map<String, List<Row>> families = new TreeMap<>();
        families.put(series, rows);
        return families;
    }
}
