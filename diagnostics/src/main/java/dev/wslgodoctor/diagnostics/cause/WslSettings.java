package dev.wslgodoctor.diagnostics.cause;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.ConfigEdit;
import dev.wslgodoctor.diagnostics.parse.ConfigFormat;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.parse.DottedVersion;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What WSL makes of its two configuration files, as far as several causes ask for it. */
public final class WslSettings {

    /** The first build of Windows that has WSL 2 (MicrosoftDocs/WSL WSL/install-manual.md). */
    public static final int WSL2_SINCE = 18_362;

    /** The first build of Windows on which mirrored networking exists: Windows 11 22H2. */
    public static final int MIRRORED_SINCE = 22_621;

    // the numbers of the policy; bridged (2) needs more than a policy can say, so that WSL refuses it there
    private static final Map<Long, String> MODES_OF_POLICY = Map.of(0L, "none", 1L, "nat", 3L, "mirrored",
            4L, "consomme");

    private WslSettings() {
    }

    /** .wslconfig as WSL reads it; an empty one if there is no file. */
    public static WslConf ofVm(Facts facts) {
        facts.need(WindowsProbes.PROFILE);
        return read(ConfigFormat.WSLCONFIG, facts, WindowsProbes.WSLCONFIG);
    }

    /** /etc/wsl.conf as WSL reads it; an empty one if there is no file. */
    public static WslConf ofDistro(Facts facts) {
        facts.need(WslProbes.DISTRO);
        return read(ConfigFormat.WSL_CONF, facts, DistroProbes.WSL_CONF);
    }

    private static WslConf read(ConfigFormat format, Facts facts, Probe<Blob> file) {
        return WslConf.parse(format, facts.ask(file) instanceof Reading.Absent<Blob> ? new byte[0]
                : facts.need(file).bytes());
    }

    /** The number of the Windows build, for example 26100. */
    public static int build(Facts facts) {
        String version = facts.need(WindowsProbes.VERSION);
        return Integer.parseInt(version.substring(version.lastIndexOf('.') + 1));
    }

    /** The networking mode that .wslconfig asks for, lower case: nat if it does not say. */
    public static String networkingMode(Facts facts) {
        return ofVm(facts).value("wsl2", "networkingMode").orElse("nat").toLowerCase(Locale.ROOT);
    }

    /**
     * The networking mode that WSL takes, lower case: the one of .wslconfig, unless safe mode or a policy of the
     * computer says otherwise; consomme also for its older name virtioproxy.
     *
     * @see <a href="https://github.com/microsoft/WSL/blob/master/src/windows/common/WslCoreConfig.cpp">microsoft/WSL
     *      src/windows/common/WslCoreConfig.cpp, Initialize</a>; the numbers: WslCoreConfig.h, NetworkingMode
     */
    public static String effectiveMode(Facts facts) {
        WslConf conf = ofVm(facts);
        if (conf.flag("wsl2", "safeMode").orElse(false)) {
            return "none";
        }
        Map<String, Long> policies = facts.ask(HostProbes.POLICIES) instanceof Reading.Absent<Map<String, Long>>
                ? Map.of() : facts.need(HostProbes.POLICIES);
        boolean own = policies.getOrDefault("AllowNetworkingModeUserSetting", 1L) != 0;
        return conf.value("wsl2", "networkingMode").map(mode -> mode.toLowerCase(Locale.ROOT))
                // no networking at all may always be chosen
                .filter(mode -> own || mode.equals("none"))
                .map(mode -> mode.equals("virtioproxy") ? "consomme" : mode)
                .orElse(MODES_OF_POLICY.getOrDefault(policies.getOrDefault("DefaultNetworkingMode", 1L), "nat"));
    }

    /** Whether WSL takes mirrored networking and this Windows has it. */
    public static boolean isMirrored(Facts facts) {
        return effectiveMode(facts).equals("mirrored") && build(facts) >= MIRRORED_SINCE && hasIpv6(facts);
    }

    // without IPv6 on Windows WSL falls back to NAT, with a warning
    private static boolean hasIpv6(Facts facts) {
        return facts.ask(HostProbes.IPV6_OFF) instanceof Reading.Absent<Boolean> || !facts.need(HostProbes.IPV6_OFF);
    }

    /** Whether 127.0.0.1 of the distro is that of Windows: on WSL 1, which has no network of its own, and mirrored. */
    public static boolean sharesLoopback(Facts facts) {
        return isWsl1(facts) || isMirrored(facts);
    }

