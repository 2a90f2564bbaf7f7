package dev.wslgodoctor.diagnostics.cause.container;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.editor.DocumentRepair;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.FileProbes;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.probe.ProjectFolder;
import dev.wslgodoctor.diagnostics.probe.ProjectProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The user of the dev container may not write into the project folder, where Delve puts the program that it builds.
 *
 * <p>The folder is the distro's own and keeps its owner in the container. The editor gives the container's user the
 * number of the user who opens it, unless {@code updateRemoteUserUID} is false; a folder of root or of a third user
 * stays closed.
 *
 * @see <a href="https://containers.dev/implementors/json_reference/">Dev container reference, updateRemoteUserUID</a>;
 *      microsoft/vscode-remote-try-go issue 20; facts cases.md R65
 */
public final class OutputNotWritable implements RootCause {

    private static final String OUTPUT = "output";
    private static final int OTHERS_WRITE = 0002;
    private static final int GROUP_WRITES = 0020;

    // the users that the usual images make, each with the number 1000
    private static final Set<String> USUAL_USERS = Set.of("vscode", "node", "codespace", "ubuntu");

    @Override
    public String id() {
        return "container.output-not-writable";
    }

    @Override
    public Link breaks() {
        return Link.CONTAINER;
    }

    @Override
    public List<String> cases() {
        return List.of("R65");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/vscode-remote-try-go #20", "https://containers.dev/implementors/json_reference/");
    }

    private record User(String name, int number, boolean sure) {
    }

    @Override
    public Verdict judge(Facts facts) {
        JsoncDocument file = facts.need(ContainerProbes.DEV_CONTAINER);
        if (facts.need(FileProbes.PROJECT_MOUNT).isWindowsDrive()) {
            // who owns a file of Windows, the engine decides when it mounts the drive
            return Verdict.notApplicable(FileProbes.PROJECT_MOUNT.id());
        }
        Optional<User> user = user(file.json(), facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).uid());
        if (user.isEmpty()) {
            return Verdict.notApplicable("remote-user");
        }
        FileStatus folder = facts.need(ProjectFolder.STATUS);
        boolean writes = user.get().number() == 0 || folder.owner() == user.get().number()
                || (folder.mode() & OTHERS_WRITE) != 0;
        if (writes || building(facts).isEmpty() && facts.ask(DebugProbes.EXAMINED).found().isPresent()) {
            return Verdict.ruledOut();
        }
        // a group may give the right, a volume may stand in the folder's place, and whether the user's number was
        // adapted is known only for a folder that is nobody's but root's
        boolean surely = user.get().sure() && (folder.mode() & GROUP_WRITES) == 0 && !isMountedOtherwise(file.json())
                && (user.get().number() != facts.need(DistroProbes.ACCOUNT_OF_DEVELOPER).uid() || folder.owner() == 0);
        return Verdict.holds(Severity.BLOCKS, surely ? Confidence.CERTAIN : Confidence.LIKELY, Map.of(
                "folder", facts.need(ProjectProbes.ROOT).toString(), "owner", String.valueOf(folder.owner()),
                "user", user.get().name(), "number", String.valueOf(user.get().number())));
    }

    private static boolean isMountedOtherwise(Jsonc json) {
        return json.at(JsoncPath.of("workspaceMount")).isPresent()
                || json.at(JsoncPath.of("dockerComposeFile")).isPresent();
    }

    private static Optional<User> user(Jsonc json, int developer) {
        Optional<String> name = json.at(JsoncPath.of("remoteUser")).or(() -> json.at(JsoncPath.of("containerUser")))
                .flatMap(JsoncNode::asText).map(text -> text.split(":")[0]);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.get().equals("root") || name.get().equals("0")) {
            return Optional.of(new User(name.get(), 0, true));
        }
        boolean adapted = json.at(JsoncPath.of("updateRemoteUserUID")).flatMap(JsoncNode::asFlag).orElse(true);
        if (adapted) {
            return Optional.of(new User(name.get(), developer, true));
        }
        if (name.get().matches("\\d{1,9}")) {
            return Optional.of(new User(name.get(), Integer.parseInt(name.get()), true));
        }
        return USUAL_USERS.contains(name.get()) ? Optional.of(new User(name.get(), 1000, false)) : Optional.empty();
    }

    // those that leave their program in the project folder
    private static List<LaunchSession> building(Facts facts) {
        return facts.ask(DebugProbes.EXAMINED).found().orElse(List.of()).stream()
                .filter(session -> session.kind() == DebugTarget.Kind.LAUNCH
                        || session.kind() == DebugTarget.Kind.TEST)
                .filter(session -> session.text(OUTPUT).filter(path -> path.startsWith("/tmp/")).isEmpty()).toList();
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        Action.AskUser byHand = new Action.AskUser(id() + ".by-hand",
                Map.of("folder", facts.need(ProjectProbes.ROOT).toString()));
        List<LaunchSession> sessions = building(facts);
        if (sessions.isEmpty()) {
            return Optional.of(new Plan(id(), List.of(byHand)));
        }
        return Optional.of(DocumentRepair.of(id(), facts.need(EditorProbes.LAUNCH_JSON), text -> {
            String edited = text;
            for (LaunchSession session : sessions) {
                edited = JsoncEdit.set(edited, JsoncPath.of("configurations").element(session.index()), OUTPUT,
                        "\"/tmp/__debug_bin\"");
            }
            return edited;
        }, byHand.arguments()));
    }
}
