package dev.wslgodoctor.app.lab;

import dev.wslgodoctor.app.Main;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The program in a Java of its own with a small heap, as a user starts it. */
final class Apart {

    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private Apart() {
    }

    /** How it is started, before its arguments. */
    static List<String> java() {
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8",
                "-Duser.language=en", "--enable-native-access=ALL-UNNAMED",
                "-Dwslgodoctor.lab=" + System.getProperty("wslgodoctor.lab", ""),
                "-Dwslgodoctor.state=" + System.getProperty("wslgodoctor.state", ""), "-cp", CLASS_PATH,
                Main.class.getName());
    }

    /** Runs it to its end, in English unless the arguments say otherwise. */
    static Output run(Map<String, String> environment, List<String> arguments) throws GatewayException {
        List<String> argv = new ArrayList<>(java());
        argv.addAll(arguments);
        return Program.of(argv).with(environment).run(Blob.EMPTY, Duration.ofMinutes(5), 16 << 20);
    }
}
