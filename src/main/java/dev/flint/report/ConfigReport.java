package dev.flint.report;

import dev.flint.text.Place;
import dev.flint.text.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What deployments run with, ready to be written in any format. Nothing in it is redacted or escaped yet: the writers do
 * that, at the one border.
 *
 * @param flintVersion the version of flint itself
 * @param deployments in the order in which they are shown
 * @param story of the only key that was asked for
 * @param all whether values are told too that are the defaults
 * @param unjoined what configures and belongs to no deployment that can be told
 * @param errors what could not be read
 * @param defects defects of flint itself, one line each
 */
public record ConfigReport(
        String flintVersion,
        List<Deployment> deployments,
        Optional<KeyStory> story,
        boolean all,
        List<Problem> unjoined,
        List<Problem> errors,
        List<String> defects) {

    public ConfigReport {
        deployments = List.copyOf(deployments);
        unjoined = List.copyOf(unjoined);
        errors = List.copyOf(errors);
        defects = List.copyOf(defects);
    }

    /**
     * One running thing.
     *
     * @param name empty where a template makes it
     * @param kind in one word
     * @param flinkVersion empty where it cannot be told, or where there are several
     * @param job the class with its main method; empty where nothing names one
     * @param place where it is described
     * @param unjoined what may belong to it and could not be joined
     */
    public record Deployment(
            String name,
            String kind,
            Optional<String> flinkVersion,
            Optional<Job> job,
            Place place,
            List<Role> roles,
            List<Problem> unjoined) {

        public Deployment {
            roles = List.copyOf(roles);
            unjoined = List.copyOf(unjoined);
        }
    }

    /**
     * The program of a job.
     *
     * @param module the folder of the module that declares it; empty where the tree does not
     * @param main the name of its main method, where the tree declares it
     */
    public record Job(String className, Optional<String> module, Optional<Place> main) {}

    /** A process of it, or its job; the entries in the order of their keys. */
    public record Role(String name, List<Entry> entries) {
        public Role {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One option.
     *
     * @param key its own name in the version
     * @param value what holds, set or default; empty where that is unknown, or nothing
     * @param status {@code set}, {@code default} or {@code unknown}
     * @param why it is unknown
     * @param written the setting that decides, if any
     * @param shadows settings that do not hold, the nearest to hold first
     * @param presumed whether a layer outside of the tree may set it otherwise
     * @param note what else is to be known of the key
     */
    public record Entry(
            String key,
            Optional<String> value,
            String status,
            Optional<String> why,
            Optional<Written> written,
            List<Written> shadows,
            boolean presumed,
            Optional<String> note) {

        public Entry {
            shadows = List.copyOf(shadows);
        }
    }

    /**
     * A setting as somebody wrote it.
     *
     * @param key literally
     * @param value empty where it is unknown
     * @param layer as a person calls it
     */
    public record Written(String key, Optional<String> value, String layer, Place place) {}

    /**
     * What the versions of Flink make of a key.
     *
     * @param eras oldest first; none where no version reads it
     * @param suggestions keys that may have been meant, where no version reads it
     */
    public record KeyStory(String key, List<Era> eras, List<String> suggestions) {

        public KeyStory {
            eras = List.copyOf(eras);
            suggestions = List.copyOf(suggestions);
        }

        /**
         * Versions that agree about it.
         *
         * @param name the option's own name
         * @param alsoRead other names that they accept, in the order in which they are looked up
         * @param defaultText empty where there is none, or where it depends on the machine
         */
        public record Era(
                String first,
                String last,
                String name,
                List<String> alsoRead,
                String type,
                Optional<String> defaultText) {

            public Era {
                alsoRead = List.copyOf(alsoRead);
            }

            /** Whether another one tells the same of other versions. */
            public boolean agreesWith(Era other) {
                return name.equals(other.name)
                        && alsoRead.equals(other.alsoRead)
                        && type.equals(other.type)
                        && defaultText.equals(other.defaultText);
            }

            /** The same up to a later version. */
            public Era until(String version) {
                return new Era(first, version, name, alsoRead, type, defaultText);
            }
        }
    }
}
