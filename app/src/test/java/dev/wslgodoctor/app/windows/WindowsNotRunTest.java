package dev.wslgodoctor.app.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

/**
 * Counts the tests that need Windows from the compiled test classes of all modules, for the end of ./verify, and holds
 * docs/windows-not-run.md to them. This module is built last, so the others' classes are there.
 */
class WindowsNotRunTest {

    private static final Path CHECKOUT = Path.of("").toAbsolutePath().getParent();
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    private static List<JavaMethod> tests;

    @BeforeAll
    static void readTheTests() {
        List<Path> folders = Stream.of("diagnostics", "wizard-steps", "app")
                .map(module -> CHECKOUT.resolve(module).resolve("target/test-classes")).filter(Files::isDirectory)
                .toList();
        tests = new ClassFileImporter().importPaths(folders).stream()
                .flatMap(type -> type.getMethods().stream()).filter(WindowsNotRunTest::isTest).toList();
    }

    // @Test, @ParameterizedTest, @TestFactory and the others all carry this
    private static boolean isTest(JavaMethod method) {
        return method.isMetaAnnotatedWith(Testable.class);
    }

    private static Set<String> tags(JavaMethod method) {
        Set<JavaAnnotation<?>> annotations = Stream.concat(method.getAnnotations().stream(),
                outward(method.getOwner()).flatMap(type -> type.getAnnotations().stream())).collect(Collectors.toSet());
        return annotations.stream().flatMap(WindowsNotRunTest::values).collect(Collectors.toSet());
    }

    private static Stream<JavaClass> outward(JavaClass type) {
        return Stream.iterate(type, each -> each != null, each -> each.getEnclosingClass().orElse(null));
    }

    private static Stream<String> values(JavaAnnotation<?> annotation) {
        if (annotation.getRawType().isEquivalentTo(Tag.class)) {
            return Stream.of(annotation.as(Tag.class).value());
        }
        return annotation.getRawType().isEquivalentTo(Tags.class)
                ? Arrays.stream(annotation.as(Tags.class).value()).map(Tag::value) : Stream.empty();
    }

    private static Set<String> tagged(String tag) {
        return tests.stream().filter(method -> tags(method).contains(tag))
                .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void writesWhatNeedsWindowsForTheEndOfARun() throws IOException {
        Set<String> windows = tagged("windows");
        Set<String> real = tagged("real-windows");
        Path list = CHECKOUT.resolve("app/target/needs-windows.txt");
        Files.write(list, windows.stream().map(test -> (real.contains(test) ? "real " : "wine ") + test).toList());

        assertFalse(real.isEmpty());
        assertTrue(windows.containsAll(real), "what needs a real Windows needs a Windows");
        assertTrue(windows.size() > real.size(), "some hold on Wine too");
    }

    @Test
    void theDocumentNamesEachTestThatNeedsARealWindowsAndNoOther() throws IOException {
        String document = Files.readString(CHECKOUT.resolve("docs/windows-not-run.md"));
        Set<String> named = NAMED.matcher(document).results()
                .map((MatchResult found) -> found.group(1) + "." + found.group(2))
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(tagged("real-windows"), named);
    }
}
