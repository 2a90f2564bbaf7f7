package dev.wslgodoctor.diagnostics.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Started in a JVM of its own by {@link GatewayLoadingTest}: initialises every gateway class that Linux may touch. */
public final class LoadGateways {

    private LoadGateways() {
    }

    /** @param arguments the folder of the compiled classes */
    public static void main(String[] arguments) throws IOException, ClassNotFoundException {
        Path root = Path.of(arguments[0]);
        List<Path> files;
        try (Stream<Path> all = Files.walk(root.resolve("dev/wslgodoctor/diagnostics/gateway"))) {
            files = all.filter(file -> file.toString().endsWith(".class")).sorted().toList();
        }
        for (Path file : files) {
            String name = root.relativize(file).toString().replace(".class", "").replace('/', '.');
            String simple = name.substring(name.lastIndexOf('.') + 1);
            if (!simple.equals("package-info") && !simple.startsWith("Native")) {
                Class.forName(name);
            }
        }
    }
}
