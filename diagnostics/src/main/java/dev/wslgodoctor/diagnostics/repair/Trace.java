package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.FileStamp;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the journal keeps of one step: the state before, the state after, and what is needed to go back. */
public sealed interface Trace {

    /** As in the journal's files: file, tree, run, project, restart, by-hand. */
    default String kind() {
        return switch (this) {
            case File file -> "file";
            case Registry registry -> "registry";
            case Aside aside -> "aside";
            case Tree tree -> "tree";
            case Ran ran -> "run";
            case Chose chose -> "project";
            case Restarted restarted -> "restart";
            case ByHand byHand -> "by-hand";
        };
    }

    /**
     * As a step of a preview is called: create-file, change-file, remove-file, set-value, clear-value, copy-tree,
     * move-aside, run, choose-project, restart-distro, restart-wsl, ask-user.
     */
    default String stepKind() {
        return switch (this) {
            case File file -> file.intended().isEmpty() ? "remove-file"
                    : file.before().isEmpty() ? "create-file" : "change-file";
            case Registry registry -> registry.intended().isEmpty() ? "clear-value" : "set-value";
            case Aside aside -> "move-aside";
            case Tree tree -> "copy-tree";
            case Ran ran -> "run";
            case Chose chose -> "choose-project";
            case Restarted restarted -> restarted.at() instanceof Place.Distro ? "restart-distro" : "restart-wsl";
            case ByHand byHand -> "ask-user";
        };
    }

    /** What it was about, for people: a path, a command; empty for a restart and a step by hand. */
    default String subject() {
        return switch (this) {
            case File file -> file.path();
            case Registry registry -> registry.shown();
            case Aside aside -> aside.from() + " -> " + aside.to();
            case Tree tree -> tree.from() + " -> " + tree.to();
            case Ran ran -> String.join(" ", ran.apply().argv());
            case Chose chose -> chose.project();
            case Restarted restarted -> "";
            case ByHand byHand -> "";
        };
    }

    /** Where it acted; empty if only the user or the program itself acted. */
    default Optional<Place> where() {
        return switch (this) {
            case File file -> Optional.of(file.at());
            case Registry registry -> Optional.of(Place.WINDOWS);
            case Aside aside -> Optional.of(aside.at());
            case Tree tree -> Optional.of(tree.at());
            case Ran ran -> Optional.of(ran.at());
            case Chose chose -> Optional.empty();
            case Restarted restarted -> Optional.of(restarted.at());
            case ByHand byHand -> Optional.empty();
        };
    }

    /** What it touched, for people and for comparing entries; empty if there is
     *  nothing to take back. */
    default String target() {
        return switch (this) {
            case File file -> file.at() + " " + file.path();
            case Registry registry -> Place.WINDOWS + " " + registry.shown().toLowerCase(Locale.ROOT);
            case Aside aside -> aside.at() + " " + aside.copy();
            case Tree tree -> tree.at() + " " + tree.to();
            case Ran ran -> ran.undo().isEmpty() ? ""
                    : ran.at() + " " + String.join(" ", ran.check().orElse(ran.apply()).argv());
            case Chose chose -> "";
            case Restarted restarted -> "";
            case ByHand byHand -> "";
        };
    }

    /**
     * A replaced, created or removed file.
     *
     * @param before      empty if there was no file
     * @param image       name of the file in the journal's folder that holds the old content; empty if there was none
     * @param intended    hash of the new content; empty if the file was removed
     * @param after       what stood there afterwards; empty before the act, and if the file was removed
     * @param madeFolders folders that did not exist before, deepest first
     */
    record File(Place at, String path, boolean asRoot, Optional<FileStamp> before, Optional<String> image,
            Optional<String> intended, Optional<FileStamp> after, List<String> madeFolders) implements Trace {
        public File {
            madeFolders = List.copyOf(madeFolders);
        }

        File leaving(Optional<FileStamp> stamp) {
            return new File(at, path, asRoot, before, image, intended, stamp, madeFolders);
        }
    }

    /**
     * A copied folder.
     *
     * @param working     the folder beside the target that the copy is made in, and that an undo moves it to
     * @param manifest    name of the file in the journal's folder that lists the copy with its hashes; empty until the
     *                    copy was compared with its source
     * @param madeFolders folders above the target that did not exist before, deepest first
     */
    record Tree(Place at, LinuxPath from, LinuxPath to, LinuxPath working, Optional<String> manifest,
            List<String> madeFolders) implements Trace {
        public Tree {
            madeFolders = List.copyOf(madeFolders);
        }

        Tree listedIn(String file) {
            return new Tree(at, from, to, working, Optional.of(file), madeFolders);
        }
    }

    /**
     * A value of the user's own registry hive.
     *
     * @param before   with its type and bytes; empty if there was none
     * @param intended empty if it was removed
     */
    record Registry(String key, String name, Optional<StoredValue> before, Optional<StoredValue> intended)
            implements Trace {

        /** {@code HKCU\KEY\NAME}, for people. */
        public String shown() {
            return "HKCU\\" + key + "\\" + name;
        }

        /** Whether it is a variable of the user's environment. */
        boolean isVariable() {
            return key.equalsIgnoreCase(Action.SetRegistryValue.ENVIRONMENT);
        }
    }

    /** The original of a copied folder, that got another name; its copy is not taken back before it. */
    record Aside(Place at, LinuxPath from, LinuxPath to, LinuxPath copy) implements Trace { }

    /**
     * A command.
     *
     * @param before what the check printed before; empty if there is no check
     * @param after  what the check printed afterwards; empty before the act
     */
    record Ran(Place at, Command apply, Optional<Command> undo, Optional<Command> check, Optional<String> before,
            Optional<String> after) implements Trace {
        Ran leaving(Optional<String> state) {
            return new Ran(at, apply, undo, check, before, state);
        }
    }

    /**
     * Another project folder was chosen.
     *
     * @param earlier the one before; empty for none
     */
    record Chose(String project, Optional<String> earlier) implements Trace { }

    /** A distro (its place) or WSL as a whole (Windows) was restarted. */
    record Restarted(Place at) implements Trace { }

    /** Left to the user. */
    record ByHand(String messageKey, Map<String, String> arguments) implements Trace {
        public ByHand {
            arguments = Map.copyOf(arguments);
        }
    }
}
