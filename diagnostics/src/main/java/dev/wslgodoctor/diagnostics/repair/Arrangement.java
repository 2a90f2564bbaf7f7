package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes plans that were each made for the present machine fit one after the other: edits of the same file are joined, a
 * step that an earlier plan does already is left out, restarts are put aside to be done once at the end.
 */
final class Arrangement {

    private final FileWork files;
    private final Map<String, Joined> joined = new HashMap<>();
    private final Set<String> done = new LinkedHashSet<>();
    private final Set<Action> restarts = new LinkedHashSet<>();

    Arrangement(FileWork files) {
        this.files = files;
    }

    /** What a file holds now, and what the plans so far leave in it; empty means no file. */
    private record Joined(Optional<Blob> base, Optional<Blob> left) { }

    /**
     * A plan as it fits behind those before it.
     *
     * @param plan     without its restarts; may have only steps by hand left, if the plans before do the rest
     * @param restarts the restarts that it asked for
     */
    record Fitted(Plan plan, List<Action> restarts, Map<String, Joined> joined) { }

    /**
     * The plan as it fits behind those that were taken; empty if it changes the same place of a file as one of them.
     */
    Optional<Fitted> fit(Plan plan) throws GatewayException {
        Map<String, Joined> then = new HashMap<>(joined);
        List<Action> actions = new ArrayList<>();
        List<Action> aside = new ArrayList<>();
        for (int i = 0; i < plan.actions().size(); i++) {
            Action action = plan.actions().get(i);
            if (plan.onlyIfChosen().contains(i)) {
                // nobody chose it: a set holds only what is offered as a whole
                continue;
            }
            if (action.restarts()) {
                aside.add(action);
            } else if (action instanceof Action.ReplaceFile file) {
                Optional<Optional<Action.ReplaceFile>> fitted = fit(file, then);
                if (fitted.isEmpty()) {
                    return Optional.empty();
                }
                fitted.get().ifPresent(actions::add);
            } else if (action instanceof Action.AskUser || !done.contains(PlanJson.of(action).toString())) {
                actions.add(action);
            }
        }
        // a plan needs an action; one that consists of a restart keeps it
        return Optional.of(new Fitted(new Plan(plan.causeId(), actions.isEmpty() ? plan.actions() : actions),
                actions.isEmpty() ? List.of() : aside, then));
    }

    /** From now on later plans come behind this one. */
    void take(Fitted fitted) {
        joined.clear();
        joined.putAll(fitted.joined());
        fitted.plan().actions().forEach(action -> done.add(PlanJson.of(action).toString()));
        restarts.addAll(fitted.restarts());
    }

    /** One restart for all: of WSL if any plan needs that, else of each distro once. */
    List<Action> restarts() {
        return restarts.stream().filter(action -> action instanceof Action.RestartWsl).findFirst().map(List::of)
                .orElseGet(() -> List.copyOf(restarts));
    }

    // outer empty: it cannot be joined; inner empty: an earlier plan leaves just this content
    private Optional<Optional<Action.ReplaceFile>> fit(Action.ReplaceFile file, Map<String, Joined> then)
            throws GatewayException {
        String thing = file.at() + " " + file.path();
        Joined before = then.get(thing);
        if (before == null) {
            then.put(thing, new Joined(files.read(file.at(), file.path(), file.asRoot()).content(), file.content()));
            return Optional.of(Optional.of(file));
        }
        if (file.seenSha256().equals(before.left().map(Blob::sha256))) {
            then.put(thing, new Joined(before.base(), file.content()));
            return Optional.of(Optional.of(file));
        }
        if (file.content().equals(before.left())) {
            return Optional.of(Optional.empty());
        }
        if (!file.seenSha256().equals(before.base().map(Blob::sha256)) || before.base().isEmpty()
                || before.left().isEmpty() || file.content().isEmpty()) {
            return Optional.empty();
        }
        Optional<Blob> both = LineMerge.of(before.base().get(), before.left().get(), file.content().get())
                .filter(content -> sound(file.path(), content) || !sound(file.path(), before.base().get()));
        both.ifPresent(content -> then.put(thing, new Joined(before.base(), both)));
        return both.map(content -> Optional.of(new Action.ReplaceFile(file.at(), file.path(),
                before.left().map(Blob::sha256), both, file.asRoot())));
    }

    // two edits that are each right can together lose or double a comma
    private static boolean sound(String path, Blob content) {
        return !path.endsWith(".json") || Jsonc.parse(EncodedText.decode(content.bytes()).text()).isSound();
    }
}
