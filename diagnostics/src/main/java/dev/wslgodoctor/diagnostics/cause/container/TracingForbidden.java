package dev.wslgodoctor.diagnostics.cause.container;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.JsoncEdit;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.probe.ComposeDocument;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes.DockerVersion;
import dev.wslgodoctor.diagnostics.probe.ContainerProbes.Rights;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.VmProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The container in which the debugger runs has no right to trace.
 *
 * <p>Docker before 19.03, and any on a kernel before 4.8, filters ptrace. Newer ones let a debugger start programs, and
 * only where Yama is above 0 does attaching need the capability. Which engine will run the container the files do not
 * say, so this is likely at most, unless the container is the one that is examined.
 *
 * @see <a href="https://docs.docker.com/engine/security/seccomp/">Seccomp security profiles for Docker</a>;
 *      go-delve/delve Documentation/faq.md; facts cases.md R64, go-debugging.md B2
 */
public final class TracingForbidden implements RootCause {

    private static final Pattern KERNEL = Pattern.compile("(\\d{1,3})\\.(\\d{1,3}).*");

    @Override
    public String id() {
        return "container.tracing-forbidden";
    }

    @Override
    public Link breaks() {
        return Link.CONTAINER;
    }

    @Override
    public List<String> cases() {
        return List.of("R64");
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve Documentation/faq.md@3b77598", "go-delve/delve #515", "moby/moby #21051",
                "https://docs.docker.com/engine/security/seccomp/",
                "devcontainers/features src/go/devcontainer-feature.json@04bc3284");
    }

    @Override
    public Verdict judge(Facts facts) {
        boolean oldKernel = isOld(facts.need(VmProbes.KERNEL));
        Optional<Rights> own = facts.ask(ContainerProbes.OWN_RIGHTS).found();
        if (own.isPresent() && own.get().filtered() && !own.get().mayTrace() && oldKernel) {
            return holds("/proc/self/status", Confidence.CERTAIN, facts.need(VmProbes.KERNEL));
        }
        List<DebuggingContainer> containers = DebuggingContainer.all(facts);
        if (containers.isEmpty()) {
            return Verdict.notApplicable(ContainerProbes.COMPOSE_FILES.id());
        }
        Optional<DebuggingContainer> without = containers.stream().filter(each -> !each.mayTrace()).findFirst();
        if (without.isEmpty()) {
            return Verdict.ruledOut();
        }
        if (oldKernel) {
            return holds(without.get().shown(), Confidence.LIKELY, facts.need(VmProbes.KERNEL));
        }
        return switch (facts.ask(ContainerProbes.DOCKER)) {
            case Reading.Known<DockerVersion> docker when !docker.value().letsTrace() ->
                holds(without.get().shown(), Confidence.LIKELY, "Docker " + docker.value());
            case Reading.Known<DockerVersion> docker -> byYama(facts, without.get());
            case Reading.Absent<DockerVersion> elsewhere -> byYama(facts, without.get());
            case Reading.Unknown<DockerVersion> unknown -> new Verdict.Undetermined(ContainerProbes.DOCKER.id(),
                    unknown.trouble());
        };
    }

    // 1 stops attaching, 2 starting too; 3 stops both whatever the container has, which is another cause
    private static Verdict byYama(Facts facts, DebuggingContainer container) {
        int scope = facts.ask(VmProbes.PTRACE_SCOPE) instanceof Reading.Absent<Integer> ? 0
                : facts.need(VmProbes.PTRACE_SCOPE);
        boolean attaches = container.delve().filter(words -> words.contains("attach")).isPresent();
        boolean needed = scope == 2 || scope == 1 && attaches;
        return needed ? holds(container.shown(), Confidence.LIKELY, "kernel.yama.ptrace_scope=" + scope)
                : Verdict.ruledOut();
    }

    private static Verdict holds(String container, Confidence confidence, String because) {
        return Verdict.holds(Severity.BLOCKS, confidence, Map.of("container", container, "because", because));
    }

    private static boolean isOld(String release) {
        Matcher matcher = KERNEL.matcher(release);
        return matcher.matches() && (Integer.parseInt(matcher.group(1)) < 4
                || matcher.group(1).equals("4") && Integer.parseInt(matcher.group(2)) < 8);
    }

    /** An override file beside the compose file, if there is none yet; the capability in devcontainer.json. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<DebuggingContainer> without = DebuggingContainer.all(facts).stream()
                .filter(each -> !each.mayTrace()).toList();
        List<Action> actions = new ArrayList<>();
        for (DebuggingContainer container : without) {
            container.service().flatMap(ComposeDocument::override).filter(path -> facts
                    .need(ContainerProbes.COMPOSE_FILES).stream().noneMatch(each -> each.path().equals(path)))
                    .filter(path -> container.name().matches("[A-Za-z0-9._-]+") && actions.isEmpty())
                    .ifPresent(path -> actions.add(new Action.ReplaceFile(
                            Place.distro(facts.need(WslProbes.DISTRO).name()), path.toString(), Optional.empty(),
                            Optional.of(Blob.of(override(container.name()))), false)));
            if (container.service().isEmpty()) {
                facts.ask(ContainerProbes.DEV_CONTAINER).found().filter(file -> file.json().isSound())
                        .filter(file -> file.json().at(JsoncPath.of("capAdd")).isEmpty())
                        .ifPresent(file -> actions.add(file.edited(JsoncEdit.set(file.json().text(), JsoncPath.ROOT,
                                "capAdd", "[\"SYS_PTRACE\"]"))));
            }
        }
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }

    private static String override(String service) {
        return """
                services:
                  %s:
                    cap_add:
                      - SYS_PTRACE
                    security_opt:
                      - seccomp=unconfined
                """.formatted(service);
    }
}
