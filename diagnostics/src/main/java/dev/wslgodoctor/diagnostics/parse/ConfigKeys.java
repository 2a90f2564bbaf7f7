package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The keys that WSL's own code knows. What is not listed here gives the warning {@code Unknown key} and is ignored.
 *
 * @see <a href="https://github.com/microsoft/WSL/blob/master/src/linux/init/WslDistributionConfig.cpp">wsl.conf:
 *      microsoft/WSL src/linux/init/WslDistributionConfig.cpp</a>
 * @see <a href="https://github.com/microsoft/WSL/blob/master/src/windows/common/WslCoreConfig.h">.wslconfig:
 *      microsoft/WSL src/windows/common/WslCoreConfig.h</a>
 */
public final class ConfigKeys {

    // one row for each key: name, type, default ("-" for none), then choices "a|b" and aliases "@name"
    private static final String WSL_CONF = """
            automount.enabled BOOLEAN true
            automount.root PATH /mnt
            automount.options TEXT -
            automount.mountFsTab BOOLEAN true
            automount.ldconfig BOOLEAN true
            automount.cgroups CHOICE v2 v1|v2
            filesystem.umask INTEGER 0022
            interop.enabled BOOLEAN true
            interop.appendWindowsPath BOOLEAN true
            network.generateHosts BOOLEAN true
            network.generateResolvConf BOOLEAN true
            network.hostname TEXT -
            user.default TEXT -
            boot.systemd BOOLEAN false
            boot.command TEXT -
            boot.initTimeout INTEGER 10000
            boot.protectBinfmt BOOLEAN true
            time.useWindowsTimezone BOOLEAN true
            gpu.enabled BOOLEAN true
            gpu.appendLibPath BOOLEAN true
            fileServer.enabled BOOLEAN true
            fileServer.logFile PATH -
            fileServer.logLevel INTEGER -
            fileServer.logTruncate BOOLEAN true
            general.guiApplications BOOLEAN -
            """;

    private static final String WSLCONFIG = """
            wsl2.kernel PATH -
            wsl2.kernelCommandLine TEXT -
            wsl2.kernelModules PATH -
            wsl2.memory SIZE -
            wsl2.processors INTEGER -
            wsl2.debugConsole BOOLEAN false
            wsl2.earlyBootLogging BOOLEAN false
            wsl2.swap SIZE -
            wsl2.swapFile PATH -
            wsl2.localhostForwarding BOOLEAN true
            wsl2.nestedVirtualization BOOLEAN -
            wsl2.virtio9p BOOLEAN false
            wsl2.virtiofs BOOLEAN false
            wsl2.kernelDebugPort INTEGER -
            wsl2.gpuSupport BOOLEAN true
            wsl2.guiApplications BOOLEAN true
            wsl2.systemDistro PATH -
            wsl2.telemetry BOOLEAN -
            wsl2.vmIdleTimeout INTEGER 60000
            wsl2.debugConsoleLogFile PATH -
            wsl2.kernelBootTimeout INTEGER -
            wsl2.distributionStartTimeout INTEGER 60000
            wsl2.virtio BOOLEAN -
            wsl2.hostFileSystemAccess BOOLEAN true
            wsl2.mountDeviceTimeout INTEGER 5000
            wsl2.hardwarePerformanceCounters BOOLEAN -
            wsl2.networkingMode CHOICE - None|Nat|Bridged|Mirrored|Consomme|VirtioProxy @experimental.networkingMode
            wsl2.vmSwitch TEXT -
            wsl2.macAddress MAC_ADDRESS -
            wsl2.dhcp BOOLEAN true
            wsl2.dhcpTimeout INTEGER 5000
            wsl2.ipv6 BOOLEAN false
            wsl2.dnsProxy BOOLEAN true
            wsl2.safeMode BOOLEAN false
            wsl2.defaultVhdSize SIZE 1TB
            wsl2.crashDumpFolder PATH -
            wsl2.maxCrashDumpCount INTEGER 10
            wsl2.dnsTunneling BOOLEAN true @experimental.dnsTunneling
            wsl2.firewall BOOLEAN true @experimental.firewall
            wsl2.autoProxy BOOLEAN true @experimental.autoProxy
            wsl2.loadKernelModules TEXT -
            wsl2.loadDefaultKernelModules BOOLEAN true
            wsl2.isolateDistroCgroup BOOLEAN true
            general.distributionInstallPath PATH -
            general.instanceIdleTimeout INTEGER 15000
            experimental.autoMemoryReclaim CHOICE DropCache Gradual|DropCache|Disabled
            experimental.sparseVhd BOOLEAN false
            experimental.bestEffortDnsParsing BOOLEAN false
            experimental.dnsTunnelingIpAddress IPV4 10.255.255.254
            experimental.initialAutoProxyTimeout INTEGER 1000
            experimental.ignoredPorts PORTS -
            experimental.hostAddressLoopback BOOLEAN false
            experimental.setVersionDebug BOOLEAN false
            experimental.swiotlb SIZE -
            experimental.virtioFsAggregateShares BOOLEAN true
            """;

