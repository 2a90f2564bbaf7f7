package dev.wslgodoctor.diagnostics;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.cases.FiringMachines;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The page docs/causes.md: every cause with its cases, sources and recordings. */
final class CausesPage {

    /** Where the page lies, from this module's folder. */
    static final Path FILE = Path.of("..", "docs", "causes.md");

    private static final Path CASES = Path.of("src", "test", "java", "dev", "wslgodoctor", "diagnostics", "cause",
            "cases");
    private static final List<Path> LAB = List.of(Path.of("..", "app", "src", "test", "java", "dev", "wslgodoctor",
            "app",
            "lab", "WorldsTest.java"), Path.of("..", "app", "src", "test", "java", "dev", "wslgodoctor", "app", "lab",
            "FiveLayersTest.java"));

    private final Texts texts = Texts.in(Locale.ENGLISH);
    private final Map<String, String> tests = new TreeMap<>();

    private CausesPage() {
        try (Stream<Path> files = Files.list(CASES)) {
            for (Path file : files.filter(path -> path.getFileName().toString().matches("R\\d{2}Test\\.java"))
                    .toList()) {
                tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
            for (Path file : LAB) {
                tests.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page as it should be now. */
    static String text() {
        return new CausesPage().write();
    }

    /** The tests of the case book and of the lab that name this cause. */
    static List<String> recordings(RootCause cause) {
        return new CausesPage().naming(cause);
    }

    private List<String> naming(RootCause cause) {
        return tests.entrySet().stream().filter(test -> test.getValue().contains('"' + cause.id() + '"'))
                .map(Map.Entry::getKey).toList();
    }

    private String write() {
        StringBuilder page = new StringBuilder("""
                # Causes

                Written by `docs/make-causes`; a test fails when it is out of date. %d causes on %d layers, bottom to top. \
                "Recordings" are the tests that start from bytes at the gateways: the cause's own test, \
                FiringMachines, the tests of the case book (R01 ...), and the worlds of the lab. On the healthy machine \
                from which they differ no cause holds (CatalogueGateTest).

                """.formatted(CauseCatalog.all().size(), Layer.values().length));
        for (Layer layer : Layer.values()) {
            List<RootCause> causes = CauseCatalog.all().stream().filter(c -> c.breaks().layer() == layer).toList();
            page.append("## ").append(texts.of("layer." + layer.id())).append(" (").append(causes.size())
                    .append(")\n\n");
            if (causes.isEmpty()) {
                continue;
            }
            page.append("| Cause | Link | Cases | Sources | Recordings |\n|---|---|---|---|---|\n");
            causes.forEach(cause -> row(page, cause));
            page.append('\n');
        }
        return page.toString().stripTrailing() + "\n";
    }

    private void row(StringBuilder page, RootCause cause) {
        page.append("| `").append(cause.id()).append("` ")
                .append(texts.partly(cause.id() + ".title", Map.of()).replace("|", "\\|"))
                .append(" | ").append(cause.breaks().id())
                .append(" | ").append(String.join(", ", cause.cases()))
                .append(" | ").append(String.join("; ", cause.sources()))
                .append(" | ").append(String.join(", ", all(cause))).append(" |\n");
    }

    private List<String> all(RootCause cause) {
        List<String> names = new ArrayList<>();
        if (holding(cause).filter(FakeFacts::fromGateways).isPresent()) {
            names.add(cause.getClass().getSimpleName() + "Test");
        }
        if (FiringMachines.all().containsKey(cause.id())) {
            names.add("FiringMachines");
        }
        names.addAll(naming(cause));
        return names;
    }

    /** The machine on which the cause's own test lets it hold; empty if that test offers none. */
    static Optional<FakeFacts> holding(RootCause cause) {
        return machine(cause, "holding");
    }

    /** The machine on which the cause's own test has it ruled out; empty if that test offers none. */
    static Optional<FakeFacts> ruledOut(RootCause cause) {
        return machine(cause, "ruledOut");
    }

    private static Optional<FakeFacts> machine(RootCause cause, String offered) {
        try {
            Method method = Class.forName(cause.getClass().getName() + "Test").getDeclaredMethod(offered);
            method.setAccessible(true);
            return Optional.of((FakeFacts) method.invoke(null));
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
