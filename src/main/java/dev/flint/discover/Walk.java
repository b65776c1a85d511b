package dev.flint.discover;

import dev.flint.text.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One walk over a tree. It visits every folder once, at the place where it really stands. */
final class Walk {

    private static final String GITIGNORE = ".gitignore";
    private static final String FLINTIGNORE = ".flintignore";
    /** Bytes of a file without an extension that tell whether it is a script. */
    private static final int FIRST_LINE = 64;

    /**
     * A folder with the rules that hold for what is in it.
     *
     * @param relative below the root, with {@code /} at its end; empty for the root
     */
    private record Folder(Path path, String relative, IgnoreRules git, IgnoreRules flint) {}

    /** A link that the walk met, and whether its own name says that flint reads it. */
    private record Link(Path target, boolean read) {}

    private final Path root;
    private final List<IgnorePattern> settings;
    private final Map<String, Candidate> files = new TreeMap<>();
    private final Set<String> otherSources = new TreeSet<>();
    private final Set<Problem> problems = new TreeSet<>();
    private final Set<String> visited = new HashSet<>();
    private final Deque<Folder> folders = new ArrayDeque<>();
    private final Deque<Link> links = new ArrayDeque<>();

    Walk(Path root, List<IgnorePattern> settings) {
        this.root = root;
        this.settings = settings;
    }

    /** Walks from a file or folder that the user named, by its real path. */
    void start(Path real) {
        if (Files.isDirectory(real)) {
            folders.push(along(real, true).orElseThrow());
            visitAll();
        } else {
            String name = real.getFileName().toString();
            String relative = relative(real);
            if (FileName.isOtherSource(name)) {
                otherSources.add(relative);
            } else {
                files.put(relative, new Candidate(relative, real, FileName.isRead(name)));
            }
        }
    }

    /** Goes where links lead inside the tree, and gives what was found. */
    Discovered finish() {
        while (!links.isEmpty()) {
            Link link = links.pop();
            if (Files.isDirectory(link.target)) {
                along(link.target, false).ifPresent(folders::push);
                visitAll();
            } else {
                linkedFile(link);
            }
        }
        return new Discovered(list(files.values()), list(otherSources), list(problems));
    }

    private void linkedFile(Link link) {
        Optional<Folder> folder = along(link.target.getParent(), false);
        String name = link.target.getFileName().toString();
        if (folder.isEmpty() || isIgnored(folder.get(), name, false)) {
            return;
        }
        String relative = folder.get().relative + name;
        if (!Files.isRegularFile(link.target)) {
            special(relative, link.read || FileName.isRead(name));
        } else if (link.read || FileName.isRead(name)) {
            files.putIfAbsent(relative, new Candidate(relative, link.target, true));
        } else if (FileName.isOtherSource(name)) {
            otherSources.add(relative);
        }
    }

    private void visitAll() {
        while (!folders.isEmpty()) {
            Folder folder = folders.pop();
            if (visited.add(folder.relative)) {
                visit(folder);
            }
        }
    }

