package dev.flint.flink.types;

import dev.flint.flink.shape.ClassShape;
import dev.flint.flink.shape.ShapeSource;
import dev.flint.flink.shape.TypeRef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The classes that type extraction meets, each looked up once. Safe to use from several threads. */
final class Classes {

    /** Longer than any real one, shorter than what a hostile source may declare. */
    private static final int MAX_NESTING = 64;

    /**
     * Public methods, as {@code Class.getMethods} collects them.
     *
     * @param unseen an interface that cannot be seen and may add to them
     */
    record Methods(List<ClassView.Method> methods, Optional<Reason> unseen) {}

    private final ShapeSource shapes;
    private final Map<String, Optional<ClassView>> views = new ConcurrentHashMap<>();
    private final Map<String, Ancestry> ancestries = new ConcurrentHashMap<>();
    private final Map<String, Methods> methods = new ConcurrentHashMap<>();

    Classes(ShapeSource shapes) {
        this.shapes = shapes;
    }

    Optional<ClassView> view(String name) {
        Optional<ClassView> known = views.get(name);
        if (known == null) {
            // Not computeIfAbsent: finding the class around asks for a view again.
            known = find(name, MAX_NESTING);
            views.put(name, known);
        }
        return known;
    }

    private Optional<ClassView> find(String name, int nesting) {
        Optional<ClassShape> shape = KnownShapes.find(name);
        if (shape.isEmpty()) {
            shape = shapes.find(name);
        }
        if (shape.isEmpty() || nesting == 0) {
            return Optional.empty();
        }
        Optional<ClassView> around = shape.get().enclosing().flatMap(enclosing -> find(enclosing, nesting - 1));
        return Optional.of(new ClassView(shape.get(), around));
    }

    /** @param user the class that refers to the one that cannot be seen */
    Reason notVisible(String name, Optional<String> user) {
        return new Reason.NotVisible(name, user, shapes.whyUnseen(name));
    }

    Ancestry ancestry(ClassView view) {
        Ancestry known = ancestries.get(view.name());
        if (known == null) {
            known = findAncestry(view);
            ancestries.put(view.name(), known);
        }
        return known;
    }

    private Ancestry findAncestry(ClassView view) {
        List<Ancestry.Link> chain = new ArrayList<>();
        Optional<Reason> broken = Optional.empty();
        Set<String> onChain = new HashSet<>();
        ClassView current = view;
        chain.add(new Ancestry.Link(TypeRef.of(view.name()), view));
        onChain.add(view.name());
        while (current.superclass().isPresent()) {
            TypeRef superclass = current.superclass().get();
            if (!(superclass instanceof TypeRef.ClassType named)) {
                broken = Optional.of(unresolved(superclass));
                break;
            }
            if (named.name().equals(Names.OBJECT)) {
                break;
            }
            if (!onChain.add(named.name())) {
                broken = Optional.of(new Reason.CyclicInheritance(view.name()));
                break;
            }
            Optional<ClassView> next = view(named.name());
            if (next.isEmpty()) {
                broken = Optional.of(notVisible(named.name(), Optional.of(view.name())));
                break;
            }
            current = next.get();
            chain.add(new Ancestry.Link(named, current));
        }
        return withSupertypes(view, chain, broken);
    }

    private Ancestry withSupertypes(ClassView view, List<Ancestry.Link> chain, Optional<Reason> broken) {
        Set<String> names = new LinkedHashSet<>();
        Optional<Reason> unseen = Optional.empty();
        Deque<ClassView> waiting = new ArrayDeque<>();
        names.add(view.name());
        waiting.add(view);
        while (!waiting.isEmpty()) {
            ClassView current = waiting.remove();
            List<TypeRef> above = new ArrayList<>(current.interfaces());
            current.superclass().ifPresent(above::add);
            for (TypeRef type : above) {
                if (!(type instanceof TypeRef.ClassType named)) {
                    unseen = unseen.or(() -> Optional.of(unresolved(type)));
                } else if (names.add(named.name()) && !JdkNames.isJdk(named.name())) {
                    Optional<ClassView> next = view(named.name());
                    if (next.isPresent()) {
                        waiting.add(next.get());
                    } else if (!Names.knowsNoFlink(named.name()) && !isSoughtAfter(named.name())) {
                        Reason reason = notVisible(named.name(), Optional.of(view.name()));
                        unseen = unseen.or(() -> Optional.of(reason));
                    }
                }
            }
        }
        if (broken.isPresent() && broken.get() instanceof Reason.CyclicInheritance) {
            unseen = broken;
        }
        return new Ancestry(chain, broken, names, unseen);
    }

    /** Types that need no shape: what they are is all that type extraction asks of them. */
    private static boolean isSoughtAfter(String name) {
        return name.equals(Names.WRITABLE) || name.equals(Names.VARIANT) || name.equals(Names.BITMAP);
    }

    static Reason unresolved(TypeRef type) {
        return type instanceof TypeRef.Unresolved unresolved
                ? new Reason.Unresolved(unresolved.written(), unresolved.why())
                : new Reason.Unresolved(type.toString(), "it is no class");
    }

    /** {@code Class.getMethods}, without those that JDK interfaces add. */
    Methods publicMethods(ClassView view) {
        Methods known = methods.get(view.name());
        if (known == null) {
            known = collect(view, false);
            methods.put(view.name(), known);
        }
        return known;
    }

    /** {@code Class.getMethods}, with all interfaces: it may have to read classes of the JDK. */
    Methods allPublicMethods(ClassView view) {
        return collect(view, true);
    }

    private Methods collect(ClassView view, boolean withJdk) {
        List<ClassView.Method> found = new ArrayList<>();
        Optional<Reason> unseen = Optional.empty();
        Deque<TypeRef> waiting = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        for (Ancestry.Link link : ancestry(view).chain()) {
            found.addAll(link.view().publicMethods());
            waiting.addAll(link.view().interfaces());
        }
        while (!waiting.isEmpty()) {
            TypeRef type = waiting.remove();
            if (!(type instanceof TypeRef.ClassType named)) {
                unseen = unseen.or(() -> Optional.of(unresolved(type)));
            } else if (seen.add(named.name()) && !JdkNames.hasNoAccessors(named.name())
                    && (withJdk || !JdkNames.isJdk(named.name()))) {
                Optional<ClassView> next = view(named.name());
                if (next.isEmpty()) {
                    Reason reason = notVisible(named.name(), Optional.of(view.name()));
                    unseen = unseen.or(() -> Optional.of(reason));
                } else {
                    next.get().publicMethods().stream()
                            .filter(method -> !method.shape().modifiers().isStatic())
                            .forEach(found::add);
                    waiting.addAll(next.get().interfaces());
                }
            }
        }
        view(Names.OBJECT).ifPresent(object -> found.addAll(object.publicMethods()));
        return new Methods(List.copyOf(found), unseen);
    }
}
