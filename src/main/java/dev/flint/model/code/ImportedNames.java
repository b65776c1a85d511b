package dev.flint.model.code;

import dev.flint.flink.shape.TypeRef;
import dev.flint.read.java.Import;
import dev.flint.read.java.JavaFile;

/** Tells which of Flink's classes a simple name in a file stands for, from the file's imports alone. */
final class ImportedNames {

    private static final String FLINK = "org.apache.flink.";

    private final JavaFile file;

    ImportedNames(JavaFile file) {
        this.file = file;
    }

    /** Whether anything is imported whose name begins so. */
    boolean imports(String beginning) {
        for (Import imported : file.imports()) {
            if ((imported.name() + ".").startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the type is Flink's class of this simple name. */
    boolean isFlinks(TypeRef type, String simpleName) {
        return type instanceof TypeRef.ClassType named && isFlinks(named.name(), simpleName);
    }

    /** Whether the written name is Flink's class of this simple name. */
    boolean isFlinks(String written, String simpleName) {
        if (written.equals(simpleName)) {
            return imported(simpleName);
        }
        return written.startsWith(FLINK) && written.endsWith("." + simpleName);
    }

    private boolean imported(String simpleName) {
        boolean onDemand = false;
        for (Import imported : file.imports()) {
            if (imported.isStatic()) {
                continue;
            }
            if (!imported.onDemand() && imported.simpleName().equals(simpleName)) {
                return imported.name().startsWith(FLINK);
            }
            onDemand |= imported.onDemand() && imported.name().startsWith("org.apache.flink");
        }
        return onDemand;
    }
}
