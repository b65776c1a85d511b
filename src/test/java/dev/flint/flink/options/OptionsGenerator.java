package dev.flint.flink.options;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the index of Flink's options from the jars that Flink publishes, listed in {@code artifacts.txt}, and from
 * {@code by-hand.txt}. {@code docs/options-index.md} tells how to run it.
 */
final class OptionsGenerator {

    private static final String INDEX = "src/main/resources/dev/flint/flink/options/options.txt";
    private static final Path INPUT = Path.of("src/test/resources/dev/flint/flink/options");

    private OptionsGenerator() {}

    /**
     * @param args none; the property {@code flint.options} names a file to write to instead of the committed index
     * @throws IOException if an input cannot be read or the index cannot be written
     * @throws InterruptedException if Maven is interrupted while it fetches the jars
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        ArtifactTable artifacts = ArtifactTable.read(INPUT.resolve("artifacts.txt"));
        HandWritten byHand = HandWritten.read(INPUT.resolve("by-hand.txt"), artifacts.minors());
        PublishedJars jars = PublishedJars.fetch(artifacts, Path.of("target/options"));
        List<DeclaredOption> declared = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (PublishedJars.Group group : jars.groups()) {
            OptionReflection reflection = OptionReflection.read(group, byHand.notSettings());
            declared.addAll(reflection.options());
            unread.addAll(reflection.unread());
        }
        unread.forEach(line -> System.err.println("not read: " + line));
        String index = new IndexWriter(artifacts, byHand, declared).text();
        Path target = Path.of(System.getProperty("flint.options", INDEX));
        Files.writeString(target, index, StandardCharsets.UTF_8);
        System.out.println(target + ": " + index.length() + " characters, "
                + declared.size() + " declarations in " + jars.groups().size() + " sets of jars");
    }
}
