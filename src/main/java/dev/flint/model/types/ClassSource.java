package dev.flint.model.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.read.java.Import;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.Slots;
import dev.flint.text.Place;
import dev.flint.text.Span;
import java.util.Optional;

/**
 * How a class of the tree is written, as far as it takes to change it.
 *
 * @param shape as compiled
 * @param mayBePublic a member, or a top-level class whose file bears its name
 */
public record ClassSource(ClassShape shape, boolean mayBePublic, JavaFile file, Slots slots) {

    /** An edit that is needed for another one: an import, where nothing imports the name yet. */
    public record Insertion(Place place, String text) {}

    static Optional<ClassSource> of(Declaration declaration, ClassShape shape) {
        String path = declaration.file().path();
        String fileName = path.substring(path.lastIndexOf('/') + 1);
        boolean may = shape.enclosing().isPresent() || fileName.equals(Scope.simpleNameOf(shape.name()) + ".java");
        return declaration.type().slots().map(slots -> new ClassSource(shape, may, declaration.file(), slots));
    }

    /** Makes the class public. */
    public Insertion publicClass() {
        return publicAccess(slots.access());
    }

    /** Makes the constructor without arguments public, where one is written. */
    public Optional<Insertion> publicConstructor() {
        return slots.noArgConstructor().map(this::publicAccess);
    }

    private Insertion publicAccess(Slots.Access access) {
        boolean written = access.from() < access.to();
        return new Insertion(place(access.from(), access.to()), written ? "public" : "public ");
    }

    /** Puts an empty constructor behind the first one, where one is written. */
    public Optional<Insertion> newConstructor() {
        return slots.afterConstructor().map(gap -> new Insertion(
                place(gap.at(), gap.at()),
                slots.lineEnd() + slots.lineEnd() + gap.indent() + "public " + Scope.simpleNameOf(shape.name()) + "() {}"));
    }

    /** Puts annotations before one that is there, on lines of their own if that begins one. */
    public Insertion annotationsBefore(Place annotation, String... names) {
        Span at = annotation.span();
        boolean begins = at.startColumn() == slots.indent().length() + 1;
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append('@').append(name).append(begins ? slots.lineEnd() + slots.indent() : " ");
        }
        return new Insertion(before(at.startLine(), at.startColumn()), text.toString());
    }

    /**
     * Imports a class of Lombok's.
     *
     * @return empty where it cannot be told how, no text where it is imported already
     */
    public Optional<Insertion> lombokImport(String simpleName) {
        Optional<Place> line = Optional.empty();
        for (Import imported : file.imports()) {
            if (imported.isStatic() || !imported.name().startsWith("lombok")) {
                continue;
            }
            boolean all = imported.onDemand() && imported.name().equals("lombok");
            if (all || imported.name().equals("lombok." + simpleName)) {
                return Optional.of(new Insertion(before(1, 1), ""));
            }
            Span name = file.lines().span(imported.from(), imported.from());
            boolean usual = name.startColumn() == "import ".length() + 1;
            boolean sorted = imported.name().compareTo("lombok." + simpleName) < 0;
            if (usual && (line.isEmpty() || sorted)) {
                line = Optional.of(before(sorted ? name.startLine() + 1 : name.startLine(), 1));
            }
        }
        return line.map(place -> new Insertion(place, "import lombok." + simpleName + ";" + slots.lineEnd()));
    }

    private Place place(int from, int to) {
        return new Place(file.path(), file.lines().span(from, to));
    }

    private Place before(int line, int column) {
        return new Place(file.path(), new Span(line, column, line, column));
    }
}
