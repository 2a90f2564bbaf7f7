package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.FileStamp;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/** Looks at what a plan would do now, without doing it: for the preview, and once more right before the act. */
final class Sketch {

    private final Places places;
    private final Works works;
    private final Map<String, Optional<Blob>> written;
    private final boolean forPerson;
    private final List<Action.CopyTree> copies = new ArrayList<>();
    private final List<PreviewStep> steps = new ArrayList<>();
    private final List<Optional<Outcome.Refused>> obstacles = new ArrayList<>();

    private Sketch(Places places, Works works, Map<String, Optional<Blob>> written, boolean forPerson) {
        this.forPerson = forPerson;
        this.written = written;
        this.places = places;
        this.works = works;
    }

    /**
     * Looks at every step.
     *
     * @param selected the steps whose effect later ones will find; null for all
     * @param written  what files will hold by then, by place and path; gets what this plan leaves
     */
    static Sketch of(Plan plan, SortedSet<Integer> selected, Places places, Works works,
            Map<String, Optional<Blob>> written) throws GatewayException {
        Sketch sketch = new Sketch(places, works, written, selected == null);
        for (int i = 0; i < plan.actions().size(); i++) {
            boolean counts = selected == null || selected.contains(i);
            sketch.look(plan.actions().get(i), counts);
        }
        return sketch;
    }

    List<PreviewStep> steps() {
        return steps;
    }

    /** What stands in the way of these steps; empty if nothing does. */
    Optional<Outcome.Refused> obstacle(SortedSet<Integer> selected) {
        return selected.stream().flatMap(i -> obstacles.get(i).stream()).findFirst();
    }

    /** What is not as it was shown, among these steps; empty if all is. */
    Optional<Outcome.Refused> drift(List<PreviewStep> shown, SortedSet<Integer> selected) {
        return selected.stream().flatMap(i -> drift(shown.get(i), steps.get(i)).stream()).findFirst();
    }

    private static Optional<Outcome.Refused> drift(PreviewStep shown, PreviewStep now) {
        Optional<String> what = switch (now) {
            case PreviewStep.FileStep file -> Optional.of(file.action().path()).filter(path ->
                    !file.before().map(FileStamp::sha256).equals(
                            ((PreviewStep.FileStep) shown).before().map(FileStamp::sha256)));
            case PreviewStep.CommandStep command -> command.state()
                    .filter(state -> !command.state().equals(((PreviewStep.CommandStep) shown).state()))
                    .map(state -> String.join(" ", command.action().check().orElseThrow().argv())
                            + " prints " + state.strip());
            case PreviewStep.RestartStep restart -> restart.ends().stream()
                    .filter(name -> !((PreviewStep.RestartStep) shown).ends().contains(name)).findFirst()
                    .map(name -> "the distribution " + name + " runs now and would end");
            case PreviewStep.RegistryStep value -> Optional.of(value.action().shown())
                    .filter(path -> !value.now().equals(((PreviewStep.RegistryStep) shown).now()));
            case PreviewStep.AsideStep aside -> Optional.empty();
            case PreviewStep.CopyStep copy -> Optional.empty();
            case PreviewStep.ChoiceStep choice -> Optional.empty();
            case PreviewStep.ByHandStep byHand -> Optional.empty();
        };
        return what.map(detail -> new Outcome.Refused(Outcome.Why.DRIFTED, detail));
    }

