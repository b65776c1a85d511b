package dev.flint.model.deployment;

import dev.flint.flink.version.FlinkVersion;
import dev.flint.model.image.BuiltImage;
import dev.flint.model.image.Images;
import dev.flint.model.versions.FlinkImage;
import dev.flint.model.versions.VersionFact;
import dev.flint.read.compose.ComposeFile;
import dev.flint.read.container.Container;
import dev.flint.read.kubernetes.FlinkResource;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.read.kubernetes.Workload;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;

/** The versions of Flink that manifests, compose files and Dockerfiles name. */
public final class DeployedVersions {

    private DeployedVersions() {}

    /** All that is named, file by file. */
    public static List<VersionFact> in(
            List<KubernetesFile> manifests, List<ComposeFile> composeFiles, Images images) {
        List<VersionFact> found = new ArrayList<>(of(images));
        for (KubernetesFile file : manifests) {
            for (FlinkResource resource : file.flinkResources()) {
                found.addAll(of(resource, images));
            }
            for (Workload workload : file.workloads()) {
                workload.containers().forEach(one -> found.addAll(of(images.running(one, file.path()))));
            }
        }
        for (ComposeFile file : composeFiles) {
            file.services().forEach(service -> found.addAll(of(images.running(service, file.path()))));
        }
        return found;
    }

    static List<VersionFact> of(FlinkResource resource, Images images) {
        List<VersionFact> facts = new ArrayList<>();
        if (resource.flinkVersion() instanceof Value.Known<String> written) {
            FlinkVersion.parse(written.value())
                    .ifPresent(version -> facts.add(new VersionFact(
                            version, written.place(), VersionFact.Kind.FLINK_VERSION_FIELD, written.value())));
        }
        image(images.base(resource.image()), facts);
        return facts;
    }

    /** @param container with what its image says beneath it */
    static List<VersionFact> of(Container container) {
        List<VersionFact> facts = new ArrayList<>();
        image(container.image(), facts);
        return facts;
    }

    /** Those that Dockerfiles start from, with the defaults of their arguments. */
    public static List<VersionFact> of(Images images) {
        List<VersionFact> found = new ArrayList<>();
        for (BuiltImage image : images.stages()) {
            found.addAll(of(image));
        }
        return found.stream().distinct().toList();
    }

    /** Those of the images that copy a file of the tree into their conf. */
    public static List<VersionFact> ofConf(String path, Images images) {
        List<VersionFact> found = new ArrayList<>();
        for (BuiltImage image : images.copying(path)) {
            found.addAll(of(image));
        }
        return found;
    }

    static List<VersionFact> of(BuiltImage image) {
        List<VersionFact> facts = new ArrayList<>();
        image(image.stage().base(), facts);
        return facts;
    }

    private static void image(Value<String> image, List<VersionFact> facts) {
        if (image instanceof Value.Known<String> written) {
            FlinkImage.parse(written.value())
                    .ifPresent(parsed -> facts.add(new VersionFact(
                            parsed.version(), written.place(), VersionFact.Kind.IMAGE_TAG, written.value())));
        }
    }
}
