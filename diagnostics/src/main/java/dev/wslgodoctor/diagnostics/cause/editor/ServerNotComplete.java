package dev.wslgodoctor.diagnostics.cause.editor;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.EditorServerProbes;
import dev.wslgodoctor.diagnostics.probe.EditorServerProbes.Install;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.NetworkProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The editor's server in the distribution is missing or only half there, as after a download that failed.
 *
 * <p>Why it failed only the network could tell, and a diagnosis does not use it; so this is likely, not certain.
 *
 * @see <a href="https://code.visualstudio.com/docs/remote/troubleshooting#_wsl-tips">Remote development tips, WSL</a>;
 *      microsoft/vscode-remote-release issues 79 and 5258; facts cases.md R50
 */
public final class ServerNotComplete implements RootCause {

    @Override
    public String id() {
        return "editor.server-not-complete";
    }

    @Override
    public Link breaks() {
        return Link.EDITOR_SERVER;
    }

    @Override
    public List<String> cases() {
        return List.of("R50");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/vscode-remote-release #79", "microsoft/vscode-remote-release #5258",
                "https://code.visualstudio.com/docs/remote/troubleshooting");
    }

    @Override
    public Verdict judge(Facts facts) {
        Map<String, List<Install>> servers = facts.need(EditorServerProbes.INSTALLED);
        if (servers.values().stream().allMatch(List::isEmpty)) {
            // nothing was ever unpacked, or a version of the editor keeps its server elsewhere
            return Verdict.notApplicable(EditorServerProbes.INSTALLED.id());
        }
        // which of several editors is used nobody knows, so one whole server is enough
        if (servers.values().stream().flatMap(List::stream).anyMatch(Install::complete)) {
            return Verdict.ruledOut();
        }
        String partial = String.join(", ", servers.values().stream().flatMap(List::stream)
                .map(each -> each.folder().toString()).toList());
        return Verdict.holds(Severity.BLOCKS, Confidence.LIKELY, Map.of(
                "servers", String.join(", ", servers.keySet()), "partial", partial));
    }

    /**
     * A half server is moved aside, from where it can come back; then the editor fetches it anew. An empty folder of
     * servers stays: moving it would help nothing. If Windows uses a proxy that the distro can reach and does not have,
     * the server's own start file gets it.
     */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        Place distro = Place.distro(facts.need(WslProbes.DISTRO).name());
        for (Install install : facts.need(EditorServerProbes.INSTALLED).values().stream().flatMap(List::stream)
                .toList()) {
            if (install.folder().name().equals("bin")) {
                continue;
            }
            String from = install.folder().toString();
            String aside = from + ".incomplete";
            actions.add(new Action.Run(distro, Command.of("mv", "-n", "-T", "--", from, aside),
                    Optional.of(Command.of("mv", "-n", "-T", "--", aside, from)),
                    Optional.of(Command.of("ls", "-d", "--", from))));
        }
        actions.addAll(proxy(facts, distro));
        actions.add(new Action.AskUser(id() + ".by-hand", Map.of("distro", facts.need(WslProbes.DISTRO).name(),
                "server", facts.need(EditorServerProbes.INSTALLED).keySet().iterator().next())));
        return Optional.of(new Plan(id(), actions));
    }

    private static List<Action> proxy(Facts facts, Place distro) {
        Optional<String> proxy = facts.ask(HostProbes.PROXY).found().filter(ServerNotComplete::canBeReached);
        Optional<LinuxPath> home = facts.ask(DistroProbes.HOME).found();
        boolean own = !(facts.ask(NetworkProbes.PROXY) instanceof Reading.Absent<String>);
        Optional<Map<String, Blob>> files = facts.ask(EditorServerProbes.ENVIRONMENT_SETUP).found();
        if (proxy.isEmpty() || home.isEmpty() || own || files.isEmpty()) {
            return List.of();
        }
        String text = "export http_proxy=http://%1$s\nexport https_proxy=http://%1$s\n".formatted(proxy.get());
        return facts.need(EditorServerProbes.INSTALLED).keySet().stream()
                .filter(server -> !files.get().containsKey(server)).<Action>map(server -> new Action.ReplaceFile(distro,
                        home.get().resolve(server).resolve(EditorServerProbes.SETUP).toString(), Optional.empty(),
                        Optional.of(Blob.of(text)), false)).toList();
    }

    // one server for everything, and not on the loopback of Windows, which is another one in the distro
    private static boolean canBeReached(String proxy) {
        return proxy.matches("[A-Za-z0-9.-]{1,250}:\\d{1,5}") && !proxy.startsWith("127.")
                && !proxy.startsWith("localhost");
    }
}
