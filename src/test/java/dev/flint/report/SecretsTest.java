package dev.flint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.flint.text.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets of these tests are spelled with the letters S, E, C, R, E, T and a digit, so that a leak is seen at once. */
class SecretsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Flink's own keys, as Flink itself hides them
                "s3.secret-key: SECRET1",
                "s3.secret-key: 'SECRET1'",
                "s3.secret-key: \"SEC\\\"RET1\"",
                "s3.secret-key=SECRET1",
                "s3.secret-key:    SECRET1   # the key",
                "fs.azure.account.key.acme.blob.core.windows.net: SECRET1==",
                "security.ssl.internal.keystore-password: SECRET1 with blanks",
                "metrics.reporter.dghttp.apikey: SECRET1",
                "metrics.reporter.influxdb.password: SECRET1",
                "kafka.sasl.jaas.config: org.apache.PlainLoginModule required username=\"u\" password=\"SECRET1\";",
                "rest.http-headers: 'Authorization: Bearer SECRET1'",
                "ha.basic-auth: SECRET1",
                "DB_PASSWORD: SECRET1",
                "API_KEY=SECRET1",
                // forms
                "{\"password\": \"SECRET1\", \"user\": \"me\"}",
                "config = { password: SECRET1, user: me }",
                "-Ds3.secret-key=SECRET1 -Dparallelism.default=2",
                "flink run --password SECRET1 job.jar",
                "args: [\"--password\", \"SECRET1\", \"--user\", \"me\"]",
                "- DB_PASSWORD=SECRET1",
                "ENV DB_PASSWORD SECRET1",
                "<password>SECRET1</password>",
                "'connector.password' = 'SECRET1',",
                "CREATE USER me PASSWORD 'SECRET1'",
                "password = var.fallback == \"\" ? \"SECRET1\" : \"\"",
                "password: ${PASSWORD:-SECRET1}",
                "password: '{{ .Values.password | default \"SECRET1\" }}'",
                "conf: \"{\\\"password\\\": \\\"SECRET1\\\"}\"",
                // in the URI
                "url: jdbc:postgresql://me:SECRET1@db:5432/orders",
                "url: jdbc:mysql://db/orders?user=me&password=SECRET1&ssl=true",
                "uri: mongodb://me:SEC/RET1@db/orders",
                "image: https://SECRET1@github.com/acme/orders",
                "AWS: AKIASECRET1SECRET1SE",
                "x: (ASIASECRET1SECRET1SE)",
            })
    void inALineOfConfiguration(String line) {
        assertHidden(masked("conf.yaml", line), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conf.setString(\"s3.secret-key\", \"SECRET1\");",
                "conf.set(PASSWORD_OPTION, \"SECRET1\");",
                "String password = \"SECRET1\";",
                "builder.setPassword(\"SECRET1\").build()",
                ".withPassword( \"SEC\\\"RET1\" )",
                "props.put(\"sasl.jaas.config\", \"required password=\\\"SECRET1\\\";\");",
                "run(\"--password SECRET1 --user me\");",
                "String url = \"jdbc:postgresql://me:SECRET1@db/orders\";",
                "String conf = \"s3.secret-key: SECRET1\";",
                "props.put(\"password\",\n    \"SECRET1\");",
                "map.put(\"token\",\r\n\t\t\"SECRET1\");",
                "// was: password = \"SECRET1\"",
            })
    void inALineOfJava(String line) {
        assertHidden(masked("Job.java", line), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3:\n  secret:\n    key: SECRET1\n",
                "s3:\n  secret: &x\n    key:\n      SECRET1\n",
                "fs:\n  azure:\n    account:\n      key:\n        acme.blob.core.windows.net: SECRET1\n",
                "jaas:\n  config: |\n    one SECRET1\n\n    two SECRET1\n",
                "password: >-\n  SECRET1\n  # SECRET1\n",
                "password: SECRET1\n  SECRET1\nuser: me\n",
                "passwords:\n  - SECRET1\n  - SECRET1\n",
                "env:\n- name: DB_PASSWORD\n  value: SECRET1\n",
                "env:\n  - value: SECRET1\n    name: DB_PASSWORD\n",
                "env:\n  - {name: DB_PASSWORD, value: SECRET1}\n",
                "apiVersion: v1\nkind: Secret\ndata:\n  user: SECRET1\n  conf.yaml: |\n    a: SECRET1\n",
                "kind: ConfigMap\n---\nstringData:\n  user: SECRET1\nkind: \"Secret\"\n",
                "sasl.jaas.config=required \\\n  SECRET1 \\\n  SECRET1\nuser=me\n",
                "<name>fs.s3a.secret.key</name>\n<value>SECRET1</value>\n",
                "key: |\n  -----BEGIN RSA PRIVATE KEY-----\n  SECRET1\n  SECRET1\n  -----END RSA PRIVATE KEY-----\n",
                "data:\n  flink-conf.yaml: |\n    s3.secret-key: SECRET1\n    parallelism.default: 2\n",
                "password:\tSECRET1\n",
            })
    void inSeveralLines(String text) {
        assertHidden(masked("conf.yaml", text), text);
        assertHidden(masked("conf.yaml", text.replace("\n", "\r\n")), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export DB_PASSWORD=abc USER=me | export DB_PASSWORD=****** USER=me",
                "flink run -Ds3.secret-key=\"a b\" x | flink run -Ds3.secret-key=\"******\" x",
                "helm --set db.password=abc \\ | helm --set db.password=****** \\",
            })
    void inAShellScriptAValueEndsAtABlank(String line, String expected) {
        assertEquals(expected + "\n--user me", masked("run.sh", line + "\n--user me"));
    }

    private static void assertHidden(String masked, String text) {
        boolean leaks = masked.contains("SEC") || masked.contains("RET1");
        assertEquals(false, leaks, () -> text + " leaks as " + masked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s3.secret-key: abc # why | s3.secret-key: ****** # why",
                "  s3.secret-key: 'abc' | s3.secret-key: '******'",
                "-Ds3.secret-key=abc -Dx=y | -Ds3.secret-key=****** -Dx=y",
                "<password>abc</password> | <password>******</password>",
                "jdbc:mysql://db/o?user=a&password=b&ssl=c | jdbc:mysql://db/o?user=a&password=******&ssl=c",
                "https://me:pw@host:8081/x | https://******@host:8081/x",
                "{\"password\": \"abc\", \"user\": \"me\"} | {\"password\": \"******\", \"user\": \"me\"}",
            })
    void onlyTheValueIsHidden(String line, String expected) {
        assertEquals(expected, masked("conf.yaml", line).strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state.backend: rocksdb",
                "# the password is in the vault",
                "secretName: flink-tls",
                "  secretKeyRef:",
                "imagePullSecrets:",
                "password: ${DB_PASSWORD}",
                "password: $DB_PASSWORD",
                "password: {{ .Values.db.password }}",
                "password:",
                "password: ''",
                "password: ${{ secrets.DB }}",
                "env:\n- name: DB_PASSWORD\n  value: '{{ .Values.db }}'\n",
                "command: [\"--plugin=sha2_password\",\"--log-bin=binlog\"]",
                "state.checkpoints.dir: abfss://container@account.dfs.core.windows.net/cp",
                "url: http://host:8081/jobs@2",
                "time: 12:30 me@example.org",
                "volumes:\n  - name: tls\n    secret:\n      secretName: flink-tls\n      optional: true\n",
                "valueFrom:\n  secretKeyRef:\n    name: db\n    key: user\n",
                "services:\n  token-service:\n    image: acme/token-service:1\n",
                "env:\n- name: DB_PASSWORD\n  valueFrom: x\n- name: USER\n  value: me\n",
                "- value: a\n- name: DB_PASSWORD\n",
                "AKIA",
                "XAKIAIOSFODNN7EXAMPLE",
            })
    void whatIsNoSecretIsShown(String text) {
        assertEquals(text, masked("conf.yaml", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "String token = tokenizer.next();",
                "stream.flatMap(new Tokenizer()).name(\"tokenizer\").setParallelism(2);",
                "setPassword(password);",
                "LOG.info(\"The password is wrong: {}\", user);",
                "LOG.info(\"token = {}\", user);",
                "if (token.image.equals(\"1\")) {",
                "void run(String token,\n    String user) {",
                "run(password,\n    user);",
                "@Value(\"${db.password}\") private String password;",
                "for (String token : line.split(\" \")) {",
                "if (secret == null) {",
            })
    void javaThatHoldsNoSecretIsShown(String text) {
        assertEquals(text, masked("Job.java", text));
    }

    @Test
    void sentencesAreSearchedToo() {
        Border border = new Border(new Sample().report());
        assertEquals("`s3.secret-key: ******` is ignored", border.text("`s3.secret-key: abc` is ignored"));
        assertEquals("-Ds3.secret-key=****** is ignored", border.text("-Ds3.secret-key=abc is ignored"));
        assertEquals("see https://******@host", border.text("see https://me:pw@host"));
        assertEquals("the password: it is missing", border.text("the password: it is missing"));
        assertEquals("unknown key `state.secret`: no value", border.text("unknown key `state.secret`: no value"));
    }

    @Test
    void deepAndLongFilesTakeNoTime() {
        StringBuilder deep = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            deep.append(" ".repeat(i % 2_000)).append("a").append(i).append(":\n");
        }
        masked("deep.yaml", deep.toString());
        masked("secrets.yaml", "password: SECRET1\n".repeat(20_000));
        assertHidden(masked("long.json", "{\"password\":\"SECRET1\"},".repeat(20_000)), "a long line");
    }

    private static String masked(String path, String text) {
        SourceFile file = new SourceFile(path, text);
        Ranges secrets = SecretScan.of(file);
        StringBuilder masked = new StringBuilder(text);
        for (int i = secrets.count() - 1; i >= 0; i--) {
            masked.replace(secrets.from(i), secrets.to(i), Border.MASK);
        }
        return masked.toString();
    }
}
