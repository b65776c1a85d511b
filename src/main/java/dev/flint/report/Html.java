package dev.flint.report;

import java.io.IOException;
import java.util.List;

/** Writes HTML: what is text is escaped, what is markup is not. */
final class Html {

    private final Appendable out;
    private final Border border = new Border();

    Html(Appendable out) {
        this.out = out;
    }

    /** Markup, as it stands. */
    Html raw(String markup) throws IOException {
        out.append(markup);
        return this;
    }

    /** Text. */
    Html text(String text) throws IOException {
        out.append(escaped(text));
        return this;
    }

    /** An element with text. */
    Html element(String tag, String text) throws IOException {
        return raw("<" + tag + ">").text(text).raw("</" + name(tag) + ">\n");
    }

    String escaped(String text) {
        String safe = border.text(text);
        StringBuilder escaped = new StringBuilder(safe.length() + 16);
        for (int i = 0; i < safe.length(); i++) {
            char c = safe.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    /** The head of a table that becomes a list of rows where there is little room; the roles are told all the same. */
    Html table(String kind, String caption, List<String> heads, List<Boolean> numbers) throws IOException {
        raw("<table class=\"rows " + kind + "\" role=\"table\">\n");
        if (!caption.isEmpty()) {
            element("caption", caption);
        }
        raw("<thead role=\"rowgroup\"><tr role=\"row\">");
        for (int i = 0; i < heads.size(); i++) {
            raw("<th role=\"columnheader\" scope=\"col\"" + (numbers.get(i) ? " class=\"number\"" : "") + ">")
                    .text(heads.get(i)).raw("</th>");
        }
        return raw("</tr></thead>\n<tbody role=\"rowgroup\">\n");
    }

    /** A row; its first cell is its head. */
    Html row(List<String> heads, List<String> cells, List<String> classes) throws IOException {
        raw("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">").text(cells.get(0)).raw("</th>");
        for (int i = 1; i < cells.size(); i++) {
            raw("<td role=\"cell\" class=\"" + classes.get(i) + "\" data-label=\"").text(heads.get(i)).raw("\">");
            text(cells.get(i)).raw("</td>");
        }
        return raw("</tr>\n");
    }

    Html endTable() throws IOException {
        return raw("</tbody>\n</table>\n");
    }

    private static String name(String tag) {
        int space = tag.indexOf(' ');
        return space < 0 ? tag : tag.substring(0, space);
    }
}
