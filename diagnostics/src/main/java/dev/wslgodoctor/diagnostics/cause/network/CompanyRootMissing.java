package dev.wslgodoctor.diagnostics.cause.network;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.probe.CertificateProbes;
import dev.wslgodoctor.diagnostics.probe.CompanyRoot;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The company gives its computers a certificate authority, as is done where TLS connections are opened and inspected,
 * and the distro does not have it: Go refuses what the inspection signs.
 *
 * @see <a href="https://github.com/golang/go/issues/18519">golang/go issue 18519</a>; golang/go
 *      src/crypto/x509/root_linux.go: the distro's store only
 */
public final class CompanyRootMissing implements RootCause {

    private static final Duration REBUILDING = Duration.ofSeconds(60);

    // $1 file, $2 certificate, $3 program. Done again after a crash it finds its own file; another one stays.
    private static final String ADD = """
            umask 022
            [ ! -e "$1" ] || [ "$(cat "$1")" = "$2" ] || exit 9
            printf '%s\\n' "$2" > "$1.new" && mv -f -- "$1.new" "$1" || exit 7
            exec "$3"
            """;

    // $1 file, $2 program. Debian's leaves links behind that lead nowhere, unless it is told to begin anew.
    private static final String TAKE_OUT = """
            rm -f -- "$1"
            exec "$2" --fresh
            """;

    private static final String LOOK = "sha256sum < \"$1\" 2>/dev/null || echo none";

    @Override
    public String id() {
        return "network.company-root-missing";
    }

    @Override
    public Link breaks() {
        return Link.NETWORK;
    }

    // suspect: an authority can be there for other purposes, and who signs a connection was not tried
    @Override
    public Verdict judge(Facts facts) {
        facts.need(WslProbes.DISTRO);
        int roots = facts.need(HostProbes.COMPANY_ROOTS);
        return !facts.need(NetworkProbes.OWN_CERTIFICATES).isEmpty() ? Verdict.ruledOut()
                : Verdict.holds(Severity.NOTE, Confidence.SUSPECT, Map.of("count", String.valueOf(roots)));
    }

    /**
     * One step for each authority, with its fingerprint: only the user can compare that with what the administrators
     * say, so none is done unless it is chosen. By hand alone where the distribution keeps authorities in another way,
     * or where there are too many to choose from.
     */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        SortedSet<Integer> onlyIfChosen = new TreeSet<>();
        if (facts.ask(CertificateProbes.TAKES_ROOTS).found().isPresent()) {
            Place distro = Place.distro(facts.need(WslProbes.DISTRO).name());
            for (CompanyRoot root : facts.ask(CertificateProbes.COMPANY_ROOTS).found().orElse(List.of())) {
                onlyIfChosen.add(actions.size());
                actions.add(trust(distro, root));
            }
        }
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions, onlyIfChosen));
    }

    private static Action trust(Place distro, CompanyRoot root) {
        String file = CertificateProbes.OWN_ROOTS.resolve("wsl-go-doctor-" + root.shortName() + ".crt").toString();
        String store = CertificateProbes.UPDATE.toString();
        return new Action.Run(distro, DistroFiles.script(ADD, file, root.pem(), store).byRoot().within(REBUILDING),
                Optional.of(DistroFiles.script(TAKE_OUT, file, store).byRoot().within(REBUILDING)),
                Optional.of(DistroFiles.script(LOOK, file)), Optional.of(new Action.Notice("notice.trust-authority",
                Map.of("companyca", root.subject() + " (SHA-256 " + root.fingerprint() + ", " + root.until() + ")",
                        "file", file))));
    }

    @Override
    public List<String> cases() {
        return List.of("R62");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/go issue 18519", "wakatime/wakatime-cli issue 385",
                "reactos/reactos modules/rostests/winetests/crypt32/store.c@b807af38");
    }
}
