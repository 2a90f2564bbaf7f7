package dev.wslgodoctor.diagnostics.bundle;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The user's names on both sides, each with what stands for it in a bundle. A placeholder keeps what causes read:
 * Chinese stays Chinese, a space stays, and the same name has the same placeholder everywhere.
 *
 * @param placeholders by the name as it is spelled on the machine
 * @param onlyInPaths  those of the names that are known only because a path leads into a folder of homes; such a name
 *                     may be an everyday word, so it is masked in such paths and nowhere else
 */
public record PrivateNames(Map<String, String> placeholders, Set<String> onlyInPaths) {

    // names as paths and URIs of both sides spell them; a blank may stand in a Windows name
    private static final List<Pattern> IN_PATHS = List.of(
            Pattern.compile("(?<![A-Za-z0-9_])home/([^\\s/\\\\\"'`<>|:*?,;()\\p{Cntrl}]{1,64})"),
            Pattern.compile("[\\\\/](?i:users)[\\\\/]{1,4}([^\\\\/\"'<>|:*?\\p{Cntrl}]{1,64})(?=[\\\\/]|$)"));

    // accounts that every system has tell nothing about a person, and causes read them
    private static final Set<String> EVERYBODYS = Set.of("root", "nobody", "Public", "Default", "All Users",
            "Default User", "");

    public PrivateNames {
        placeholders = Collections.unmodifiableMap(new LinkedHashMap<>(placeholders));
        onlyInPaths = Set.copyOf(onlyInPaths);
    }

    /**
     * The names of a machine.
     *
     * @throws BundleException NOT_CLEAN if a side that was there could not be asked: what is unknown cannot be masked
     */
    public static PrivateNames of(Facts facts) throws BundleException {
        Set<String> names = new LinkedHashSet<>();
        Optional<DistroProbes.Account> account = known(facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER));
        account.ifPresent(found -> names.add(found.user()));
        account.map(DistroProbes.Account::home).filter(home -> home.startsWith(LinuxPath.of("/home")))
                .ifPresent(home -> names.add(home.name()));
        if (facts.ask(WindowsProbes.PROFILE) instanceof Reading.Unknown<WindowsPath> unknown) {
            throw new BundleException(BundleException.Reason.NOT_CLEAN,
                    "the Windows user is not known: " + unknown.trouble().detail());
        }
        known(facts.ask(WindowsProbes.PROFILE)).ifPresent(profile -> names.add(profile.name()));
        return ofNames(names);
    }

    // a distro that gives no answer has put no name of its user on the tape; paths that the editor keeps may, see below
    private static <T> Optional<T> known(Reading<T> reading) {
        return reading.found();
    }

    /** Placeholders for these names. */
    static PrivateNames ofNames(Set<String> names) {
        Map<String, String> placeholders = new LinkedHashMap<>();
        for (String name : names) {
            if (!EVERYBODYS.contains(name)) {
                boolean known = placeholders.keySet().stream().anyMatch(name::equalsIgnoreCase);
                String placeholder = known ? placeholders.entrySet().stream()
                        .filter(e -> e.getKey().equalsIgnoreCase(name)).findFirst().orElseThrow().getValue()
                        : placeholder(name, placeholders.values().stream().distinct().toList().size() + 1);
                placeholders.put(name, placeholder);
            }
        }
        return new PrivateNames(placeholders, Set.of());
    }

    /** These names and those that paths in the text lead to: an editor names the home of a distro that is silent. */
    PrivateNames andThoseIn(String text) {
        Map<String, String> all = new LinkedHashMap<>(placeholders);
        Set<String> added = new LinkedHashSet<>(onlyInPaths);
        for (Pattern pattern : IN_PATHS) {
            pattern.matcher(text).results().map(found -> decoded(found.group(1))).forEach(name -> {
                boolean known = all.keySet().stream().anyMatch(name::equalsIgnoreCase) || all.containsValue(name)
                        || EVERYBODYS.stream().anyMatch(name::equalsIgnoreCase);
                if (!known) {
                    all.put(name, placeholder(name, all.values().stream().distinct().toList().size() + 1));
                    added.add(name);
                }
            });
        }
        return added.size() == onlyInPaths.size() ? this : new PrivateNames(all, added);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a percent sign that belongs to the name
            return name;
        }
    }

    private static String placeholder(String name, int number) {
        boolean ascii = name.chars().allMatch(c -> c < 128);
        return (ascii ? "user" : "用户") + (name.contains(" ") ? " " : "") + number;
    }
}
