package dev.flint.rules.sizing;

import dev.flint.flink.version.FlinkVersions;
import dev.flint.model.configuration.EffectiveValue;
import dev.flint.model.memory.MountedVolume;
import dev.flint.text.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The folders in which RocksDB keeps its files on a TaskManager, and the volumes that hold them.
 *
 * @param folders as configured; those of the JVM where nothing is
 * @param option that names them; empty where none does
 */
record LocalFolders(List<String> folders, Optional<EffectiveValue> option) {

    /** What {@code java.io.tmpdir} is in the images. */
    private static final String TEMPORARY = "/tmp";

    /**
     * By {@code EmbeddedRocksDBStateBackend.lazyInitializeForJob}: the folders of the option, else the working folder
     * of the TaskManager, which came with 1.15, else the temporary ones.
     *
     * @return empty where it cannot be told
     */
    static Optional<LocalFolders> of(RocksDb rocksDb) {
        List<String> keys = new ArrayList<>(List.of("state.backend.rocksdb.localdir"));
        FlinkVersions versions = rocksDb.taskManager().versions();
        if (versions.all(version -> version.atLeast(1, 15))) {
            keys.add("process.taskmanager.working-dir");
            keys.add("process.working-dir");
        } else if (!versions.all(version -> version.below(1, 15))) {
            return Optional.empty();
        }
        keys.add("io.tmp.dirs");
        for (String key : keys) {
            EffectiveValue value = rocksDb.value(key);
            if (value.value().isUnknown()) {
                return Optional.empty();
            }
            if (value.value() instanceof Value.Known<String> known) {
                return Optional.of(new LocalFolders(List.of(known.value().strip().split("[,:]")), Optional.of(value)));
            }
        }
        return Optional.of(new LocalFolders(List.of(TEMPORARY), Optional.empty()));
    }

    /** The volume that holds a folder: the one that is mounted deepest. */
    static Optional<MountedVolume> holding(String folder, List<MountedVolume> volumes) {
        MountedVolume deepest = null;
        for (MountedVolume volume : volumes) {
            String target = target(volume);
            boolean holds = !target.isEmpty() && (folder + "/").startsWith(target + "/");
            if (holds && (deepest == null || target.length() > target(deepest).length())) {
                deepest = volume;
            }
        }
        return Optional.ofNullable(deepest);
    }

    private static String target(MountedVolume volume) {
        String target = volume.target().ifKnown().orElse("");
        return target.endsWith("/") ? target.substring(0, target.length() - 1) : target;
    }

    /** Whether it can be told of every volume what it is and where it is mounted. */
    static boolean areAllSeen(List<MountedVolume> volumes) {
        for (MountedVolume volume : volumes) {
            if (volume.medium() == MountedVolume.Medium.UNKNOWN || volume.target().ifKnown().isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
