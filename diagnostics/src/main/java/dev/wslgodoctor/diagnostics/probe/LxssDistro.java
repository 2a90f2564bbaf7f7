package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A distro as the registry has it (microsoft/WSL src/windows/service/exe/DistributionRegistration.h). Any program of
 * the user can write there, so each value is taken only if it has its type and makes sense; what has not is an oddity
 * and no value.
 *
 * @param guid      name of the key, with braces
 * @param name      DistributionName; empty if it is missing or odd
 * @param basePath  folder of the virtual disk; empty if it is missing or odd
 * @param flags     8 among them means WSL 2; empty if missing or odd
 * @param oddities  what is wrong with the key, for evidence, in no language: each value with {@code -} for one that is
 *                  missing and {@code ?} for one that cannot be its name or folder
 * @param doubts    what of the key could not be read or understood here, which proves nothing about WSL; as oddities
 */
public record LxssDistro(String guid, Optional<String> name, Optional<WindowsPath> basePath, Optional<Long> flags,
        List<String> oddities, List<String> doubts) {

    private static final Pattern GUID = Pattern.compile(
            "\\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}");
    private static final int LAST_STATE = 6;
    private static final int LAST_FILE_SYSTEM = 2;
    // chown(2) keeps this number for "no user"
    private static final long NO_USER = 0xffff_ffffL;

    /** Copies the lists. */
    public LxssDistro {
        oddities = List.copyOf(oddities);
        doubts = List.copyOf(doubts);
    }

    /** Whether a key below Lxss is that of a distro: Notifications, DiskMounts and others stand beside them. */
    static boolean isDistro(String key) {
        return GUID.matcher(key).matches();
    }

    /** A key that could not be read, with the stable word of the trouble. */
    static LxssDistro unread(String guid, String why) {
        return new LxssDistro(guid, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(why));
    }

    /** What a key says. */
    static LxssDistro of(String guid, RegistryKey key) {
        List<String> oddities = new ArrayList<>();
        Optional<String> name = required(key, "DistributionName", oddities);
        if (name.filter(LxssDistro::isNoName).isPresent()) {
            oddities.add("DistributionName = ?");
            name = Optional.empty();
        }
        Optional<String> base = required(key, "BasePath", oddities);
        Optional<WindowsPath> basePath = base.flatMap(WindowsPath::parse);
        List<String> doubts = new ArrayList<>();
        if (base.isPresent() && basePath.isEmpty()) {
            judge(base.get(), oddities, doubts);
        }
        number(key, "State", LAST_STATE, oddities);
        // the version of the file system, not that of WSL
        number(key, "Version", LAST_FILE_SYSTEM, oddities);
        number(key, "DefaultUid", NO_USER - 1, oddities);
        Optional<Long> flags = number(key, "Flags", NO_USER, oddities);
        return new LxssDistro(guid, name, basePath, flags, oddities, doubts);
    }

    // WSL takes any path of Windows, a volume without a letter among them, and Windows expands variables of a
    // REG_EXPAND_SZ for it, which looks here like a text (microsoft/WSL src/windows/common/registry.cpp, ReadString)
    private static void judge(String base, List<String> oddities, List<String> doubts) {
        if (base.indexOf('%') >= 0) {
            doubts.add("BasePath = %");
        } else if (!base.startsWith("\\\\?\\")) {
            oddities.add("BasePath = ?");
        }
    }

    private static boolean isNoName(String name) {
        return name.isBlank() || name.chars().anyMatch(c -> c < ' ');
    }

    private static Optional<String> required(RegistryKey key, String name, List<String> oddities) {
        Optional<RegistryValue> value = key.value(name);
        if (value.isEmpty()) {
            oddities.add(name + " = -");
        } else if (!(value.get() instanceof RegistryValue.Text)) {
            oddities.add(name + " = " + value.get());
        }
        return key.text(name);
    }

    private static Optional<Long> number(RegistryKey key, String name, long greatest, List<String> oddities) {
        Optional<RegistryValue> value = key.value(name);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof RegistryValue.Number(long number) && number >= 0 && number <= greatest) {
            return Optional.of(number);
        }
        oddities.add(name + " = " + value.get());
        return Optional.empty();
    }

    @Override
    public String toString() {
        List<String> remarks = new ArrayList<>(oddities);
        remarks.addAll(doubts);
        return name.map(known -> known + " ").orElse("") + guid
                + (remarks.isEmpty() ? "" : " (" + String.join(", ", remarks) + ")");
    }
}
