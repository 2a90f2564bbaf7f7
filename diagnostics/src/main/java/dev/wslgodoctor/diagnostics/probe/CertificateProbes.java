package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.parse.LauncherText;
import dev.wslgodoctor.diagnostics.parse.StoredCertificate;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about certificate authorities that Windows has and the distro lacks. Nothing is connected to. */
public final class CertificateProbes {

    /** Where a distro keeps the authorities that were added by hand. */
    public static final LinuxPath OWN_ROOTS = LinuxPath.of("/usr/local/share/ca-certificates");

    /** Rebuilds the store of the distro from its own authorities and the added ones. */
    public static final LinuxPath UPDATE = LinuxPath.of("/usr/sbin/update-ca-certificates");

    // of more of them nobody can say which one signs connections
    private static final int MOST = 5;
    private static final Duration PROGRAM = Duration.ofSeconds(10);

    /**
     * The authorities of the company by which connections can be signed: those of group policy and of the directory.
     * Unknown if they are more than five. Starts reg.exe for each: to be asked only where one is missing.
     */
    public static final Probe<List<CompanyRoot>> COMPANY_ROOTS = new Probe<>("windows.company-root-certificates",
            Sensitivity.SECRET, Probe.Cost.PROGRAM, roots -> roots.size() + " authorities", (at, earlier) -> {
                Map<String, String> keys = new LinkedHashMap<>();
                for (String path : HostProbes.COMPANY_ROOT_KEYS) {
                    at.windows().registry(Hive.HKLM, path).map(RegistryKey::subKeys).orElse(List.of()).stream()
                            .filter(name -> name.matches("[0-9A-Fa-f]{40}"))
                            .forEach(name -> keys.putIfAbsent(name, path + "\\" + name));
                }
                if (keys.size() > MOST) {
                    throw new GatewayException(new Trouble.Unreadable("there are " + keys.size() + " authorities"));
                }
                Map<String, CompanyRoot> roots = new LinkedHashMap<>();
                for (Map.Entry<String, String> key : keys.entrySet()) {
                    Output output = at.windows().run(Command.of("reg.exe", "query", "HKLM\\" + key.getValue(), "/v",
                            "Blob").within(PROGRAM));
                    Optional<CompanyRoot> root = StoredCertificate.blob(LauncherText.decode(output.out().bytes()))
                            .flatMap(StoredCertificate::der)
                            .flatMap(der -> CompanyRoot.of(der, key.getKey(), at.clock().instant()));
                    root.ifPresent(found -> roots.putIfAbsent(found.fingerprint(), found));
                }
                return Reading.known(List.copyOf(roots.values()),
                        new Source(Place.WINDOWS, "HKLM\\" + HostProbes.COMPANY_ROOT_KEYS.getFirst()));
            });

    /**
     * True if the distro has the program and the folder by which Debian, its relatives and Alpine add authorities;
     * absent if not.
     */
    public static final Probe<Boolean> TAKES_ROOTS = new Probe<>("network.takes-certificates", Sensitivity.PUBLIC,
            (at, earlier) -> Reading.of(at.distro(earlier).status(UPDATE).isPresent()
                    && at.distro(earlier).status(OWN_ROOTS).isPresent() ? Optional.of(true) : Optional.empty(),
                    new Source(at.distro(earlier).place(), UPDATE.toString())));

    private CertificateProbes() {
    }
}
