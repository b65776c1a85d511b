package dev.flint.model.types;

/**
 * The folder that packages are counted from, {@code app/src/main/java}.
 *
 * @param folder with a {@code /} at its end; empty for the root of the tree
 */
record SourceRoot(String folder) {

    /** Told by a file's path and package; a file that lies elsewhere than its package says is a root of its own. */
    static SourceRoot of(String path, String packageName) {
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        String packageFolder = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
        boolean fits = folder.endsWith(packageFolder)
                && (folder.length() == packageFolder.length()
                        || packageFolder.isEmpty()
                        || folder.charAt(folder.length() - packageFolder.length() - 1) == '/');
        return new SourceRoot(fits ? folder.substring(0, folder.length() - packageFolder.length()) : folder);
    }

    /** How near another root is: the same one, then one of the same module, then by the folders that both lie in. */
    int nearnessTo(SourceRoot other) {
        if (equals(other)) {
            return Integer.MAX_VALUE;
        }
        if (module().equals(other.module())) {
            return folder.contains("/main/") ? Integer.MAX_VALUE - 1 : Integer.MAX_VALUE - 2;
        }
        int common = 0;
        for (int i = 0; i < Math.min(folder.length(), other.folder.length()); i++) {
            if (folder.charAt(i) != other.folder.charAt(i)) {
                break;
            }
            if (folder.charAt(i) == '/') {
                common++;
            }
        }
        return common;
    }

    private String module() {
        int sources = folder.lastIndexOf("/src/");
        return sources >= 0 ? folder.substring(0, sources) : folder.startsWith("src/") ? "" : folder;
    }
}