    /** Whether the distro that is examined runs under WSL 1. */
    public static boolean isWsl1(Facts facts) {
        String name = facts.need(WslProbes.DISTRO).name();
        // from inside a distro there is no list to read, but the kernel's name tells
        return facts.ask(WslProbes.LIST).found().stream().flatMap(List::stream)
                .filter(row -> row.name().equalsIgnoreCase(name)).findFirst().map(row -> row.version() == 1)
                .orElseGet(() -> facts.need(VmProbes.KERNEL).endsWith("-Microsoft"));
    }

    /** The version of WSL; the launcher of an old inbox build does not tell one, and the question does not apply. */
    public static DottedVersion wsl(Facts facts) {
        return DottedVersion.parse(facts.need(WslProbes.VERSIONS).wsl()).orElseThrow();
    }

    /** Whether the distro that is examined is one of WSL; false on a Linux of its own. */
    public static boolean isWsl(Facts facts) {
        // a kernel of one's own may have any name, but what wsl.exe lists is of WSL
        return facts.ask(WslProbes.LIST) instanceof Reading.Known<List<DistroRow>>
                || facts.need(VmProbes.KERNEL).toLowerCase(Locale.ROOT).contains("microsoft");
    }

    /**
     * The plan that gives a key of .wslconfig another value, or removes its lines, and shuts WSL down.
     *
     * @param value the new value as the file shall hold it; empty to remove the key
     */
    public static Plan change(String causeId, Facts facts, String section, String key, Optional<String> value,
            Map<String, String> named) {
        List<Action> actions = new ArrayList<>();
        Optional<Blob> file = facts.ask(WindowsProbes.WSLCONFIG).found();
        edited(ConfigFormat.WSLCONFIG, file, section, key, value).ifPresent(after -> {
            actions.add(new Action.ReplaceFile(Place.WINDOWS,
                    facts.need(WindowsProbes.PROFILE).resolve(".wslconfig").toString(),
                    file.map(Blob::sha256), Optional.of(Blob.of(after)), false));
            actions.add(new Action.RestartWsl());
        });
        actions.add(new Action.AskUser(causeId + ".by-hand", named));
        return new Plan(causeId, actions);
    }

    /** As {@link #change} for /etc/wsl.conf and the distro, as root. */
    public static Plan changeDistro(String causeId, Facts facts, String section, String key, Optional<String> value,
            Map<String, String> named) {
        List<Action> actions = new ArrayList<>();
        Place distro = Place.distro(facts.need(WslProbes.DISTRO).name());
        Optional<Blob> file = facts.ask(DistroProbes.WSL_CONF).found();
        edited(ConfigFormat.WSL_CONF, file, section, key, value).ifPresent(after -> {
            actions.add(new Action.ReplaceFile(distro, "/etc/wsl.conf", file.map(Blob::sha256),
                    Optional.of(Blob.of(after)), true));
            actions.add(new Action.RestartDistro(distro));
        });
        actions.add(new Action.AskUser(causeId + ".by-hand", named));
        return new Plan(causeId, actions);
    }

    /** The plan that removes several keys of /etc/wsl.conf, each named as section.key, and starts the distro anew. */
    public static Plan withoutKeys(String causeId, Facts facts, List<String> keys, Map<String, String> named) {
        Place distro = Place.distro(facts.need(WslProbes.DISTRO).name());
        Blob file = facts.need(DistroProbes.WSL_CONF);
        Optional<byte[]> after = Optional.of(file.bytes());
        for (String key : keys) {
            int dot = key.indexOf('.');
            after = after.flatMap(bytes -> edited(ConfigFormat.WSL_CONF, Optional.of(Blob.of(bytes)),
                    key.substring(0, dot), key.substring(dot + 1), Optional.empty()));
        }
        List<Action> actions = new ArrayList<>();
        after.ifPresent(bytes -> {
            actions.add(new Action.ReplaceFile(distro, "/etc/wsl.conf", Optional.of(file.sha256()),
                    Optional.of(Blob.of(bytes)), true));
            actions.add(new Action.RestartDistro(distro));
        });
        actions.add(new Action.AskUser(causeId + ".by-hand", named));
        return new Plan(causeId, actions);
    }

    // where the line cannot be added without changing others, the user is told how, and nothing else
    private static Optional<byte[]> edited(ConfigFormat format, Optional<Blob> file, String section, String key,
            Optional<String> value) {
        byte[] before = file.map(Blob::bytes).orElse(new byte[0]);
        try {
            byte[] after = value.isPresent() ? ConfigEdit.set(format, before, section, key, value.get())
                    : ConfigEdit.removeKey(format, before, section, key);
            return Arrays.equals(before, after) ? Optional.empty() : Optional.of(after);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
