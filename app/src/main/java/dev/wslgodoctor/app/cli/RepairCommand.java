package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.repair.Outcome;
import dev.wslgodoctor.diagnostics.repair.Transaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code repair}: previews, asks, applies and judges again; one cause, or several as one. */
@Command(name = "repair", mixinStandardHelpOptions = true)
final class RepairCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CAUSE-ID", arity = "0..*")
    private List<String> ids = new ArrayList<>();

    @Mixin
    private CommonOptions options;

    @Option(names = "--preview", descriptionKey = "option.preview")
    private boolean previewOnly;

    @Option(names = "--yes", descriptionKey = "option.yes")
    private boolean yes;

    @Option(names = "--all", descriptionKey = "option.all")
    private boolean all;

    @Option(names = "--save", paramLabel = "FILE", descriptionKey = "option.save")
    private String save;

    @Option(names = "--plan", paramLabel = "FILE", descriptionKey = "option.plan")
    private String plan;

    @Option(names = "--keep-going", descriptionKey = "option.keep-going")
    private boolean keepGoing;

    @Option(names = "--roll-back", descriptionKey = "option.roll-back")
    private boolean rollBack;

    @Option(names = "--unfinished", descriptionKey = "option.finish")
    private boolean unfinished;

    @Option(names = "--archive", paramLabel = "ENTRY", descriptionKey = "option.archive")
    private Integer archive;

    @Option(names = "--with", paramLabel = "STEP", descriptionKey = "option.with")
    private List<Integer> with = new ArrayList<>();

    @Option(names = "--leave-out", paramLabel = "NAME", descriptionKey = "option.leave-out")
    private List<String> leaveOut = new ArrayList<>();

    private final Terminal terminal;

    RepairCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        int sources = (ids.isEmpty() ? 0 : 1) + (all ? 1 : 0) + (plan == null ? 0 : 1) + (unfinished ? 1 : 0)
                + (archive == null ? 0 : 1);
        if (sources != 1) {
            throw new UsageException("error.what-to-repair", Map.of());
        }
        if (keepGoing && rollBack || save != null && plan != null) {
            throw new UsageException("error.not-both", Map.of("one", keepGoing ? "--keep-going" : "--save",
                    "other", keepGoing ? "--roll-back" : "--plan"));
        }
        List<RootCause> causes = new LinkedHashSet<>(ids).stream().map(RepairCommand::cause).toList();
        Consented consented = new Consented(terminal, options, previewOnly, yes, rule());
        if (unfinished) {
            return new UnfinishedRepairs(consented, options).finish();
        }
        UnfinishedRepairs.tell(terminal, options);
        if (archive != null) {
            return new ArchiveOriginal(consented, options).of(archive);
        }
        if (causes.size() == 1 && save == null && !keepGoing) {
            return new SingleRepair(consented, options, causes.getFirst(), with, leaveOut).run();
        }
        if (!with.isEmpty() || !leaveOut.isEmpty()) {
            throw new UsageException("error.with-one", Map.of());
        }
        RepairSet set = new RepairSet(consented, options);
        if (plan != null) {
            return set.fromFile(BundleCommand.path(plan));
        }
        return set.of(all ? Optional.empty() : Optional.of(causes),
                Optional.ofNullable(save).map(BundleCommand::path));
    }

    private static RootCause cause(String id) {
        return CauseCatalog.byId(id).orElseThrow(() -> UsageException.unknownCause(id));
    }

    private Transaction.Rule rule() {
        return keepGoing ? Transaction.Rule.KEEP_GOING : rollBack ? Transaction.Rule.ROLL_BACK : Transaction.Rule.KEEP;
    }

    static int exitCode(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Cured cured -> ExitCode.OK;
            case Outcome.Undone undone -> ExitCode.OK;
            case Outcome.AlreadyGone gone -> ExitCode.OK;
            case Outcome.StillHolds holds -> ExitCode.FOUND;
            case Outcome.CannotTell cannotTell -> ExitCode.UNDETERMINED;
            case Outcome.Refused refused -> ExitCode.REFUSED;
        };
    }

    static Optional<Outcome.Applied> applied(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Cured cured -> Optional.of(cured.applied());
            case Outcome.StillHolds holds -> Optional.of(holds.applied());
            case Outcome.CannotTell cannotTell -> Optional.of(cannotTell.applied());
            case Outcome.Refused refused -> Optional.empty();
            case Outcome.Undone undone -> Optional.empty();
            case Outcome.AlreadyGone gone -> Optional.empty();
        };
    }
}
