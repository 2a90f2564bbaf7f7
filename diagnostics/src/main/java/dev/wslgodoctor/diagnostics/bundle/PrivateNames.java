package dev.wslgodoctor.diagnostics.bundle;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The user's names on both sides, each with what stands for it in a bundle. A placeholder keeps what causes read:
 * Chinese stays Chinese, a space stays, and the same name has the same placeholder everywhere.
 *
 * @param placeholders by the name as it is spelled on the machine
 */
public record PrivateNames(Map<String, String> placeholders) {

    // accounts that every system has tell nothing about a person, and causes read them
    private static final Set<String> EVERYBODYS = Set.of("root", "nobody", "Public", "Default", "");

    public PrivateNames {
        placeholders = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(placeholders));
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

    // a distro that gives no answer has put no name of its user on the tape either
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
        return new PrivateNames(placeholders);
    }

    private static String placeholder(String name, int number) {
        boolean ascii = name.chars().allMatch(c -> c < 128);
        return (ascii ? "user" : "用户") + (name.contains(" ") ? " " : "") + number;
    }
}
