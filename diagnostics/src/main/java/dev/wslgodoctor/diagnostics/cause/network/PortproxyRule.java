package dev.wslgodoctor.diagnostics.cause.network;

import dev.wslgodoctor.diagnostics.cause.AdministratorStep;
import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.ElevatedTask;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.TraceProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Windows forwards a port to an address of the WSL network; after a restart of the VM the address is another one, and
 * the rule takes the port away from the forwarding that works by itself.
 *
 * @see <a href="https://learn.microsoft.com/windows/wsl/networking">Accessing network applications with WSL</a>; facts
 *      wsl.md 7.2
 */
public final class PortproxyRule implements RootCause {

    // the addresses of WSL's NAT network lie in 172.16.0.0/12
    private static final Pattern PRIVATE = Pattern.compile("172\\.(1[6-9]|2\\d|3[01])\\.\\d+\\.\\d+/\\d+");

    @Override
    public String id() {
        return "network.portproxy-rule";
    }

    @Override
    public Link breaks() {
        return Link.PORTS;
    }

    @Override
    public List<String> cases() {
        return List.of("R63");
    }

    @Override
    public List<String> sources() {
        return List.of("MicrosoftDocs/WSL WSL/networking.md@8842def",
                "microsoft/WSL src/linux/init/localhost.cpp@3e27a6a");
    }

    @Override
    public Verdict judge(Facts facts) {
        facts.need(WslProbes.DISTRO);
        List<TraceProbes.PortRule> rules = rules(facts);
        return rules.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.LIKELY, arguments(rules));
    }

    private static List<TraceProbes.PortRule> rules(Facts facts) {
        List<TraceProbes.PortRule> all = switch (facts.ask(TraceProbes.PORT_RULES)) {
            case Reading.Known<List<TraceProbes.PortRule>> known -> known.value();
            case Reading.Absent<List<TraceProbes.PortRule>> absent -> List.of();
            case Reading.Unknown<List<TraceProbes.PortRule>> unknown -> facts.need(TraceProbes.PORT_RULES);
        };
        return all.stream().filter(rule -> PRIVATE.matcher(rule.to()).matches()).toList();
    }

    private static Map<String, String> arguments(List<TraceProbes.PortRule> rules) {
        String[] from = rules.getFirst().from().split("/", 2);
        return Map.of("address", from[0], "port", from.length == 2 ? from[1] : "", "target", rules.getFirst().to());
    }

    /** Only an administrator removes such a rule: of several the first, since each is agreed to alone. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        TraceProbes.PortRule rule = rules(facts).getFirst();
        String[] from = rule.from().split("/", 2);
        String[] to = rule.to().split("/", 2);
        List<Action> actions = new ArrayList<>();
        AdministratorStep.of(facts, () -> new ElevatedTask.RemovePortProxy(from[0], port(from)),
                () -> new ElevatedTask.AddPortProxy(from[0], port(from), to[0], port(to)),
                List.of("netsh.exe", "interface", "portproxy", "show", "v4tov4")).ifPresent(actions::add);
        actions.add(new Action.AskUser(id() + ".by-hand", arguments(rules(facts))));
        return Optional.of(new Plan(id(), actions));
    }

    private static int port(String[] end) {
        return end.length == 2 ? Integer.parseInt(end[1]) : 0;
    }
}
