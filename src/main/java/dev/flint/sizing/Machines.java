package dev.flint.sizing;

import dev.flint.text.Spelling;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The table of machine types: a line a family, what it consists of parted by tabs. It is read line by line, and only
 * where a machine is named.
 */
public final class Machines {

    private static final String TABLE = "machines.tsv";
    private static final double MEGABIT = 1e6 / 8;
    private static final double MEGABYTE = 1e6;
    private static final long MEBIBYTE = 1L << 20;
    private static final int MOST_SUGGESTIONS = 3;

    private Machines() {}

    private interface Line {
        /** @return whether to go on */
        boolean take(String source, String family, String[] parts);
    }

    /** The type of a name, whatever the case of its letters. */
    public static Optional<Machine> find(String name) {
        List<Machine> found = new ArrayList<>(1);
        lines((source, family, parts) -> {
            for (int i = 1; i < parts.length && found.isEmpty(); i++) {
                int end = parts[i].indexOf(' ');
                if (end == name.length() && parts[i].regionMatches(true, 0, name, 0, end)) {
                    found.add(machine(source, family, parts[i]));
                }
            }
            return found.isEmpty();
        });
        return found.stream().findFirst();
    }

    /** The types of a family, the one with the narrowest network first. */
    public static List<Machine> family(String named) {
        List<Machine> machines = new ArrayList<>();
        lines((source, family, parts) -> {
            if (family.equals(named)) {
                for (int i = 1; i < parts.length; i++) {
                    machines.add(machine(source, family, parts[i]));
                }
            }
            return machines.isEmpty();
        });
        return machines;
    }

    /** Up to three types whose names begin with what somebody wrote, or are nearest to it. */
    public static List<String> nearest(String written) {
        List<String> names = new ArrayList<>();
        lines((source, family, parts) -> {
            for (int i = 1; i < parts.length; i++) {
                names.add(parts[i].substring(0, parts[i].indexOf(' ')));
            }
            return true;
        });
        List<String> nearest = new ArrayList<>();
        for (String name : List.copyOf(names)) {
            boolean begun = name.regionMatches(true, 0, written, 0, written.length());
            if (begun && !written.isEmpty() && nearest.size() < MOST_SUGGESTIONS) {
                nearest.add(name);
                names.remove(name);
            }
        }
        while (nearest.size() < MOST_SUGGESTIONS) {
            Optional<String> next = Spelling.closest(written, names);
            if (next.isEmpty()) {
                break;
            }
            nearest.add(next.get());
            names.remove(next.get());
        }
        return nearest;
    }

    private static void lines(Line line) {
        try (InputStream in = Machines.class.getResourceAsStream(TABLE);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            String source = "";
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                if (text.startsWith("= ")) {
                    source = text.substring(2);
                } else if (!text.startsWith("#") && !text.isEmpty()) {
                    String[] parts = text.split("\t");
                    if (!line.take(source, parts[0], parts)) {
                        return;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table of machines in flint's jar cannot be read", e);
        }
    }

    /** @param text name, cores, MiB of memory, Mbit/s of the network and, if known, MB/s of network-attached disks */
    private static Machine machine(String source, String family, String text) {
        String[] figures = text.split(" ");
        return new Machine(
                figures[0],
                family,
                Integer.parseInt(figures[1]),
                Long.parseLong(figures[2]) * MEBIBYTE,
                Double.parseDouble(figures[3]) * MEGABIT,
                figures.length > 4
                        ? OptionalDouble.of(Double.parseDouble(figures[4]) * MEGABYTE)
                        : OptionalDouble.empty(),
                source);
    }
}
