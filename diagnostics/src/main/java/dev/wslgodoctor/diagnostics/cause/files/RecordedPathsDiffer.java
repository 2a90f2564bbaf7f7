package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.files.SourceNames.Cure;
import dev.wslgodoctor.diagnostics.probe.DebugProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.LaunchSession;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The program names its source files otherwise than the editor does, and the substitutePath rules do not bring both
 * together, so that Delve answers "could not find file".
 *
 * <p>Of a built program its own table of files decides; of one that a session builds, the folder and the flags with
 * which it will be built. Rules are applied as Delve applies them.
 *
 * @see <a href="https://github.com/golang/vscode-go/blob/master/docs/debugging.md">vscode-go: debugging,
 *      substitutePath</a>; facts go-debugging.md B5, C4
 */
public final class RecordedPathsDiffer implements RootCause {

    @Override
    public String id() {
        return "files.recorded-paths-differ";
    }

    @Override
    public Link breaks() {
        return Link.PATHS;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<SourceView> views = SourceView.all(facts);
        Optional<SourceView> differing = views.stream().filter(RecordedPathsDiffer::differs).findFirst();
        if (differing.isPresent()) {
            SourceView view = differing.get();
            SourceNames names = view.names().orElseThrow();
            return Verdict.holds(Severity.BLOCKS, view.built() ? Confidence.CERTAIN : Confidence.LIKELY,
                    Map.of("session", view.target().name(), "editor", names.editorFile(), "recorded",
                            names.recordedFile(), "rules", shown(names.rules())));
        }
        List<Verdict> others = views.stream().filter(view -> view.names().isEmpty()).map(SourceView::instead).toList();
        return others.stream().filter(verdict -> verdict instanceof Verdict.Undetermined).findFirst()
                .or(() -> others.size() < views.size() ? Optional.of(Verdict.ruledOut()) : Optional.empty())
                .or(() -> others.stream().findFirst()).orElse(Verdict.notApplicable("no-session"));
    }

    private static boolean differs(SourceView view) {
        return view.names().filter(names -> !names.agree()).isPresent();
    }

    private static String shown(List<dev.wslgodoctor.diagnostics.parse.SubstitutePath.Rule> rules) {
        return rules.isEmpty() ? "[]" : String.join(", ", rules.stream()
                .map(rule -> rule.from() + " -> " + rule.to()).toList());
    }

    /** Changes the rules in launch.json where a rule cures it, and says in any case what to do by hand. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<SourceView> views = SourceView.all(facts).stream().filter(RecordedPathsDiffer::differs).toList();
        List<Action> actions = new ArrayList<>();
        facts.ask(EditorProbes.LAUNCH_JSON).found().filter(file -> file.json().isSound()).ifPresent(file -> {
            String text = edited(file, views, facts);
            if (!text.equals(file.json().text())) {
                actions.add(file.edited(text));
            }
        });
        SourceView first = views.getFirst();
        actions.add(byHand(first.names().orElseThrow()));
        if (first.trimmed()) {
            actions.add(new Action.AskUser(id() + ".trimmed"));
        }
        return Optional.of(new Plan(id(), actions));
    }

    private static String edited(JsoncDocument file, List<SourceView> views, Facts facts) {
        String text = file.json().text();
        Set<Integer> done = new HashSet<>();
        for (SourceView view : views) {
            Optional<LaunchSession> session = SourceView.session(view.target(), facts);
            Optional<Cure> cure = view.names().orElseThrow().cure();
            // two processes of one session differ in the same way
            if (session.isPresent() && cure.isPresent() && done.add(session.get().index())) {
                text = new RuleEdit(session.get(), facts.need(DebugProbes.VARIABLES).workspaceFolder())
                        .apply(text, cure.get());
            }
        }
        return text;
    }

    private Action byHand(SourceNames names) {
        return names.cure().map(cure -> new Action.AskUser(id() + "." + cure.fault().name().toLowerCase(Locale.ROOT),
                        Map.of("from", cure.rule().from(), "to", cure.rule().to())))
                .orElseGet(() -> new Action.AskUser(id() + ".no-rule",
                        Map.of("from", names.editorRoot(), "to", names.recordedRoot())));
    }

    @Override
    public List<String> cases() {
        return List.of("R39", "R51");
    }

    @Override
    public List<String> sources() {
        return List.of("go-delve/delve #2297", "go-delve/delve pkg/locspec/locations.go@3b77598",
                "golang/vscode-go docs/debugging.md@28e27ff");
    }
}
