package dev.wslgodoctor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every promise has its proof on the page, and every proof that the page names is there. */
class PromisesTest {

    private static final Path TOP = Path.of("..");
    private static final Path PAGE = TOP.resolve("docs/promises.md");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");
    private static final Pattern PROGRAM = Pattern.compile("`((?:diagnostics|docs|installer)/[\\w./-]+)`");

    @Test
    void everyPromiseStandsOnThePageWithAProofOrSaysThatItHasNone() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream().filter(line -> line.matches("\\| [SP]\\d.*")).toList();
        List<String> wanted = Stream.concat(IntStream.rangeClosed(1, 26).mapToObj(number -> "S" + number),
                IntStream.rangeClosed(1, 20).mapToObj(number -> "P" + number)).toList();
        List<String> found = rows.stream().flatMap(row -> Stream.of(row.split("\\|")[1].strip().split(", "))).toList();

        assertEquals(wanted, found);
        assertEquals(List.of(), rows.stream().filter(row -> !NAMED.matcher(row).find() && !PROGRAM.matcher(row).find()
                && !row.contains("No proof, because")).toList());
    }

    @Test
    void everyTestThatThePageNamesIsThere() throws IOException {
        Map<String, List<String>> tests = tests();
        List<String> missing = new ArrayList<>();
        Matcher matcher = NAMED.matcher(Files.readString(PAGE));
        int named = 0;
        while (matcher.find()) {
            named++;
            String method = matcher.group(2);
            if (tests.getOrDefault(matcher.group(1), List.of()).stream()
                    .noneMatch(source -> method == null || source.contains(" " + method + "("))) {
                missing.add(matcher.group());
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(named > 40, "only " + named + " were found");
    }

    @Test
    void everyProgramThatThePageNamesCanBeStarted() throws IOException {
        Matcher matcher = PROGRAM.matcher(Files.readString(PAGE));
        List<String> missing = new ArrayList<>();
        while (matcher.find()) {
            if (!Files.isRegularFile(TOP.resolve(matcher.group(1)))) {
                missing.add(matcher.group(1));
            }
        }
        assertEquals(List.of(), missing);
    }

    private static Map<String, List<String>> tests() throws IOException {
        Map<String, List<String>> tests = new TreeMap<>();
        for (String module : List.of("diagnostics", "wizard-steps", "app")) {
            try (Stream<Path> files = Files.walk(TOP.resolve(module).resolve("src/test/java"))) {
                for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                    tests.computeIfAbsent(file.getFileName().toString().replace(".java", ""), name -> new ArrayList<>())
                            .add(Files.readString(file));
                }
            }
        }
        return tests;
    }
}