    private static final List<ConfigKey> OF_WSL_CONF = rows(ConfigFormat.WSL_CONF, WSL_CONF);
    private static final List<ConfigKey> OF_WSLCONFIG = rows(ConfigFormat.WSLCONFIG, WSLCONFIG);

    private static final Map<String, ConfigKey> NAMES_OF_WSL_CONF = byName(OF_WSL_CONF);
    private static final Map<String, ConfigKey> NAMES_OF_WSLCONFIG = byName(OF_WSLCONFIG);

    private ConfigKeys() {
    }

    /** Every key of one file, in the order of WSL's own table. */
    public static List<ConfigKey> of(ConfigFormat format) {
        return format == ConfigFormat.WSL_CONF ? OF_WSL_CONF : OF_WSLCONFIG;
    }

    /** The key that a file means by {@code sectionAndKey}; empty when WSL does not know it there. */
    public static Optional<ConfigKey> find(ConfigFormat format, String sectionAndKey) {
        Map<String, ConfigKey> byName = format == ConfigFormat.WSL_CONF ? NAMES_OF_WSL_CONF : NAMES_OF_WSLCONFIG;
        return Optional.ofNullable(byName.get(sectionAndKey.toLowerCase(Locale.ROOT)));
    }

    /** Whether a file has at least one known key in this section, compared without case. */
    public static boolean isSection(ConfigFormat format, String section) {
        return of(format).stream().anyMatch(key -> key.section().equalsIgnoreCase(section)
                || key.aliases().stream().anyMatch(alias -> alias.substring(0, alias.indexOf('.'))
                        .equalsIgnoreCase(section)));
    }

    private static Map<String, ConfigKey> byName(List<ConfigKey> keys) {
        Map<String, ConfigKey> names = new HashMap<>();
        for (ConfigKey key : keys) {
            names.put(key.name().toLowerCase(Locale.ROOT), key);
            key.aliases().forEach(alias -> names.put(alias.toLowerCase(Locale.ROOT), key));
        }
        return Map.copyOf(names);
    }

    private static List<ConfigKey> rows(ConfigFormat format, String table) {
        List<ConfigKey> keys = new ArrayList<>();
        for (String row : table.split("\n")) {
            String[] cells = row.split(" ");
            List<String> choices = new ArrayList<>();
            List<String> aliases = new ArrayList<>();
            for (int i = 3; i < cells.length; i++) {
                if (cells[i].startsWith("@")) {
                    aliases.add(cells[i].substring(1));
                } else {
                    choices.addAll(List.of(cells[i].split("\\|")));
                }
            }
            Optional<String> byDefault = cells[2].equals("-") ? Optional.empty() : Optional.of(cells[2]);
            keys.add(new ConfigKey(format, cells[0], ConfigKey.Type.valueOf(cells[1]), byDefault, choices, aliases));
        }
        return List.copyOf(keys);
    }
}
