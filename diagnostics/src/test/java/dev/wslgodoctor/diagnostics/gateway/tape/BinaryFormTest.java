package dev.wslgodoctor.diagnostics.gateway.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.BinaryReader;
import dev.wslgodoctor.diagnostics.parse.ByteSource;
import dev.wslgodoctor.diagnostics.parse.ElfFixture;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BinaryFormTest {

    private static BinaryFacts facts(byte[] bytes) throws IOException {
        return BinaryReader.read(new ByteSource() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public byte[] read(long offset, int length) {
                return Arrays.copyOfRange(bytes, (int) offset, (int) offset + length);
            }
        }, new BinaryFacts.Stamp(bytes.length, -1, 4294967294L));
    }

    @Test
    void comesBackFromItsText() throws IOException {
        byte[] whole = ElfFixture.goProgram().bytes();
        for (byte[] bytes : new byte[][] {whole, Arrays.copyOf(whole, 700), {'M', 'Z'}, {}}) {
            BinaryFacts facts = facts(bytes);

            assertEquals(facts, BinaryForm.read(JsonParser.parseString(BinaryForm.write(facts).toString())));
        }
    }

    @Test
    void namesAFieldThatIsMissingOrOfAnotherType() throws IOException {
        BinaryFacts facts = facts(ElfFixture.goProgram().bytes());
        for (String field : BinaryForm.write(facts).getAsJsonObject().keySet()) {
            JsonObject other = BinaryForm.write(facts).getAsJsonObject();
            other.addProperty(field, field.equals("size") ? "x" : "9");
            if (!field.equals("machine")) {
                JsonFields.Wrong wrong = assertThrows(JsonFields.Wrong.class, () -> BinaryForm.read(other), field);
                assertFalse(wrong.getMessage().isBlank());
            }
        }
    }
}