    // long, because it is one switch with a case for each kind: the compiler finds a missing one
    private void look(Action action, boolean counts) throws GatewayException {
        Optional<Outcome.Refused> obstacle = Optional.empty();
        PreviewStep step = switch (action) {
            case Action.ReplaceFile file -> {
                PreviewStep.FileStep shown = file(file);
                if (!shown.before().map(FileStamp::sha256).equals(file.seenSha256())) {
                    obstacle = Optional.of(new Outcome.Refused(Outcome.Why.DRIFTED, file.path()));
                } else if (counts) {
                    written.put(file.at() + " " + file.path(), file.content());
                }
                yield shown;
            }
            case Action.CopyTree copy -> {
                PreviewStep.CopyStep shown = works.show(copy, forPerson);
                obstacle = CopyWork.obstacle(shown);
                if (counts) {
                    copies.add(copy);
                }
                yield shown;
            }
            case Action.SetRegistryValue value -> {
                Optional<StoredValue> now = places.windows().stored(value.key(), value.name());
                if (!now.equals(value.seen())) {
                    obstacle = Optional.of(new Outcome.Refused(Outcome.Why.DRIFTED, value.shown()));
                }
                yield new PreviewStep.RegistryStep(value, now);
            }
            case Action.MoveAside aside -> {
                PreviewStep.AsideStep shown = works.asides().show(aside);
                obstacle = works.asides().obstacle(shown);
                yield shown;
            }
            case Action.Run run -> new PreviewStep.CommandStep(run, works.commands().state(run.at(),
                    run.check().filter(check -> mayAsk(check.asRoot()))));
            case Action.ChooseProject choose -> new PreviewStep.ChoiceStep(choose, places.at().choice().project());
            case Action.RestartDistro restart -> restartDistro(restart);
            case Action.RestartWsl restart -> new PreviewStep.RestartStep(restart,
                    places.hasLauncher() ? places.running() : List.of(), places.hasLauncher());
            case Action.AskUser ask -> new PreviewStep.ByHandStep(ask);
        };
        if (step.executed() && step.asRoot() && !places.at().consent().root()) {
            obstacle = Optional.of(new Outcome.Refused(Outcome.Why.DENIED, step.kind() + " needs root"));
        }
        steps.add(step);
        obstacles.add(obstacle);
    }

    private boolean mayAsk(boolean asRoot) {
        return !asRoot || places.at().consent().root();
    }

    private PreviewStep.FileStep file(Action.ReplaceFile action) throws GatewayException {
        String thing = action.at() + " " + action.path();
        if (written.containsKey(thing)) {
            Optional<Blob> content = written.get(thing);
            return FileWork.show(action, content,
                    content.map(blob -> FileStamp.plain(blob.sha256(), action.path())));
        }
        if (!mayAsk(action.asRoot())) {
            throw new GatewayException(new Trouble.Denied("looking at " + action.path() + " needs root"));
        }
        Optional<String> original = original(action);
        if (original.isPresent()) {
            String source = action.at() + " " + original.get();
            Optional<Blob> content = written.containsKey(source) ? written.get(source)
                    : works.files().read(action.at(), original.get(), false).content();
            return FileWork.show(action, content,
                    content.map(blob -> FileStamp.plain(blob.sha256(), action.path())));
        }
        FileWork.Held held = works.files().read(action.at(), action.path(), action.asRoot());
        return FileWork.show(action, held.content(), held.stamp());
    }

    /** What an earlier step copies to the place of this file. */
    private Optional<String> original(Action.ReplaceFile action) {
        return LinuxPath.parse(action.path()).flatMap(path -> copies.stream()
                .filter(copy -> copy.at().equals(action.at()) && path.startsWith(copy.to()))
                .map(copy -> copy.from().resolve(copy.to().relativize(path)).toString()).findFirst());
    }

    // wsl.exe splits its command line at spaces and knows no quotes (microsoft/WSL src/windows/common/helpers.cpp
    // ParseArgument): with such a name it might end another distro, so that step is the user's
    private PreviewStep.RestartStep restartDistro(Action.RestartDistro action) throws GatewayException {
        String name = places.todaysName((Place.Distro) action.at());
        boolean can = places.hasLauncher() && name.chars().noneMatch(Character::isWhitespace);
        List<String> ends = places.hasLauncher() && places.running().contains(name) ? List.of(name) : List.of();
        return new PreviewStep.RestartStep(action, ends, can);
    }
}
