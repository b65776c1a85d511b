package dev.flint.read.conf;

import java.util.Locale;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** What Flink logs of a parser's exception, without the lines of the file, which may hold secrets. */
final class Complaint {

    private Complaint() {}

    /** {@code YamlParserUtils.wrapExceptionToHiddenSensitiveData} on one line, and without the places. */
    static String of(YamlEngineException refused) {
        if (refused instanceof MarkedYamlEngineException marked) {
            String context = marked.getContext() == null ? "" : marked.getContext() + ", ";
            return oneLine(context + (marked.getProblem() == null ? "it is malformed" : marked.getProblem()));
        }
        if (refused instanceof ReaderException reader) {
            return "unacceptable code point 0x"
                    + Integer.toHexString(reader.getCodePoint()).toUpperCase(Locale.ROOT)
                    + ", " + reader.getMessage();
        }
        String message = oneLine(String.valueOf(refused.getMessage()));
        // Java tells the modules of classes, which differ by how it was started.
        int modules = refused.getCause() instanceof ClassCastException ? message.indexOf(" (") : -1;
        return modules < 0 ? message : message.substring(0, modules);
    }

    /** What Java says where Flink casts a value to what it is not. */
    static String cast(Object value, Class<?> wanted) {
        return "class " + value.getClass().getName() + " cannot be cast to class " + wanted.getName();
    }

    private static String oneLine(String message) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < message.length(); i++) {
            line.append(message.charAt(i) < ' ' ? ' ' : message.charAt(i));
        }
        return line.toString().strip();
    }
}
