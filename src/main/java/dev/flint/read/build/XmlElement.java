package dev.flint.read.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An element of an XML file with its text, the white space around it left out. */
final class XmlElement {

    final String name;
    final List<XmlElement> children = new ArrayList<>(4);
    /** Where the element begins, at its {@code <}. */
    final int from;
    /** Behind the element's last character. */
    int to;
    String text = "";
    /** Where the text stands in the file. */
    int textFrom;
    int textTo;
    /** Whether the text holds an entity that only a DTD could explain. */
    boolean foreignEntity;

    XmlElement(String name, int from, int contentFrom) {
        this.name = name;
        this.from = from;
        this.to = contentFrom;
        this.textFrom = contentFrom;
        this.textTo = contentFrom;
    }

    Optional<XmlElement> child(String childName) {
        for (XmlElement child : children) {
            if (child.name.equals(childName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** The elements that a path of names leads to, in order. */
    List<XmlElement> all(String... path) {
        List<XmlElement> current = List.of(this);
        for (String step : path) {
            List<XmlElement> next = new ArrayList<>();
            for (XmlElement element : current) {
                for (XmlElement child : element.children) {
                    if (child.name.equals(step)) {
                        next.add(child);
                    }
                }
            }
            current = next;
        }
        return current;
    }
}
