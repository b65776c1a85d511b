package dev.flint.read.build;

import dev.flint.read.build.BuildFile.Coordinates;
import dev.flint.read.build.BuildFile.Include;
import dev.flint.read.build.BuildFile.Kind;
import dev.flint.read.build.BuildFile.Parent;
import dev.flint.read.build.BuildPart.Property;
import dev.flint.read.build.BuildPart.Reach;
import dev.flint.read.build.BuildPart.SourceRoot;
import dev.flint.read.build.Dependency.Exclusion;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a {@code pom.xml}, by the POM's model 4.0.0; the {@code subprojects} of model 4.1.0 too. */
final class MavenReader {

    private static final String DEFAULT_PLUGIN_GROUP = "org.apache.maven.plugins";

    private final SourceFile file;

    private MavenReader(SourceFile file) {
        this.file = file;
    }

    static BuildFile read(SourceFile file) {
        return new MavenReader(file).read();
    }

    private BuildFile read() {
        XmlScanner scanner = new XmlScanner(file);
        Optional<XmlElement> root = scanner.scan();
        List<Problem> problems = new ArrayList<>(scanner.problems());
        if (root.isEmpty() || !root.get().name.equals("project")) {
            if (problems.isEmpty()) {
                problems.add(Problem.of(file.path(), "is no Maven project: its outermost element is <"
                        + root.map(r -> r.name).orElse("") + ">, not <project>"));
            }
            return new BuildFile(
                    file.path(), Kind.MAVEN, Coordinates.NONE, Optional.empty(), "jar", List.of(), List.of(),
                    List.of(new BuildPart.Draft(Reach.OWN, "").done()), problems);
        }
        XmlElement project = root.get();
        List<BuildPart> parts = new ArrayList<>();
        List<Include> includes = new ArrayList<>();
        parts.add(part(project, Reach.OWN, "", includes));
        for (XmlElement profile : project.all("profiles", "profile")) {
            parts.add(part(profile, Reach.ALTERNATIVE, text(profile, "id"), includes));
        }
        return new BuildFile(
                file.path(),
                Kind.MAVEN,
                coordinates(project),
                project.child("parent").map(this::parent),
                project.child("packaging").map(p -> p.text).orElse("jar"),
                includes,
                List.of(),
                parts,
                problems);
    }

    private Parent parent(XmlElement parent) {
        // An empty <relativePath/> is a word of its own: look in repositories alone.
        Value<String> relativePath = parent.child("relativePath").map(this::written).orElse(Value.absent());
        return new Parent(coordinates(parent), relativePath);
    }

    private Coordinates coordinates(XmlElement of) {
        return new Coordinates(value(of, "groupId"), value(of, "artifactId"), value(of, "version"));
    }

    private BuildPart part(XmlElement of, Reach reach, String name, List<Include> includes) {
        BuildPart.Draft part = new BuildPart.Draft(reach, name);
        for (XmlElement properties : of.all("properties")) {
            for (XmlElement property : properties.children) {
                part.properties.add(new Property(property.name, written(property)));
            }
        }
        for (XmlElement finalName : of.all("build", "finalName")) {
            part.properties.add(new Property("project.build.finalName", written(finalName)));
        }
        addDependencies(of.all("dependencies", "dependency"), false, part);
        addDependencies(of.all("dependencyManagement", "dependencies", "dependency"), true, part);
        addPlugins(of.all("build", "plugins", "plugin"), false, part);
        addPlugins(of.all("build", "pluginManagement", "plugins", "plugin"), true, part);
        addSourceRoots(of.all("build", "sourceDirectory"), false, part);
        addSourceRoots(of.all("build", "testSourceDirectory"), true, part);
        addJavaReleases(part);
        addIncludes(of.all("modules", "module"), includes);
        addIncludes(of.all("subprojects", "subproject"), includes);
        return part.done();
    }

    private void addIncludes(List<XmlElement> modules, List<Include> includes) {
        for (XmlElement module : modules) {
            includes.add(new Include(module.text, written(module)));
        }
    }

