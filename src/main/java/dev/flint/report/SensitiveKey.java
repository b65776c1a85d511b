package dev.flint.report;

import java.util.Locale;

/** Which keys hold secrets: those that Flink hides in its own logs, and names that mean the same elsewhere. */
final class SensitiveKey {

    /** {@code GlobalConfiguration.SENSITIVE_KEYS} of Flink 2.3, and {@code passwd}. */
    private static final String[] WORDS = {
        "password",
        "secret",
        "fs.azure.account.key",
        "apikey",
        "api-key",
        "auth-params",
        "service-key",
        "token",
        "basic-auth",
        "jaas.config",
        "http-headers",
        "passwd"
    };

    /** Fields of Kubernetes that name a secret or say how it is mounted. */
    private static final String[] NAMES_OF_SECRETS = {
        "secretname",
        "secretkeyref",
        "secretref",
        "imagepullsecrets",
        "secretproviderclass",
        "automountserviceaccounttoken",
        "serviceaccounttoken"
    };

    /** One of these stands in every text that holds a sensitive key, on one line or nested over several. */
    private static final String[] HINTS = {"pass", "secret", "azure", "api", "auth", "key", "token", "jaas", "headers"};

    private SensitiveKey() {}

    /** False only if no sensitive key stands in the text: cheap to ask, so that most lines need no closer look. */
    static boolean mayStandIn(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        for (String hint : HINTS) {
            if (plain.contains(hint)) {
                return true;
            }
        }
        return false;
    }

    static boolean is(String key) {
        String plain = key.toLowerCase(Locale.ROOT).replace('_', '-');
        for (String name : NAMES_OF_SECRETS) {
            if (plain.equals(name)) {
                return false;
            }
        }
        for (String word : WORDS) {
            int at = plain.indexOf(word);
            if (at >= 0 && !(word.equals("token") && isTokenizer(plain, at))) {
                return true;
            }
        }
        return false;
    }

    /** Whether everything below a mapping of this name is secret: {@code s3: {secret: {key: ...}}}. */
    static boolean endsLikeOne(String key) {
        String plain = key.toLowerCase(Locale.ROOT).replace('_', '-');
        for (String word : WORDS) {
            if (plain.endsWith(word) && is(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTokenizer(String plain, int at) {
        return plain.startsWith("tokeniz", at) || plain.startsWith("tokenis", at);
    }
}
