package dev.wslgodoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** The JSON schemas that ship with the program. */
public final class Schemas {

    private Schemas() {
    }

    /** Fails with what differs unless this is what the command promises. */
    public static void assertFits(String command, String json) {
        String name = "/dev/wslgodoctor/diagnostics/schema/" + command + "-1.json";
        try (InputStream in = Texts.class.getResourceAsStream(name)) {
            JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
            assertEquals(Set.of(), schema.validate(json, InputFormat.JSON), "against " + name);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
