package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.network.CompanyRootMissing;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.parse.StoredCertificates;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS inspection by the company: its authority is on Windows only, which makes it a suspect. */
class R62Test {

    private static final String KEYS = "SOFTWARE\\Microsoft\\EnterpriseCertificates\\Root\\Certificates";
    private static final String ADDED = "/usr/local/share/ca-certificates/wsl-go-doctor-2c9f831cd6cc0626.crt";
    private static final String STORE = "/etc/ssl/certs/ca-certificates.crt";

    // what Debian's program does, as far as these tests ask
    private static final String UPDATE = """
            #!/bin/sh
            d=${0%/usr/sbin/*}
            cat "$d"/usr/share/ca-certificates/*.crt "$d"/usr/local/share/ca-certificates/*.crt \
              > "$d/etc/ssl/certs/ca-certificates.crt" 2>/dev/null
            echo "updated $*" >> "$d/var/ran"
            """;

    private final CompanyRootMissing cause = new CompanyRootMissing();
    private final Map<String, byte[]> company = new LinkedHashMap<>(Map.of(StoredCertificates.AUTHORITY_KEY,
            StoredCertificates.blob(StoredCertificates.authority(), StoredCertificates.AUTHORITY_KEY)));

    @TempDir
    private Path journal;

    private static StagedMachine machine() {
        return StagedMachine.usual().key(Hive.HKLM, KEYS, Map.of(), "0563B8630D62D75A");
    }

    /** Debian, and a Windows that holds the company's authorities. */
    private CaseMachine inspected() {
        CaseMachine machine = CaseMachine.healthy().folder("/usr/local/share/ca-certificates").folder("/var")
                .file("/usr/share/ca-certificates/public.crt", "public\n").file(STORE, "public\n")
                .tool("/usr/sbin/update-ca-certificates",
                        HexFormat.of().formatHex(UPDATE.getBytes(StandardCharsets.UTF_8)));
        WindowsGateway before = machine.windows();
        return machine.windows((WindowsGateway) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {WindowsGateway.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("registry") && arguments[1].equals(KEYS)) {
                        return Optional.of(new RegistryKey(Map.of(), List.copyOf(company.keySet())));
                    }
                    if (method.getName().equals("run") && ((Command) arguments[0]).argv().contains("Blob")) {
                        String path = ((Command) arguments[0]).argv().get(2).substring("HKLM\\".length());
                        return Output.of(0, StoredCertificates.printed(company.get(
                                path.substring(path.lastIndexOf('\\') + 1)), path), "");
                    }
                    try {
                        return method.invoke(before, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    @Test
    void theMissingAuthorityIsNamedFirst() {
        assertEquals(Optional.of("network.company-root-missing"), machine().first());
    }

    @Test
    void theSameMachineWithTheAuthorityAddedIsHealthy() {
        assertEquals(Optional.empty(), machine()
                .file("/usr/local/share/ca-certificates/company.crt", "-----BEGIN CERTIFICATE-----\n").first());
    }

    @Test
    void theRepairShowsTheFingerprintAndTrustsNothingThatWasNotChosen() throws Exception {
        CaseMachine machine = inspected();
        CaseRepair repair = new CaseRepair(machine, cause, journal);
        assertEquals(List.of("run", "ask-user"), repair.kinds());
        assertEquals("ask", repair.plan().kind());
        Action.Run run = assertInstanceOf(Action.Run.class, repair.plan().actions().getFirst());
        assertEquals("CN=Example Company Root CA,O=Example Company (SHA-256 2C:9F:83:1C:D6:CC:06:26:6C:C7:E4:CB:5C:A5:"
                        + "34:C6:92:F7:F9:BD:A9:1E:2E:C2:9E:F2:92:42:78:29:4A:5E, 2045-12-27)",
                run.notice().orElseThrow().arguments().get("companyca"));

        Outcome outcome = repair.applied();

        assertEquals(Outcome.Why.NOTHING_SELECTED, assertInstanceOf(Outcome.Refused.class, outcome).why());
        assertEquals(Optional.empty(), machine.text("/var/ran"));
    }

    @Test
    void whatWasChosenIsAddedToTheStoreAndTheUndoTakesItOutOfTheStoreToo() throws Exception {
        CaseMachine machine = inspected();
        CaseRepair repair = new CaseRepair(machine, cause, journal);

        assertInstanceOf(Outcome.Cured.class, repair.applied(0));

        String pem = machine.text(ADDED).orElseThrow();
        assertTrue(pem.startsWith("-----BEGIN CERTIFICATE-----\nMIIBsTCCAVeg"), pem);
        assertEquals(Optional.of("public\n" + pem), machine.text(STORE));
        repair.isTakenBack(cause);
        assertEquals(Optional.empty(), machine.text(ADDED));
        assertEquals(Optional.of("public\n"), machine.text(STORE));
        assertEquals(Optional.of("updated \nupdated --fresh\n"), machine.text("/var/ran"));
    }

    @Test
    void anAuthorityThatSomebodyChangedSinceIsNotTakenOut() throws Exception {
        CaseMachine machine = inspected();
        CaseRepair repair = new CaseRepair(machine, cause, journal);
        repair.applied(0);
        machine.file(ADDED, "another\n");

        assertEquals(Outcome.Why.DRIFTED, assertInstanceOf(Outcome.Refused.class, repair.undone()).why());
        assertEquals(Optional.of("another\n"), machine.text(ADDED));
    }

    @Test
    void whatIsNoAuthorityOrNotWhatItsKeySaysIsNotOffered() {
        company.clear();
        company.put(StoredCertificates.SERVER_KEY,
                StoredCertificates.blob(StoredCertificates.server(), StoredCertificates.SERVER_KEY));
        company.put("0563B8630D62D75ABBC8AB1E4BDFB5A899B24D43",
                StoredCertificates.blob(StoredCertificates.authority(), StoredCertificates.AUTHORITY_KEY));
        assertTrue(inspected().plan(cause).orElseThrow().onlyByHand());
    }

    @Test
    void whereTheDistroKeepsAuthoritiesInAnotherWayOrThereAreTooManyThereIsTheGuideAlone() {
        assertTrue(inspected().without("/usr/sbin/update-ca-certificates").plan(cause).orElseThrow().onlyByHand());
        for (int i = 0; i < 5; i++) {
            company.put(StoredCertificates.SERVER_KEY.substring(1) + i, new byte[0]);
        }
        assertTrue(inspected().plan(cause).orElseThrow().onlyByHand());
    }
}
