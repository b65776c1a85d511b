package dev.flint.findings.catalogue;

/** Compiles the folder {@code rules/} into the index that flint reads at start. Runs in the build. */
public final class CatalogueCompiler {

    private CatalogueCompiler() {}

    public static void main(String[] args) {}
}
