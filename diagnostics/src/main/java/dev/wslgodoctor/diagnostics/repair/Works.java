package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.LauncherText;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What each kind of action does, forwards from its data and backwards from its trace. */
final class Works {

    // stopping a VM with services in it takes longer than a question (facts: wsl.exe waits up to 30 s for the service)
    private static final Duration RESTARTING = Duration.ofSeconds(60);

    /** What a copy's list of complete batches is called in the journal's folder. */
    static final String BATCHES = "batches";

    private final Places places;
    private final Journal journal;
    private final FileWork files;
    private final CommandWork commands;
    private final CopyWork copies;
    private final AsideWork asides;
    private Optional<CopyWork.Leftover> leftover = Optional.empty();

    Works(Places places, Journal journal) {
        this.places = places;
        this.journal = journal;
        this.files = new FileWork(places);
        this.commands = new CommandWork(places);
        this.copies = new CopyWork(places);
        this.asides = new AsideWork(places, journal);
    }

    FileWork files() {
        return files;
    }

    CommandWork commands() {
        return commands;
    }

    CopyWork copies() {
        return copies;
    }

    AsideWork asides() {
        return asides;
    }

    /** The state before a step, with old contents already kept in the journal. */
    Trace intend(Action action, int entry, int step) throws GatewayException, IOException {
        return switch (action) {
            case Action.ReplaceFile file -> {
                FileWork.Held now = files.read(file.at(), file.path(), file.asRoot());
                Optional<String> image = now.content().isEmpty() ? Optional.empty()
                        : Optional.of(journal.keep(entry, step, "before", now.content().get()));
                yield files.intend(file, now, image);
            }
            case Action.CopyTree copy -> {
                leftover = leftover(copy);
                yield copies.intend(copy, leftover);
            }
            case Action.SetRegistryValue value -> new Trace.Registry(value.key(), value.name(),
                    places.windows().stored(value.key(), value.name()), value.value());
            case Action.Run run -> new Trace.Ran(run.at(), run.apply(), run.undo(), run.check(),
                    commands.state(run.at(), run.check()), Optional.empty());
            default -> unread(action);
        };
    }

    /** The state before a step that a crash broke off and that will be done again: as it was recorded then. */
    Trace intendAgain(Action action, Trace recorded, int entry, int step) throws GatewayException, IOException {
        if (recorded instanceof Trace.Tree tree) {
            boolean there = copies.isBegun(tree);
            leftover = !there ? Optional.empty() : Optional.of(new CopyWork.Leftover(tree,
                    journal.kept(entry + "." + step + "." + BATCHES).orElse(Blob.EMPTY)));
            return tree;
        }
        return recorded instanceof Trace.File ? recorded : intend(action, entry, step);
    }

    /** The newest copy of this kind that was broken off and can go on; empty if there is none. */
    Optional<CopyWork.Leftover> leftover(Action.CopyTree copy) throws GatewayException, IOException {
        for (Entry entry : journal.read().entries()) {
            for (int i = 0; entry.unfinished() && i < entry.steps().size(); i++) {
                if (entry.steps().get(i).trace() instanceof Trace.Tree tree && entry.onlyTouched(i)
                        && copies.goesOn(copy, tree)) {
                    Optional<Blob> kept = journal.kept(entry.number() + "." + i + "." + BATCHES);
                    return Optional.of(new CopyWork.Leftover(tree, kept.orElse(Blob.EMPTY)));
                }
            }
        }
        return Optional.empty();
    }

    /** @param shown whether a person will read it */
    PreviewStep.CopyStep show(Action.CopyTree copy, boolean shown) throws GatewayException {
        try {
            return copies.show(copy, shown, shown && leftover(copy).isPresent());
        } catch (IOException e) {
            throw new GatewayException(new Trouble.Unreadable("the journal: " + e.getMessage()), e);
        }
    }

    /** The trace of a step that is not executed, or that has no state to keep. */
    Trace unread(Action action) {
        return switch (action) {
            case Action.ReplaceFile file -> new Trace.File(file.at(), file.path(), file.asRoot(), Optional.empty(),
                    Optional.empty(), file.content().map(Blob::sha256), Optional.empty(), List.of());
            case Action.CopyTree copy -> new Trace.Tree(copy.at(), copy.from(), copy.to(), copy.to(), Optional.empty(),
                    List.of());
            case Action.Run run -> new Trace.Ran(run.at(), run.apply(), run.undo(), run.check(), Optional.empty(),
                    Optional.empty());
            case Action.SetRegistryValue value -> new Trace.Registry(value.key(), value.name(), value.seen(),
                    value.value());
            case Action.MoveAside aside -> new Trace.Aside(aside.at(), aside.from(), aside.to(), aside.copy());
            case Action.ChooseProject choose -> new Trace.Chose(choose.path(), places.at().choice().project());
            case Action.RestartDistro restart -> new Trace.Restarted(restart.at());
            case Action.RestartWsl restart -> new Trace.Restarted(Place.WINDOWS);
            case Action.AskUser ask -> new Trace.ByHand(ask.messageKey(), ask.arguments());
        };
    }

