package dev.wslgodoctor.diagnostics.gateway.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Started in a JVM of its own: prints its arguments, each in base64 on a line. */
public final class PrintArguments {

    private PrintArguments() {
    }

    /** @param arguments what to print */
    public static void main(String[] arguments) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String argument : arguments) {
            lines.append(Base64.getEncoder().encodeToString(argument.getBytes(StandardCharsets.UTF_8))).append('\n');
        }
        System.out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
    }
}
