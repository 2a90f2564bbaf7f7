package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.AdministratorStep;
import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.ElevatedTask;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.parse.StartFailure;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Windows service that runs WSL is disabled, so that nothing of WSL starts.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/8694">microsoft/WSL issue 8694</a>; error code 0x80070422,
 *      newer builds print ERROR_SERVICE_DISABLED
 */
public final class WslServiceDisabled implements RootCause {

    @Override
    public String id() {
        return "windows.wsl-service-disabled";
    }

    @Override
    public Link breaks() {
        return Link.WSL;
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL #8694");
    }

    @Override
    public Verdict judge(Facts facts) {
        if (facts.ask(WslProbes.LIST) instanceof Reading.Unknown<List<DistroRow>> unknown
                && unknown.trouble() instanceof Trouble.LauncherRefused refused
                && StartFailure.of(refused.errorCode()) == StartFailure.SERVICE_DISABLED) {
            return holds(refused.errorCode());
        }
        String state = facts.need(WindowsProbes.WSL_SERVICE);
        return state.equals("disabled") ? holds("WSLService: " + state) : Verdict.ruledOut();
    }

    private static Verdict holds(String sign) {
        return Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("sign", sign));
    }

    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        service(facts).flatMap(name -> AdministratorStep.of(facts,
                () -> new ElevatedTask.ServiceStart(name, ElevatedTask.Start.AUTO),
                () -> new ElevatedTask.ServiceStart(name, ElevatedTask.Start.DISABLED),
                List.of("sc.exe", "qc", name))).ifPresent(actions::add);
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }

    // the one that is disabled by what Windows says itself; a code of wsl.exe alone names none
    private static Optional<String> service(Facts facts) {
        if (facts.ask(WindowsProbes.WSL_SERVICE).found().filter("disabled"::equals).isPresent()) {
            return Optional.of("WSLService");
        }
        return facts.ask(WindowsProbes.LXSS_SERVICE).found().filter("disabled"::equals).map(state -> "LxssManager");
    }
}
