package dev.flint.report;

import dev.flint.findings.Finding;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What makes a finding the same one in two runs, wherever its lines have moved: its rule, its file, its symbol. */
final class Fingerprint {

    private static final String HEX = "0123456789abcdef";

    /** 128 bits: enough that two findings never meet by chance. */
    private static final int BYTES = 16;

    private Fingerprint() {}

    static String of(Finding finding) {
        String identity = finding.rule() + "\0" + finding.place().path() + "\0" + finding.symbol();
        byte[] digest = sha256().digest(identity.getBytes(StandardCharsets.UTF_8));
        StringBuilder hex = new StringBuilder(2 * BYTES);
        for (int i = 0; i < BYTES; i++) {
            hex.append(HEX.charAt(digest[i] >> 4 & 0xf)).append(HEX.charAt(digest[i] & 0xf));
        }
        return hex.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