    private void addDependencies(List<XmlElement> declared, boolean managed, BuildPart.Draft part) {
        for (XmlElement dependency : declared) {
            String type = text(dependency, "type");
            String classifier = text(dependency, "classifier");
            part.dependencies.add(new Dependency(
                    text(dependency, "groupId"),
                    text(dependency, "artifactId"),
                    value(dependency, "version"),
                    value(dependency, "scope"),
                    // The type «test-jar» brings its classifier along (Maven's default artifact handlers).
                    classifier.isEmpty() && type.equals("test-jar") ? "tests" : classifier,
                    type.isEmpty() ? "jar" : type,
                    text(dependency, "optional").equals("true"),
                    managed,
                    exclusions(dependency),
                    place(dependency)));
        }
    }

    private Place place(XmlElement dependency) {
        XmlElement shown = dependency.child("artifactId").orElse(dependency);
        return file.place(shown.textFrom, shown.textTo);
    }

    private static List<Exclusion> exclusions(XmlElement dependency) {
        List<Exclusion> exclusions = new ArrayList<>();
        for (XmlElement exclusion : dependency.all("exclusions", "exclusion")) {
            exclusions.add(new Exclusion(text(exclusion, "groupId"), text(exclusion, "artifactId")));
        }
        return exclusions;
    }

    private void addPlugins(List<XmlElement> declared, boolean managed, BuildPart.Draft part) {
        for (XmlElement plugin : declared) {
            String group = text(plugin, "groupId");
            List<Plugin.Setting> settings = new ArrayList<>();
            for (XmlElement configuration : plugin.all("configuration")) {
                addSettings(configuration, "configuration", settings);
            }
            for (XmlElement execution : plugin.all("executions", "execution")) {
                addSettings(execution, "execution", settings);
            }
            if (!managed && text(plugin, "artifactId").equals("build-helper-maven-plugin")) {
                addBuildHelperRoots(plugin, part);
            }
            part.plugins.add(new Plugin(
                    group.isEmpty() ? DEFAULT_PLUGIN_GROUP : group,
                    text(plugin, "artifactId"),
                    value(plugin, "version"),
                    managed,
                    settings,
                    file.place(plugin.from, plugin.to)));
        }
    }

    /** As deep as {@link XmlScanner} lets elements nest. */
    private void addSettings(XmlElement element, String path, List<Plugin.Setting> settings) {
        for (XmlElement child : element.children) {
            String childPath = path + "/" + child.name;
            if (child.children.isEmpty()) {
                settings.add(new Plugin.Setting(childPath, child.text, file.place(child.textFrom, child.textTo)));
            } else {
                addSettings(child, childPath, settings);
            }
        }
    }

    private void addSourceRoots(List<XmlElement> folders, boolean test, BuildPart.Draft part) {
        for (XmlElement folder : folders) {
            part.sourceRoots.add(new SourceRoot(folder.text, test, file.place(folder.textFrom, folder.textTo)));
        }
    }

    private void addBuildHelperRoots(XmlElement plugin, BuildPart.Draft part) {
        for (XmlElement execution : plugin.all("executions", "execution")) {
            for (XmlElement goal : execution.all("goals", "goal")) {
                if (goal.text.equals("add-source") || goal.text.equals("add-test-source")) {
                    addSourceRoots(
                            execution.all("configuration", "sources", "source"),
                            goal.text.equals("add-test-source"),
                            part);
                }
            }
        }
    }

    private void addJavaReleases(BuildPart.Draft part) {
        for (Property property : part.properties) {
            switch (property.name()) {
                case "maven.compiler.release", "maven.compiler.source", "maven.compiler.target" ->
                    part.javaReleases.add(property.value());
                default -> { }
            }
        }
        for (Plugin plugin : part.plugins) {
            if (plugin.artifact().equals("maven-compiler-plugin")) {
                for (String name : List.of("release", "source", "target")) {
                    for (Plugin.Setting setting : plugin.settings("configuration/" + name)) {
                        part.javaReleases.add(Value.known(setting.text(), setting.place()));
                    }
                }
            }
        }
    }

    private Value<String> value(XmlElement of, String child) {
        Optional<XmlElement> element = of.child(child);
        return element.isEmpty() || element.get().text.isEmpty() ? Value.absent() : written(element.get());
    }

    /** The text with its place; an empty one is known too. */
    private Value<String> written(XmlElement element) {
        if (element.foreignEntity) {
            return Value.unknown("an entity of a DTD", file.place(element.textFrom, element.textTo));
        }
        return Value.known(element.text, file.place(element.textFrom, element.textTo));
    }

    private static String text(XmlElement of, String child) {
        Optional<XmlElement> element = of.child(child);
        return element.isEmpty() ? "" : element.get().text;
    }
}
