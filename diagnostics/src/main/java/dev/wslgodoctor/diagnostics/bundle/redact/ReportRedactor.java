package dev.wslgodoctor.diagnostics.bundle.redact;

import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.Sensitivity;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Redacts a report field by field, before it is put into words: the words themselves are ours and hold nothing. */
public final class ReportRedactor {

    private final TextRedactor redactor;

    /** Redacts texts with this. */
    public ReportRedactor(TextRedactor redactor) {
        this.redactor = redactor;
    }

    /** The same report about placeholders. */
    public Report report(Report report) {
        Report.Target target = report.target();
        List<DebugTarget> debug = target.debug().stream().map(this::debug).toList();
        List<Finding> findings = report.findings().stream().map(this::finding).toList();
        return new Report(new Report.Target(text(target.distro()), text(target.project()), debug, target.windows()),
                report.symptom(), Chain.of(report.symptom(), findings), findings, report.started(), report.finished());
    }

    private DebugTarget debug(DebugTarget one) {
        return new DebugTarget(one.kind(), text(one.configuration()), text(one.program()), one.processes(),
                text(one.binary()), one.breakpoint()
                        .map(at -> new DebugTarget.Break(redactor.text(at.file()), at.line())),
                one.buildFlags().stream().map(redactor::text).toList(), variables(one.environment()),
                one.rules().stream().map(rule -> new DebugTarget.Rule(redactor.text(rule.from()),
                        redactor.text(rule.to()))).toList());
    }

    private Map<String, String> variables(Map<String, String> variables) {
        Map<String, String> redacted = new LinkedHashMap<>();
        variables.forEach((name, value) -> redacted.put(redactor.text(name), EnvironmentValues.isKept(name)
                ? redactor.text(value) : redactor.secret(PrivateClass.ENVIRONMENT)));
        return redacted;
    }

    private Optional<String> text(Optional<String> text) {
        return text.map(redactor::text);
    }

    private Finding finding(Finding finding) {
        return new Finding(finding.causeId(), finding.link(), verdict(finding.verdict()),
                finding.evidence().stream().map(this::evidence).toList(), finding.plan().map(this::plan));
    }

    private Verdict verdict(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Holds holds -> new Verdict.Holds(holds.severity(), holds.confidence(),
                    arguments(holds.arguments()));
            case Verdict.Undetermined open -> new Verdict.Undetermined(open.probe(), trouble(open.trouble()));
            case Verdict.RuledOut ruledOut -> ruledOut;
            case Verdict.NotApplicable notApplicable -> notApplicable;
        };
    }

    private Map<String, String> arguments(Map<String, String> arguments) {
        Map<String, String> redacted = new LinkedHashMap<>();
        arguments.forEach((name, value) -> redacted.put(name, Settings.isSecret(name)
                ? redactor.secret(PrivateClass.SECRET) : named(name, value)));
        return redacted;
    }

    // an argument that is called user holds a user's name, whatever word that is
    private String named(String name, String value) {
        boolean user = name.equals("user") || name.equals("owner") || name.equals("default");
        return user ? redactor.text("user=" + value).substring("user=".length()) : redactor.text(value);
    }

    private Evidence evidence(Evidence one) {
        String value = one.sensitivity() == Sensitivity.SECRET ? redactor.secret(PrivateClass.SECRET)
                : one.probe().equals("distro.default-user") ? named("user", one.value()) : redactor.text(one.value());
        return new Evidence(one.probe(), redactor.text(one.place()), redactor.text(one.source()), value, one.state(),
                one.sensitivity(), one.at());
    }

    private Trouble trouble(Trouble trouble) {
        String detail = redactor.text(trouble.detail());
        return switch (trouble) {
            case Trouble.TimedOut timedOut -> new Trouble.TimedOut(timedOut.deadline(), detail);
            case Trouble.Denied _ -> new Trouble.Denied(detail);
            case Trouble.Missing missing -> new Trouble.Missing(words(missing.words()), detail);
            case Trouble.Unreadable _ -> new Trouble.Unreadable(detail);
            case Trouble.NotRunning _ -> new Trouble.NotRunning(detail);
            case Trouble.LauncherRefused refused -> new Trouble.LauncherRefused(refused.errorCode(), detail);
            case Trouble.NotChosen chosen -> new Trouble.NotChosen(chosen.choice(), words(chosen.words()), detail);
            case Trouble.Cancelled _ -> new Trouble.Cancelled(detail);
            case Trouble.Bug _ -> new Trouble.Bug(detail);
        };
    }

    private Trouble.Words words(Trouble.Words words) {
        return new Trouble.Words(words.key(), arguments(words.arguments()));
    }

    private Plan plan(Plan plan) {
        return new Plan(plan.causeId(), plan.actions().stream().map(this::action).toList(),
                plan.onlyIfChosen());
    }

    private Action action(Action action) {
        return switch (action) {
            case Action.ReplaceFile file -> new Action.ReplaceFile(place(file.at()), redactor.text(file.path()),
                    file.seenSha256(), file.content().map(content -> Blob.of(redactor.text(content.text()))),
                    file.asRoot());
            case Action.CopyTree copy -> new Action.CopyTree(place(copy.at()),
                    path(copy.from()), path(copy.to()),
                    copy.without().stream().map(redactor::text).toList());
            case Action.SetRegistryValue set -> new Action.SetRegistryValue(redactor.text(set.key()), set.name(),
                    set.seen().map(value -> stored(set, value)), set.value().map(value -> stored(set, value)));
            case Action.MoveAside move -> new Action.MoveAside(place(move.at()), path(move.from()), path(move.to()),
                    path(move.copy()), move.manifest(), move.without().stream().map(redactor::text).toList());
            case Action.ChooseProject project -> new Action.ChooseProject(redactor.text(project.path()));
            case Action.Run run -> new Action.Run(place(run.at()), command(run.apply()), run.undo().map(this::command),
                    run.check().map(this::command), run.notice().map(notice ->
                    new Action.Notice(notice.messageKey(), arguments(notice.arguments()))));
            case Action.RestartDistro restart -> new Action.RestartDistro(place(restart.at()));
            case Action.RestartWsl restart -> restart;
            case Action.AskUser ask -> new Action.AskUser(ask.messageKey(), arguments(ask.arguments()));
        };
    }

    private LinuxPath path(LinuxPath path) {
        return LinuxPath.of(redactor.text(path.toString()));
    }

    // REG_SZ, REG_EXPAND_SZ and REG_MULTI_SZ are text in UTF-16, REG_DWORD and REG_QWORD numbers (winnt.h)
    private StoredValue stored(Action.SetRegistryValue set, StoredValue value) {
        if (value.type() == 4 || value.type() == 11) {
            return value;
        }
        boolean text = value.type() == 1 || value.type() == 2 || value.type() == 7;
        if (!text || set.isVariable() && !EnvironmentValues.isKept(set.name())) {
            redactor.secret(PrivateClass.ENVIRONMENT);
            return new StoredValue(value.type(), Blob.EMPTY);
        }
        String words = new String(value.bytes().bytes(), StandardCharsets.UTF_16LE);
        return new StoredValue(value.type(), Blob.of(redactor.text(words).getBytes(StandardCharsets.UTF_16LE)));
    }

    private Place place(Place place) {
        return Place.parse(redactor.text(place.toString()));
    }

    private Command command(Command command) {
        return new Command(command.argv().stream().map(redactor::text).toList(), command.asRoot(),
                command.workingFolder().map(redactor::text).orElse(null), Blob.EMPTY, command.deadline(),
                command.limit());
    }
}
