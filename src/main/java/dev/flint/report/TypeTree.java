package dev.flint.report;

import dev.flint.report.Pen.Style;
import dev.flint.report.TypesReport.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The parts of a type on the ways to those that matter, as a tree: what each is called, its type, what it becomes. */
final class TypeTree {

    private static final String INDENT = "  ";
    private static final String GAP = "  ";

    private final Border border;
    private final Pen pen;

    /** A part; {@code depth} counts from the parts of the type itself. */
    private record Node(Step step, String label, int depth) {}

    TypeTree(Border border, Pen pen) {
        this.border = border;
        this.pen = pen;
    }

    /** Whether a part goes to Kryo, is refused or unknown. */
    static boolean matters(Step step) {
        return switch (step.verdict()) {
            case "generic", "missing", "error", "unknown" -> true;
            default -> false;
        };
    }

    /** Writes nothing where only the type itself has a reason. */
    void write(LineEscape out, List<Step> steps) throws IOException {
        List<Node> nodes = nodes(steps);
        List<String> names = new ArrayList<>();
        int widest = 0;
        for (int i = 0; i < nodes.size(); i++) {
            String name = branches(nodes, i) + border.text(nodes.get(i).label());
            names.add(name);
            widest = Math.max(widest, Cells.of(name));
        }
        for (int i = 0; i < nodes.size(); i++) {
            Step step = nodes.get(i).step();
            String verdict = verdict(step);
            String before = INDENT + names.get(i) + " ".repeat(widest - Cells.of(names.get(i))) + GAP;
            int room = pen.width() - Cells.of(before) - Cells.of(GAP + verdict);
            String type = cut(border.text(withoutPackages(step.type())), room);
            out.line(before + pen.paint(style(step), verdict) + (type.isEmpty() ? "" : GAP + type));
        }
    }

    private static String verdict(Step step) {
        return step.verdict().equals("generic") ? "Kryo" : step.verdict();
    }

    private static Style style(Step step) {
        return switch (step.verdict()) {
            case "missing", "error" -> Style.ERROR;
            case "generic" -> Style.WARNING;
            case "unknown" -> Style.INFO;
            default -> Style.FAINT;
        };
    }

    private String cut(String text, int room) {
        if (Cells.of(text) <= room) {
            return text;
        }
        String end = pen.ellipsis();
        int length = Math.min(text.length(), Math.max(0, room));
        while (length > 0 && Cells.of(text.substring(0, length) + end) > room) {
            length--;
        }
        return length == 0 ? "" : text.substring(0, length) + end;
    }

    private static List<Node> nodes(List<Step> steps) {
        List<Node> nodes = new ArrayList<>();
        List<String> open = new ArrayList<>();
        String last = TypesText.ROOT;
        for (Step step : steps) {
            if (step.path().equals(last)) {
                continue;
            }
            last = step.path();
            while (!open.isEmpty() && !isWithin(step.path(), open.get(open.size() - 1))) {
                open.remove(open.size() - 1);
            }
            String rest = open.isEmpty()
                    ? step.path()
                    : step.path().substring(open.get(open.size() - 1).length());
            nodes.add(new Node(step, rest.startsWith(".") ? rest.substring(1) : rest, open.size()));
            open.add(step.path());
        }
        return nodes;
    }

    /** Steps stand in the order of the parts, so that a longer path which begins alike is one within. */
    private static boolean isWithin(String path, String outer) {
        return path.length() > outer.length()
                && path.startsWith(outer)
                && ".[{<".indexOf(path.charAt(outer.length())) >= 0;
    }

    private String branches(List<Node> nodes, int at) {
        StringBuilder branches = new StringBuilder();
        for (int depth = 0; depth <= nodes.get(at).depth(); depth++) {
            boolean goesOn = goesOn(nodes, at, depth);
            branches.append(depth < nodes.get(at).depth() ? pen.treeLine(goesOn) : pen.treeBranch(goesOn));
        }
        return branches.toString();
    }

    /** Whether another part of that depth follows in the same part around. */
    private static boolean goesOn(List<Node> nodes, int at, int depth) {
        for (int i = at + 1; i < nodes.size(); i++) {
            if (nodes.get(i).depth() <= depth) {
                return nodes.get(i).depth() == depth;
            }
        }
        return false;
    }

    /** The type without the names of packages, which the reasons tell. */
    private static String withoutPackages(String type) {
        StringBuilder shortened = new StringBuilder(type.length());
        int start = 0;
        for (int i = 0; i <= type.length(); i++) {
            if (i == type.length() || !(Character.isJavaIdentifierPart(type.charAt(i)) || type.charAt(i) == '.')) {
                shortened.append(type, classStart(type, start, i), i);
                if (i < type.length()) {
                    shortened.append(type.charAt(i));
                }
                start = i + 1;
            }
        }
        return shortened.toString();
    }

    private static int classStart(String type, int start, int end) {
        int from = start;
        int dot = type.indexOf('.', from);
        while (dot >= 0 && dot < end && Character.isLowerCase(type.charAt(from))) {
            from = dot + 1;
            dot = type.indexOf('.', from);
        }
        return from;
    }
}