    private void visit(Folder folder) {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder.path)) {
            for (Path entry : entries) {
                entry(folder, entry);
            }
        } catch (IOException e) {
            cannotList(folder, e);
        } catch (DirectoryIteratorException e) {
            cannotList(folder, e.getCause());
        }
    }

    private void cannotList(Folder folder, IOException e) {
        String path = folder.relative.isEmpty() ? "." : folder.relative.substring(0, folder.relative.length() - 1);
        problems.add(Problem.of(path, "the folder cannot be read: " + IoReason.of(e)));
    }

    private void entry(Folder folder, Path entry) {
        String name = entry.getFileName().toString();
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException e) {
            problems.add(Problem.of(folder.relative + name, "cannot be read: " + IoReason.of(e)));
            return;
        }
        if (attributes.isDirectory()) {
            if (!isIgnored(folder, name, true)) {
                folders.push(enter(folder, entry, name));
            }
        } else if (attributes.isRegularFile()) {
            file(folder, entry, name);
        } else if (attributes.isSymbolicLink() && !isIgnored(folder, name, false)) {
            link(entry, name);
        } else if (attributes.isOther() && !isIgnored(folder, name, false)) {
            special(folder.relative + name, FileName.isRead(name));
        }
    }

    /** Reading a pipe would wait for whoever writes into it. */
    private void special(String relative, boolean read) {
        if (read) {
            problems.add(Problem.of(relative, "is a pipe, a socket or a device and is not read"));
        }
    }

    private void file(Folder folder, Path entry, String name) {
        boolean other = FileName.isOtherSource(name);
        boolean read = !other && (FileName.isRead(name) || FileName.mayBeScript(name));
        if ((!other && !read) || isIgnored(folder, name, false)) {
            return;
        }
        String relative = folder.relative + name;
        if (other) {
            otherSources.add(relative);
        } else if (FileName.isRead(name) || isScript(entry)) {
            files.put(relative, new Candidate(relative, entry, true));
        }
    }

    private void link(Path entry, String name) {
        try {
            Path target = entry.toRealPath();
            if (target.startsWith(root)) {
                links.add(new Link(target, FileName.isRead(name)));
            }
        } catch (IOException e) {
            // A link to nowhere or to itself: there is nothing to read behind it.
            return;
        }
    }

    private static boolean isScript(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(FIRST_LINE), StandardCharsets.ISO_8859_1);
            int end = start.indexOf('\n');
            return start.startsWith("#!") && start.substring(0, end < 0 ? start.length() : end).contains("sh");
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * The folder with the rules that hold in it, told from the root on.
     *
     * @param named whether the user named it: then it is there even if it is ignored, and what says so counts no more
     * @return empty if it is ignored and was not named
     */
    private Optional<Folder> along(Path real, boolean named) {
        Folder at = enterRoot();
        if (real.equals(root)) {
            return Optional.of(at);
        }
        for (Path segment : root.relativize(real)) {
            String name = segment.toString();
            Folder parent = at;
            if (isIgnored(parent, name, true)) {
                if (!named) {
                    return Optional.empty();
                }
                parent = new Folder(parent.path, parent.relative, IgnoreRules.NONE, IgnoreRules.NONE);
            }
            at = enter(parent, parent.path.resolve(name), name);
        }
        return Optional.of(at);
    }

    private Folder enterRoot() {
        Folder outside = new Folder(root, "", IgnoreRules.NONE, IgnoreRules.NONE.within("", settings));
        return withOwnRules(outside);
    }

    private Folder enter(Folder parent, Path path, String name) {
        return withOwnRules(new Folder(path, parent.relative + name + "/", parent.git, parent.flint));
    }

    private Folder withOwnRules(Folder folder) {
        IgnoreRules git = folder.git;
        if (GitRepository.isTop(folder.path)) {
            // What a repository ignores says nothing about a repository inside it.
            git = GitRepository.exclude(folder.path)
                    .map(file -> IgnoreRules.NONE.within(folder.relative, patterns(file, folder)))
                    .orElse(IgnoreRules.NONE);
        }
        git = git.within(folder.relative, patterns(folder.path.resolve(GITIGNORE), folder));
        IgnoreRules flint = folder.flint.within(folder.relative, patterns(folder.path.resolve(FLINTIGNORE), folder));
        return new Folder(folder.path, folder.relative, git, flint);
    }

    private List<IgnorePattern> patterns(Path file, Folder folder) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (InputStream in = Files.newInputStream(file)) {
            String text = new String(in.readNBytes(FileLoader.LARGEST), StandardCharsets.UTF_8);
            return IgnorePattern.parseAll(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException e) {
            problems.add(Problem.of(folder.relative + file.getFileName(), "cannot be read: " + IoReason.of(e)));
            return List.of();
        }
    }

    private static boolean isIgnored(Folder folder, String name, boolean directory) {
        String path = folder.relative + name;
        boolean skipped = directory && SkippedFolder.is(folder.path, name);
        Optional<IgnorePattern> byFlint = folder.flint.decides(path, directory);
        if (byFlint.isPresent()) {
            // To bring back node_modules somebody has to write its name: !*/ means the folders of the project.
            boolean broughtBack = byFlint.get().negated() && (!skipped || byFlint.get().glob().isEmpty());
            return !broughtBack;
        }
        return skipped || folder.git.decides(path, directory).map(decides -> !decides.negated()).orElse(false);
    }

    private String relative(Path real) {
        return root.relativize(real).toString().replace('\\', '/');
    }

    private static <T> List<T> list(Collection<T> sorted) {
        return new ArrayList<>(sorted);
    }
}
