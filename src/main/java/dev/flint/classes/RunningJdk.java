package dev.flint.classes;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The class files of the JDK that runs flint, of which the class loaders keep an image open anyway. */
final class RunningJdk implements ClassContainer {

    @Override
    public String name() {
        return "JDK " + Runtime.version().feature();
    }

    @Override
    public Optional<byte[]> read(String file) throws IOException {
        try (InputStream input = ClassLoader.getPlatformClassLoader().getResourceAsStream(file)) {
            return input == null ? Optional.empty() : Optional.of(ClassContainer.limited(input));
        }
    }

    @Override
    public void close() {}
}
