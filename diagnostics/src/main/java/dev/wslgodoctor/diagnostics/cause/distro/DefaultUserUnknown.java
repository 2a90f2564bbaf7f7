package dev.wslgodoctor.diagnostics.cause.distro;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code [user] default=} of wsl.conf names a user that the distribution does not have: WSL prints an error at every
 * call and falls back to the user of the registry.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/9340">microsoft/WSL issue 9340</a>; microsoft/WSL
 *      src/linux/init/init.cpp, CreateProcessParseCommon
 */
public final class DefaultUserUnknown implements RootCause {

    @Override
    public String id() {
        return "distro.default-user-unknown";
    }

    @Override
    public Link breaks() {
        return Link.DISTRO_CONFIGURATION;
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL #9340",
                "microsoft/WSL src/linux/init/init.cpp@3e27a6a");
    }

    @Override
    public Verdict judge(Facts facts) {
        DistroProbes.DefaultUser user = facts.need(DistroProbes.DEFAULT_USER);
        return user.known() ? Verdict.ruledOut()
                : Verdict.holds(Severity.DEGRADES, Confidence.CERTAIN, Map.of("user", user.name()));
    }

    /** By hand only: whether the name or the missing account is the mistake, nothing here can tell. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand",
                Map.of("user", facts.need(DistroProbes.DEFAULT_USER).name())))));
    }
}
