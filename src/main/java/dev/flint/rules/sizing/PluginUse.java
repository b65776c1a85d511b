package dev.flint.rules.sizing;

import dev.flint.flink.image.FileSystemPlugins;
import dev.flint.flink.settings.Setting;
import dev.flint.model.Project;
import dev.flint.model.configuration.WrittenConfiguration;
import dev.flint.model.deployment.ContainerDeployment;
import dev.flint.model.deployment.OperatorDeployment;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Folders that Flink keeps state in, by a scheme that a plugin answers to, where the deployment itself says which
 * plugins the image is to enable. Where it says nothing, the image may hold any.
 *
 * @param uri of the folder
 * @param enabled the plugins, by their names without versions
 * @param plugins the variable that names them
 */
record PluginUse(Setting setting, Value.Known<String> uri, List<String> enabled, Value.Known<String> plugins) {

    private static final Set<String> FOLDERS = Set.of(
            "state.checkpoints.dir",
            "execution.checkpointing.dir",
            "state.savepoints.dir",
            "execution.checkpointing.savepoint-dir",
            "high-availability.storageDir",
            "state.changelog.dstl.dfs.base-path",
            "dstl.dfs.base-path",
            "jobmanager.archive.fs.dir");

    /** All of a project, in the order of its deployments. */
    static List<PluginUse> in(Project project) {
        List<PluginUse> uses = new ArrayList<>();
        for (OperatorDeployment deployment : project.operatorDeployments()) {
            add(deployment.builtInPlugins(), deployment.configuration(), uses);
        }
        for (ContainerDeployment container : project.containers()) {
            for (WrittenConfiguration layer : container.layers()) {
                add(container.builtInPlugins(), layer, uses);
            }
        }
        return uses;
    }

    private static void add(Value<String> plugins, WrittenConfiguration layer, List<PluginUse> uses) {
        if (!(plugins instanceof Value.Known<String> variable)) {
            return;
        }
        for (Setting setting : layer.carrier().settings()) {
            boolean folder = FOLDERS.contains(setting.key()) && setting.value() instanceof Value.Known<String>;
            if (folder) {
                Value.Known<String> uri = (Value.Known<String>) setting.value();
                uses.add(new PluginUse(setting, uri, FileSystemPlugins.enabled(variable.value()), variable));
            }
        }
    }

    /** {@code s3a}. */
    String scheme() {
        int colon = uri.value().indexOf("://");
        return colon < 0 ? "" : uri.value().substring(0, colon);
    }

    /** The plugins that would do; none where none is needed. */
    List<String> needed() {
        return FileSystemPlugins.needed(uri.value());
    }

    /** Those of them that every version has, to be shown. */
    String neededWords() {
        List<String> shown = new ArrayList<>(needed());
        shown.remove(FileSystemPlugins.S3_NATIVE);
        return String.join("' or '", shown);
    }

    /** Whether a plugin is needed and none that would do is enabled. */
    boolean isMissing() {
        return !needed().isEmpty() && enabled.stream().noneMatch(needed()::contains);
    }

    /** Whether one is enabled that answers to another scheme of the same store. */
    boolean hasSibling() {
        return scheme().startsWith("s3") && enabled.stream().anyMatch(name -> name.startsWith("flink-s3-fs-"));
    }
}