    /** Executes a step; returns its trace with the state after. */
    Trace act(Action action, Trace trace, CopyWork.Keep keep) throws GatewayException, Stopped {
        switch (action) {
            case Action.ReplaceFile file -> {
                return files.act(file, (Trace.File) trace);
            }
            case Action.CopyTree copy -> {
                return copies.act(copy, (Trace.Tree) trace, leftover, keep);
            }
            case Action.Run run -> {
                return commands.act(run, (Trace.Ran) trace);
            }
            case Action.SetRegistryValue value -> set((Trace.Registry) trace, value.seen(), value.value());
            case Action.MoveAside aside -> asides.act(aside);
            case Action.ChooseProject choose -> mustExist(choose.path());
            case Action.RestartDistro restart -> restart(Command.of("--terminate",
                    places.todaysName((Place.Distro) restart.at())));
            case Action.RestartWsl restart -> restart(Command.of("--shutdown"));
            case Action.AskUser ask -> throw new IllegalStateException("a step by hand is never executed");
        }
        return trace;
    }

    private void set(Trace.Registry trace, Optional<StoredValue> seen, Optional<StoredValue> value)
            throws GatewayException, Stopped {
        if (!places.windows().store(trace.key(), trace.name(), seen, value)) {
            throw new Stopped(Outcome.Why.DRIFTED, trace.shown());
        }
        Optional<String> text = value.flatMap(StoredValue::asText);
        // a value that names other variables is for Windows to work out, at the next sign-in at the latest; so is Path,
        // which a program gets made of the machine's and the user's
        if (trace.isVariable() && !trace.name().equalsIgnoreCase("Path") && text.isPresent() == value.isPresent()
                && text.filter(words -> words.contains("%")).isEmpty()) {
            places.variableChanged(trace.name(), text);
        }
    }

    private Standing standing(Trace.Registry trace) throws GatewayException {
        Optional<StoredValue> now = places.windows().stored(trace.key(), trace.name());
        return now.equals(trace.before()) ? Standing.AS_BEFORE
                : now.equals(trace.intended()) ? Standing.AS_LEFT : Standing.drifted(trace.shown());
    }

    // only a path of the distro can be looked at here; other spellings are the project probe's affair
    private void mustExist(String project) throws GatewayException, Stopped {
        Optional<LinuxPath> path = LinuxPath.parse(project);
        Optional<Place> distro = places.chosen();
        if (path.isPresent() && distro.isPresent() && places.distro(distro.get()).status(path.get()).isEmpty()) {
            throw new Stopped(Outcome.Why.FAILED, "there is no folder " + project);
        }
    }

    private void restart(Command command) throws GatewayException, Stopped {
        places.at().machine().endShells();
        Output output = places.speak(command.within(RESTARTING));
        if (!output.ok()) {
            throw new Stopped(Outcome.Why.FAILED, "wsl.exe " + String.join(" ", command.argv()) + " ended with status "
                    + output.exit() + ": " + LauncherText.decode(output.out().bytes()).strip());
        }
        places.restarted();
    }

    /**
     * How the thing stands that a step changed.
     *
     * @param newer targets of newer steps that are still to be taken back: not the affair of this step
     */
    Standing standing(Entry.Step step, Set<String> newer) throws GatewayException, IOException {
        return switch (step.trace()) {
            case Trace.File file -> files.standing(file);
            case Trace.Tree tree -> copies.standing(tree, manifest(tree), newer);
            case Trace.Ran ran -> commands.standing(ran, step.status());
            case Trace.Registry registry -> standing(registry);
            case Trace.Aside aside -> asides.standing(aside);
            case Trace.Chose chose -> Standing.AS_LEFT;
            case Trace.Restarted restarted -> Standing.FINAL;
            case Trace.ByHand byHand -> Standing.FINAL;
        };
    }

    /** The trace of a step that happened before a crash, with the state that is found. */
    Trace afterwards(Trace trace) throws GatewayException {
        return switch (trace) {
            case Trace.File file -> files.afterwards(file);
            case Trace.Ran ran -> ran.leaving(commands.state(ran.at(), ran.check()));
            default -> trace;
        };
    }

    /** Sees to it that an act which was broken off goes no further. */
    void disarm(Trace trace) throws GatewayException {
        if (trace instanceof Trace.File file) {
            files.disarm(file);
        }
    }

    /** Takes a step back whose thing stands as it was left. */
    void takeBack(Trace trace) throws GatewayException, IOException, Stopped {
        switch (trace) {
            case Trace.File file -> files.takeBack(file, image(file));
            case Trace.Tree tree -> copies.takeBack(tree);
            case Trace.Ran ran -> commands.takeBack(ran);
            case Trace.Registry registry -> set(registry, registry.intended(), registry.before());
            case Trace.Aside aside -> asides.takeBack(aside);
            case Trace.Chose chose -> { }
            case Trace.Restarted restarted -> { }
            case Trace.ByHand byHand -> { }
        }
    }

    /** Removes what a step leaves besides the thing itself: folders it made. */
    void tidy(Trace trace) throws GatewayException {
        if (trace instanceof Trace.File file) {
            files.tidy(file);
        } else if (trace instanceof Trace.Tree tree) {
            copies.tidy(tree);
        }
    }

    private Optional<Blob> image(Trace.File file) throws IOException, Stopped {
        if (file.image().isEmpty()) {
            return Optional.empty();
        }
        Optional<Blob> old = journal.kept(file.image().get());
        if (!old.map(Blob::sha256).equals(file.before().map(stamp -> stamp.sha256()))) {
            throw new Stopped(Outcome.Why.JOURNAL, "the old content of " + file.path() + " is gone or damaged");
        }
        return old;
    }

    private Optional<Blob> manifest(Trace.Tree tree) throws IOException {
        Optional<Blob> kept = tree.manifest().isEmpty() ? Optional.empty() : journal.kept(tree.manifest().get());
        if (tree.manifest().isPresent() && kept.isEmpty()) {
            throw new IOException("the list of " + tree.to() + " is gone");
        }
        return kept;
    }
}
