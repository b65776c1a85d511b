package dev.flint.engine;

import dev.flint.discover.FileKinds;
import dev.flint.flink.settings.ConfCarrier;
import dev.flint.flink.settings.Refusal;
import dev.flint.read.build.BuildFile;
import dev.flint.read.build.BuildReader;
import dev.flint.read.compose.ComposeFile;
import dev.flint.read.compose.ComposeReader;
import dev.flint.read.conf.ConfFile;
import dev.flint.read.conf.ConfReader;
import dev.flint.read.docker.Dockerfile;
import dev.flint.read.docker.DockerfileReader;
import dev.flint.read.helm.HelmValuesReader;
import dev.flint.read.java.JavaFile;
import dev.flint.read.java.JavaOutline;
import dev.flint.read.java.JavaReader;
import dev.flint.read.kubernetes.KubernetesFile;
import dev.flint.read.kubernetes.KubernetesReader;
import dev.flint.read.lombok.LombokFile;
import dev.flint.read.lombok.LombokFileReader;
import dev.flint.read.shell.ShellFile;
import dev.flint.read.shell.ShellReader;
import dev.flint.read.sql.SqlReader;
import dev.flint.read.yaml.YamlFile;
import dev.flint.read.yaml.YamlReader;
import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one file says, in the words of the reader that was asked, which is a matter of what the file is. */
sealed interface FileFacts {

    /** Why parts of the file could not be read. */
    List<Problem> problems();

    record Java(JavaFile file) implements FileFacts {
        @Override
        public List<Problem> problems() {
            return file.problems();
        }
    }

    record Outline(JavaOutline outline) implements FileFacts {
        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    record Configuration(List<ConfCarrier> carriers, List<Problem> notEvaluated, List<Problem> problems)
            implements FileFacts {}

    record Kubernetes(KubernetesFile file) implements FileFacts {
        @Override
        public List<Problem> problems() {
            return file.problems();
        }
    }

    record Compose(ComposeFile file) implements FileFacts {
        @Override
        public List<Problem> problems() {
            return file.problems();
        }
    }

    record Docker(Dockerfile file) implements FileFacts {
        @Override
        public List<Problem> problems() {
            return file.problems();
        }
    }

    record Build(BuildFile file) implements FileFacts {
        @Override
        public List<Problem> problems() {
            return file.problems();
        }
    }

    record Lombok(LombokFile file) implements FileFacts {
        @Override
        public List<Problem> problems() {
            return file.problems();
        }
    }

    record Shell(ShellFile file) implements FileFacts {
        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    record Nothing() implements FileFacts {
        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    /** What a Java file names if it has to do with Flink. */
    String FLINK = "flink";

    /** Asks the reader of the file's kind. */
    static FileFacts of(SourceFile file, JavaReader javaReader, Wanted wanted) {
        boolean code = wanted == Wanted.EVERYTHING;
        boolean settings = wanted != Wanted.DECLARATIONS;
        return switch (FileKinds.of(file)) {
            case JAVA -> code && file.text().contains(FLINK)
                    ? new Java(javaReader.read(file))
                    : new Outline(javaReader.outline(file));
            case KUBERNETES -> new Kubernetes(KubernetesReader.read(file));
            case COMPOSE -> new Compose(ComposeReader.read(file));
            case DOCKERFILE -> new Docker(DockerfileReader.read(file));
            case MAVEN, GRADLE, SBT -> build(file);
            case FLINK_CONF -> settings ? conf(file, ConfCarrier.Kind.FLINK_CONF) : new Nothing();
            case CONFIG_YAML -> settings ? conf(file, ConfCarrier.Kind.CONFIG_YAML) : new Nothing();
            case HELM_VALUES -> settings ? helm(file) : new Nothing();
            case SQL -> settings ? sql(file) : new Nothing();
            case LOMBOK -> new Lombok(LombokFileReader.read(file));
            case SHELL -> settings ? new Shell(ShellReader.read(file)) : new Nothing();
            default -> new Nothing();
        };
    }

    private static FileFacts conf(SourceFile file, ConfCarrier.Kind kind) {
        String name = file.path().substring(file.path().lastIndexOf('/') + 1);
        ConfFile conf = ConfReader.read(file.slice(), name);
        // Of what cannot be read its keys do not tell whose it is; its name or its margin say that it is Flink's.
        if (!conf.isFlinks() && (conf.notes().refusals().isEmpty() || !name.equals("config.yaml"))) {
            return new Configuration(List.of(), List.of(), unread(conf));
        }
        ConfCarrier carrier =
                ConfReader.carrier(conf, name, kind, name, "", new Place(file.path(), Span.FIRST_LINE));
        return new Configuration(List.of(carrier), conf.notEvaluated(), conf.problems());
    }

    /** Where a text breaks off before a key of Flink's; its margin or its name made it one of Flink's. */
    private static List<Problem> unread(ConfFile conf) {
        List<Problem> problems = new ArrayList<>(conf.problems());
        for (Refusal refusal : conf.notes().refusals()) {
            if (refusal.kind() == Refusal.Kind.MALFORMED) {
                problems.add(new Problem(refusal.place(), "is no YAML: " + refusal.complaint()));
            }
        }
        return problems;
    }

    /** A chart's values are read for Flink's part of them; that the rest cannot be read is nobody's problem here. */
    private static FileFacts helm(SourceFile file) {
        YamlFile yaml = YamlReader.read(file.slice());
        return new Configuration(HelmValuesReader.read(yaml), List.of(), yaml.problems());
    }

    private static FileFacts sql(SourceFile file) {
        Optional<ConfCarrier> set = SqlReader.read(file);
        return set.isPresent() ? new Configuration(List.of(set.get()), List.of(), List.of()) : new Nothing();
    }

    private static FileFacts build(SourceFile file) {
        Optional<BuildFile> build = BuildReader.read(file);
        return build.isPresent() ? new Build(build.get()) : new Nothing();
    }
}
