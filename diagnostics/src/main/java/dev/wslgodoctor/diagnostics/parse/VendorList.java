package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What {@code vendor/modules.txt} says, to be compared with go.mod as the go command does before it uses the folder.
 *
 * @param explicit required modules, {@code PATH VERSION}
 * @param replaced replaced modules, {@code PATH} or {@code PATH VERSION}
 * @see <a href="https://github.com/golang/go/blob/master/src/cmd/go/internal/modload/vendor.go">golang/go
 *      src/cmd/go/internal/modload/vendor.go, checkVendorConsistency, at 0ce4f1a5</a>
 */
public record VendorList(Set<String> explicit, Set<String> replaced) {

    public VendorList {
        explicit = Set.copyOf(explicit);
        replaced = Set.copyOf(replaced);
    }

    /** Reads the file's text. */
    public static VendorList parse(String text) {
        Set<String> explicit = new LinkedHashSet<>();
        Set<String> replaced = new LinkedHashSet<>();
        String module = "";
        for (String line : text.split("\n")) {
            if (line.startsWith("# ")) {
                String[] words = line.strip().split("\\s+");
                boolean versioned = words.length > 2 && words[2].startsWith("v");
                module = versioned ? words[1] + " " + words[2] : words.length > 1 ? words[1] : "";
                if (List.of(words).contains("=>")) {
                    replaced.add(module);
                }
            } else if (line.startsWith("## ") && List.of(line.substring(3).split(";")).stream().map(String::strip)
                    .anyMatch("explicit"::equals)) {
                explicit.add(module);
            }
        }
        return new VendorList(explicit, replaced);
    }

    /**
     * What go.mod requires or replaces and this list does not, or the other way round; empty if both agree, or if
     * go.mod is of a time before Go 1.14, when the list had no such marks.
     */
    public List<String> differences(String goMod) {
        Optional<GoVersion> go = GoMod.parse(goMod).go().flatMap(GoVersion::parse);
        if (go.filter(version -> version.isAtLeast(1, 14)).isEmpty()) {
            return List.of();
        }
        List<String> different = new ArrayList<>();
        Set<String> required = GoModEntries.parse(goMod).required();
        Set<String> inMod = GoModEntries.parse(goMod).replaced();
        required.stream().filter(module -> !explicit.contains(module)).forEach(different::add);
        explicit.stream().filter(module -> !required.contains(module)).sorted().forEach(different::add);
        inMod.stream().filter(module -> !replaced.contains(module)).forEach(different::add);
        replaced.stream().filter(module -> !inMod.contains(module)).sorted().forEach(different::add);
        return List.copyOf(different);
    }
}
