package dev.flint.discover;

import dev.flint.text.Place;
import dev.flint.text.Problem;
import dev.flint.text.SourceFile;
import dev.flint.text.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads files as text: UTF-8, UTF-16 with a byte-order mark, and what else the format of a file allows. */
public final class FileLoader {

    /** Bytes; a larger file is no source that somebody wrote. */
    public static final int LARGEST = 5 * 1024 * 1024;

    /** Bytes of an XML file that its declaration stands in. */
    private static final int PROLOG = 200;

    private FileLoader() {}

    /** Reads a file from disk; may be called by many threads at once. */
    public static Loaded load(Candidate candidate) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(candidate.file())) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            return failed(candidate.path(), "cannot be read: " + IoReason.of(e));
        }
        if (!candidate.read() && indexOfNul(bytes) >= 0 && !hasUtf16Mark(bytes)) {
            return new Loaded.PassedOver();
        }
        return decode(candidate.path(), bytes);
    }

    /** The text of bytes that are already there, of standard input say. */
    public static Loaded decode(String path, byte[] bytes) {
        if (bytes.length > LARGEST) {
            String size = LARGEST / (1024 * 1024) + " MB";
            return failed(path, "is over " + size + " and is not read; split it or name it in .flintignore");
        }
        if (hasUtf16Mark(bytes)) {
            return strictly(path, ByteBuffer.wrap(bytes), StandardCharsets.UTF_16);
        }
        int nul = indexOfNul(bytes);
        if (nul >= 0) {
            return failed(path, "is no text: byte " + nul + " is NUL; save it as UTF-8");
        }
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        String text = new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
        // Only a text with the replacement character can have been malformed; it may also just hold one.
        if (text.indexOf('\uFFFD') < 0) {
            return new Loaded.Text(new SourceFile(path, text, start > 0));
        }
        ByteBuffer content = ByteBuffer.wrap(bytes, start, bytes.length - start);
        return strictly(path, content, otherwise(path, bytes).orElse(StandardCharsets.UTF_8));
    }

    /** In what a text is written that is not UTF-8, where its format has a word on that. */
    private static Optional<Charset> otherwise(String path, byte[] bytes) {
        if (path.endsWith(".properties")) {
            // java.util.Properties.load(InputStream) takes every property file for this.
            return Optional.of(StandardCharsets.ISO_8859_1);
        }
        if (!path.endsWith(".xml")) {
            return Optional.empty();
        }
        String prolog = new String(bytes, 0, Math.min(bytes.length, PROLOG), StandardCharsets.ISO_8859_1);
        Pattern encoding = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z][A-Za-z0-9._-]*)");
        Matcher declared = encoding.matcher(prolog);
        return declared.find() && Charset.isSupported(declared.group(1))
                ? Optional.of(Charset.forName(declared.group(1)))
                : Optional.empty();
    }

    private static Loaded strictly(String path, ByteBuffer content, Charset charset) {
        CharBuffer out = CharBuffer.allocate(content.remaining() + 1);
        CoderResult result = charset.newDecoder().decode(content, out, true);
        SourceFile decoded = new SourceFile(path, out.flip().toString());
        if (!result.isError()) {
            return new Loaded.Text(decoded);
        }
        int at = content.position();
        Span span = decoded.span(decoded.text().length(), decoded.text().length());
        String message = String.format(
                "is not %s: byte %d (0x%02X, line %d); save it as UTF-8",
                charset.name(), at, content.get(at), span.startLine());
        return new Loaded.Failed(new Problem(new Place(path, span), message));
    }

    private static Loaded failed(String path, String message) {
        return new Loaded.Failed(Problem.of(path, message));
    }

    private static boolean hasUtf16Mark(byte[] bytes) {
        return startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static int indexOfNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return -1;
    }
}
