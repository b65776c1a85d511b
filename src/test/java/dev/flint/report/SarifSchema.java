package dev.flint.report;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The JSON schema of SARIF 2.1.0, as OASIS publishes it. */
public final class SarifSchema {

    private static final Schema SCHEMA = read();

    private SarifSchema() {}

    /** Fails, with what is wrong and where, if a text is no SARIF. */
    public static void assertValid(String json) {
        List<Error> errors = SCHEMA.validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new AssertionError("not valid SARIF 2.1.0: " + errors);
        }
    }

    private static Schema read() {
        try (InputStream schema = SarifSchema.class.getResourceAsStream("/sarif/sarif-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
