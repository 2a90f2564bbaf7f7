package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.FileStamp;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import java.util.List;
import java.util.Optional;

/** What one step will do, as far as it can be known without doing it. */
public sealed interface PreviewStep {

    /** The step's data. */
    Action action();

    /** Where it acts; empty if only the user or the program itself acts. */
    default Optional<Place> place() {
        return action().where();
    }

    /** Whether the program executes it; false for steps that are left to the user. */
    default boolean executed() {
        return true;
    }

    /** Whether it acts as root of the distro. */
    default boolean asRoot() {
        return false;
    }

    /** Whether an undo takes it back. */
    default boolean undoable() {
        return true;
    }

    /**
     * A stable word: create-file, change-file, remove-file, set-value, clear-value, copy-tree, move-aside, run,
     * choose-project, restart-distro, restart-wsl, ask-user.
     */
    String kind();

    /**
     * A file that is created, changed or removed.
     *
     * @param diff   the change, line by line
     * @param before the present file; empty if there is none
     * @param after  hash of the new content; empty if the file is removed
     */
    record FileStep(Action.ReplaceFile action, FileDiff diff, Optional<FileStamp> before, Optional<String> after)
            implements PreviewStep {

        /** The file that is really written, if the path is a symbolic link. */
        public Optional<String> leadsTo() {
            return before.map(FileStamp::real).filter(real -> !real.equals(action.path()));
        }

        @Override
        public boolean asRoot() {
            return action.asRoot();
        }

        @Override
        public String kind() {
            return action.content().isEmpty() ? "remove-file" : before.isEmpty() ? "create-file" : "change-file";
        }
    }

    /**
     * A value of the user's own registry hive.
     *
     * @param now the value that is there; empty if there is none
     */
    record RegistryStep(Action.SetRegistryValue action, Optional<StoredValue> now) implements PreviewStep {
        @Override
        public String kind() {
            return action.value().isPresent() ? "set-value" : "clear-value";
        }
    }

    /**
     * The original of a copied folder, that gets another name.
     *
     * @param differs the first thing in which it is not what was copied; empty if nothing differs
     */
    record AsideStep(Action.MoveAside action, Optional<String> differs) implements PreviewStep {
        @Override
        public String kind() {
            return "move-aside";
        }
    }

    /**
     * A folder that is copied.
     *
     * @param size         what is copied
     * @param free         bytes that the developer may still write where the copy goes
     * @param targetExists true if something is already there: then it is refused
     * @param facts        what else matters to the copy; empty right before the act, when nobody reads it
     * @param madeAnew     what may be left out, whether it is or not; empty as the facts are
     */
    record CopyStep(Action.CopyTree action, TreeSize size, long free, boolean targetExists, List<CopyFact> facts,
            List<MadeAnew> madeAnew) implements PreviewStep {
        public CopyStep {
            facts = List.copyOf(facts);
            madeAnew = List.copyOf(madeAnew);
        }

        @Override
        public String kind() {
            return "copy-tree";
        }
    }

    /** Something that tools make again: its name below the folder that is copied, and the bytes of its files. */
    record MadeAnew(String name, long bytes) { }

    /** Files and the bytes they hold, folders, symbolic links, and other entries (sockets, devices). */
    record TreeSize(long files, long bytes, long folders, long links, long others) { }

    /**
     * A command; its exact argument vector and the one of its inverse are in the action.
     *
     * @param state what the action's check printed now; empty if it has no check
     */
    record CommandStep(Action.Run action, Optional<String> state) implements PreviewStep {
        @Override
        public boolean asRoot() {
            return action.apply().asRoot();
        }

        @Override
        public boolean undoable() {
            return action.undo().isPresent();
        }

        @Override
        public String kind() {
            return "run";
        }
    }

    /**
     * Another project folder is examined from now on.
     *
     * @param now the folder that is examined so far; empty for none
     */
    record ChoiceStep(Action.ChooseProject action, Optional<String> now) implements PreviewStep {
        @Override
        public String kind() {
            return "choose-project";
        }
    }

    /**
     * A restart of one distro or of WSL.
     *
     * @param ends     names of the running distros that end, with everything that runs in them
     * @param executed false where there is no launcher to do it: then it is left to the user
     */
    record RestartStep(Action action, List<String> ends, boolean executed) implements PreviewStep {
        public RestartStep {
            ends = List.copyOf(ends);
        }

        @Override
        public boolean undoable() {
            return false;
        }

        @Override
        public String kind() {
            return action instanceof Action.RestartWsl ? "restart-wsl" : "restart-distro";
        }
    }

    /** A step that the user does by hand. */
    record ByHandStep(Action.AskUser action) implements PreviewStep {
        @Override
        public boolean executed() {
            return false;
        }

        @Override
        public boolean undoable() {
            return false;
        }

        @Override
        public String kind() {
            return "ask-user";
        }
    }
}
