package dev.wslgodoctor.app.wine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.app.cli.Schemas;
import dev.wslgodoctor.app.lab.LabWorld;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same machine looked at from Linux, through the world's own Windows, and from Windows, through the registry, the
 * service manager, the drives and a wsl.exe: finding by finding the same is said.
 */
@Tag("wine")
class SameFindingsTest {

    private static final List<String> WORLDS = List.of("five-layers", "windows-drive", "chinese");
    private static final int LEAST_HOLDING = 10;
    private static final String SOMETIMES = "sometimes: ";
    private static final Path ACCEPTED = LabWorld.lab().resolve("wine").resolve("accepted-differences.txt");

    @TempDir
    private Path folder;

    @Test
    void linuxAndWindowsFindTheSame() throws Exception {
        Map<String, String> accepted = accepted();
        Set<String> unused = new TreeSet<>(accepted.keySet());
        // what others on this machine do may or may not make a difference
        unused.removeIf(rule -> accepted.get(rule).startsWith(SOMETIMES));
        List<String> wrong = new ArrayList<>();
        int[] holding = new int[2];
        for (String name : WORLDS) {
            try (LabWorld world = LabWorld.fresh(name, folder)) {
                JsonObject linux = check(world);
                world.reset();
                world.through(Wine::run);
                JsonObject windows = check(world);
                holding[0] += holding(linux);
                holding[1] += holding(windows);
                differences(linux, windows).forEach((place, values) -> {
                    String rule = accepted.keySet().stream().filter((name + place)::matches).findFirst().orElse("");
                    System.out.println((rule.isEmpty() ? "DIFFERS " : "accepted ") + name + place + "\n    Linux "
                            + values.get(0) + "\n    Wine  " + values.get(1)
                            + (rule.isEmpty() ? "" : "\n    because " + accepted.get(rule)));
                    if (rule.isEmpty()) {
                        wrong.add(name + place + ": " + values);
                    }
                    unused.remove(rule);
                });
            }
        }
        System.out.println("holding findings: Linux " + holding[0] + ", Wine " + holding[1]);
        assertEquals(List.of(), wrong);
        assertTrue(holding[0] >= LEAST_HOLDING && holding[1] >= LEAST_HOLDING,
                "too little was found to compare: Linux " + holding[0] + ", Wine " + holding[1]);
        assertEquals(Set.of(), unused, "accepted differences that are no more");
    }

    private static JsonObject check(LabWorld world) {
        Run run = world.run("check", "--json");
        assertEquals(1, run.status(), run.out() + run.err());
        Schemas.assertFits("check", run.out());
        return run.json();
    }

    private static int holding(JsonObject report) {
        int holding = 0;
        for (JsonElement finding : report.getAsJsonArray("findings")) {
            holding += finding.getAsJsonObject().get("verdict").getAsString().equals("holds") ? 1 : 0;
        }
        return holding;
    }

    /** Place in the report to what Linux and what Windows says there; "nothing" where one says nothing. */
    private static Map<String, List<String>> differences(JsonObject linux, JsonObject windows) {
        Map<String, String> left = new TreeMap<>();
        Map<String, String> right = new TreeMap<>();
        flatten("", linux, left);
        flatten("", windows, right);
        Set<String> places = new TreeSet<>(left.keySet());
        places.addAll(right.keySet());
        Map<String, List<String>> differences = new LinkedHashMap<>();
        for (String place : places) {
            String one = left.getOrDefault(place, "nothing");
            String other = right.getOrDefault(place, "nothing");
            if (!one.equals(other)) {
                differences.put(place, List.of(one, other));
            }
        }
        return differences;
    }

    // a finding's place is its name, so that one more on one side does not shift all others
    private static void flatten(String place, JsonElement element, Map<String, String> values) {
        if (element.isJsonObject()) {
            element.getAsJsonObject().asMap().forEach((name, value) -> flatten(place + "/" + name, value, values));
        } else if (element.isJsonArray()) {
            Map<String, Integer> seen = new TreeMap<>();
            int position = 0;
            for (JsonElement each : element.getAsJsonArray()) {
                String name = each.isJsonObject() && each.getAsJsonObject().has("id")
                        ? each.getAsJsonObject().get("id").getAsString() : String.valueOf(position++);
                int times = seen.merge(name, 1, Integer::sum);
                flatten(place + "/" + name + (times > 1 ? "#" + times : ""), each, values);
            }
        } else {
            values.put(place, element.toString());
        }
    }

    /** Pattern of world and place to the reason why both may say something else there. */
    private static Map<String, String> accepted() throws Exception {
        Map<String, String> accepted = new LinkedHashMap<>();
        for (String line : Files.readAllLines(ACCEPTED)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] parts = line.split(" {2,}", 2);
                assertTrue(parts.length == 2 && !parts[1].isBlank(), "no reason: " + line);
                accepted.put(parts[0], parts[1].strip());
            }
        }
        return accepted;
    }
}
