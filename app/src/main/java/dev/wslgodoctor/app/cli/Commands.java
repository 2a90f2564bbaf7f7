package dev.wslgodoctor.app.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** The commands by their names, in the order of the help; none is made before it is needed. */
final class Commands {

    /** What makes each. */
    static final Map<String, Function<Terminal, Callable<Integer>>> ALL = all();

    private Commands() {
    }

    private static Map<String, Function<Terminal, Callable<Integer>>> all() {
        Map<String, Function<Terminal, Callable<Integer>>> all = new LinkedHashMap<>();
        all.put("check", CheckCommand::new);
        all.put("repair", RepairCommand::new);
        all.put("undo", UndoCommand::new);
        all.put("journal", JournalCommand::new);
        all.put("bundle", BundleCommand::new);
        all.put("open", OpenCommand::new);
        all.put("diff", DiffCommand::new);
        all.put("triage", TriageCommand::new);
        all.put("prove", ProveCommand::new);
        all.put("causes", CausesCommand::new);
        all.put("explain", ExplainCommand::new);
        all.put("lint", LintCommand::new);
        all.put("environments", EnvironmentsCommand::new);
        all.put("folklore", FolkloreCommand::new);
        all.put("search", SearchCommand::new);
        all.put("licences", LicencesCommand::new);
        all.put("news", NewsCommand::new);
        return Collections.unmodifiableMap(all);
    }
}
