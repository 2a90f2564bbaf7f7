package dev.wslgodoctor.diagnostics.cause.toolchain;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.GoEnvironment;
import dev.wslgodoctor.diagnostics.probe.GoEnvironmentProbes;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Go was told not to check modules against the checksum database, or not to ask for certificates, for everything.
 *
 * <p>A pattern that names only private modules is what these variables are for, and is left alone.
 *
 * @see <a href="https://go.dev/ref/mod#checksum-database">Go modules reference, checksum database</a>; facts cases.md
 *      R62 and the ranked list
 */
public final class ChecksumsSwitchedOff implements RootCause {

    private static final List<String> PATTERNS = List.of("GONOSUMDB", "GONOSUMCHECK", "GOINSECURE");

    // patterns that take in what everybody uses
    private static final Set<String> BROAD = Set.of("*", "*.*", "*.com", "github.com", "github.com/*", "golang.org",
            "golang.org/*", "golang.org/x", "golang.org/x/*", "google.golang.org", "*.golang.org", "gopkg.in");

    @Override
    public String id() {
        return "toolchain.checksums-switched-off";
    }

    @Override
    public Link breaks() {
        return Link.MODULE;
    }

    @Override
    public List<String> cases() {
        return List.of("R62");
    }

    @Override
    public List<String> sources() {
        return List.of("golang/go src/cmd/go/internal/modfetch/sumdb.go@go1.25.12", "go.dev/ref/mod");
    }

    @Override
    public Verdict judge(Facts facts) {
        GoEnvironment environment = facts.need(GoEnvironmentProbes.ENVIRONMENT);
        List<String> names = names(environment);
        return names.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.CERTAIN, Map.of(
                "values", String.join(", ", names.stream().map(name -> name + "="
                        + environment.find(name).map(GoEnvironment.Value::text).orElse("")).toList()),
                "where", GoVariables.where(environment, names.getFirst())));
    }

    private static List<String> names(GoEnvironment environment) {
        List<String> names = new ArrayList<>();
        if (environment.find("GOSUMDB").filter(value -> value.text().equals("off")).isPresent()) {
            names.add("GOSUMDB");
        }
        PATTERNS.stream().filter(name -> environment.find(name).filter(value -> Arrays.stream(value.text().split(","))
                .map(String::strip).anyMatch(BROAD::contains)).isPresent()).forEach(names::add);
        return names;
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(GoVariables.removing(id(), facts,
                names(facts.need(GoEnvironmentProbes.ENVIRONMENT))));
    }
}
