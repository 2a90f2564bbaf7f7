package dev.wslgodoctor.diagnostics.dap;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.dap.DapTrouble.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DapFrameReaderTest {

    @Test
    void cutsTwoMessagesThatArriveTogether() throws Exception {
        DapFrameReader reader = reader("Content-Length: 2\r\n\r\n{}Content-Length: 3\r\n\r\n[1]");

        assertEquals("{}", text(reader.next()));
        assertEquals("[1]", text(reader.next()));
        assertTrue(reader.next().isEmpty());
    }

    @Test
    void putsTogetherAMessageThatArrivesByteByByte() throws Exception {
        byte[] bytes = Wire.frame("{\"name\":\"张 伟\"}");
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] to, int offset, int length) {
                return super.read(to, offset, Math.min(1, length));
            }
        };

        assertEquals("{\"name\":\"张 伟\"}", text(new DapFrameReader(slow).next()));
    }

    @Test
    void acceptsOtherFieldsAndAnyCaseOfTheName() throws Exception {
        assertEquals("{}", text(reader("Content-Type: x\r\ncontent-LENGTH:2\r\nX-Y: \r\n\r\n{}").next()));
    }

    @Test
    void callsALineForPeopleNoProtocolWithoutWaitingForMore() {
        DapTrouble trouble = trouble("DAP server listening at: 127.0.0.1:2345\n");

        assertEquals(Kind.NOT_THE_PROTOCOL, trouble.kind());
        assertEquals("DAP server listening at: 127.0.0.1:2345\\n", trouble.received());
    }

    @Test
    void refusesHeadersThatCannotBeUnderstood() {
        for (String header : List.of("\r\n{}", "X: 1\r\n\r\n{}", "Content-Length: -1\r\n\r\n",
                "Content-Length: 2x\r\n\r\n{}",
                "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", "Content-Length: 99999999999\r\n\r\n",
                "no field\r\n\r\n", "\u0000\u0001\r\n")) {
            assertEquals(Kind.NOT_THE_PROTOCOL, trouble(header).kind(), header);
        }
    }

    @Test
    void stopsAtAHeaderThatNeverEnds() {
        DapTrouble trouble = trouble("A".repeat(1_000_000));

        assertEquals(Kind.TOO_LARGE, trouble.kind());
        assertTrue(trouble.received().startsWith("AAAA"), trouble.received());
        assertTrue(trouble.received().length() < 500, trouble.received());
    }

    @Test
    void refusesAMessageLargerThanTheLimitBeforeReadingIt() {
        DapTrouble trouble = trouble("Content-Length: " + (DapFrameReader.BODY_LIMIT + 1) + "\r\n\r\n");

        assertEquals(Kind.TOO_LARGE, trouble.kind());
    }

    @Test
    void readsAMessageOfExactlyTheLimit() throws Exception {
        byte[] large = new byte[DapFrameReader.BODY_LIMIT];
        Arrays.fill(large, (byte) ' ');
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(("Content-Length: " + large.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        all.writeBytes(large);

        assertArrayEquals(large, new DapFrameReader(new ByteArrayInputStream(all.toByteArray())).next().orElseThrow());
    }

    @Test
    void saysHowMuchOfACutMessageArrived() {
        DapTrouble trouble = trouble("Content-Length: 10\r\n\r\n{\"a\"");

        assertEquals(Kind.TRUNCATED, trouble.kind());
        assertEquals("the connection ended after 4 of 10 bytes of a message", trouble.getMessage());
        assertEquals("Content-Length: 10\\r\\n\\r\\n{\"a\"", trouble.received());
    }

    @Test
    void callsAConnectionThatEndsInsideAHeaderTruncated() {
        assertEquals(Kind.TRUNCATED, trouble("Content-Len").kind());
    }

    @Test
    void survivesTenThousandDamagedStreams() {
        Random random = new Random(20261120);
        int whole = 0;
        for (int round = 0; round < 10_000; round++) {
            List<String> sent = new ArrayList<>();
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            for (int i = 0; i < 4; i++) {
                String message = "{\"seq\":" + random.nextInt() + ",\"text\":\"" + "é".repeat(random.nextInt(50))
                        + "\"}";
                sent.add(message);
                stream.writeBytes(Wire.frame(message));
            }
            byte[] damaged = damage(stream.toByteArray(), random);
            List<String> read = new ArrayList<>();
            Optional<DapTrouble> trouble = readAll(damaged, read);

            // whatever was damaged: what stands before it is read unharmed, and the damage is never silently skipped
            assertTrue(read.size() == 4 || trouble.isPresent() || damaged.length < stream.size(),
                    () -> new String(damaged, StandardCharsets.UTF_8));
            if (trouble.isEmpty() && read.equals(sent)) {
                whole++;
            }
        }
        assertTrue(whole < 5_000, "the damage has to be noticed in most rounds, undamaged: " + whole);
    }

    private static byte[] damage(byte[] bytes, Random random) {
        byte[] damaged = bytes.clone();
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(4)) {
            case 0 -> {
                damaged[at] = (byte) random.nextInt(256);
                yield damaged;
            }
            case 1 -> Arrays.copyOf(bytes, at);
            case 2 -> {
                ByteArrayOutputStream inserted = new ByteArrayOutputStream();
                inserted.write(bytes, 0, at);
                inserted.write(random.nextInt(256));
                inserted.write(bytes, at, bytes.length - at);
                yield inserted.toByteArray();
            }
            default -> {
                random.nextBytes(damaged);
                yield damaged;
            }
        };
    }

    private static Optional<DapTrouble> readAll(byte[] bytes, List<String> read) {
        DapFrameReader reader = new DapFrameReader(new ByteArrayInputStream(bytes));
        try {
            Optional<byte[]> frame = reader.next();
            while (frame.isPresent()) {
                read.add(text(frame));
                frame = reader.next();
            }
            return Optional.empty();
        } catch (DapTrouble trouble) {
            return Optional.of(trouble);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static DapTrouble trouble(String bytes) {
        return assertThrows(DapTrouble.class, () -> reader(bytes).next());
    }

    private static DapFrameReader reader(String bytes) {
        return new DapFrameReader(new ByteArrayInputStream(bytes.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(Optional<byte[]> frame) {
        return new String(frame.orElseThrow(), StandardCharsets.UTF_8);
    }
}
