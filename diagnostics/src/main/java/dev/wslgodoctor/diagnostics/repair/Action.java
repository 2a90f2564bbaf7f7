package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One step of a repair; everything it will do is visible in its data. */
public sealed interface Action {

    /** Where it acts; empty if only the user or the program itself acts. */
    Optional<Place> where();

    /** True if the user must agree to more than a file change as himself: root, restart. */
    default boolean needsSpecialConsent() {
        return false;
    }

    /** True for a restart of a distro or of WSL. */
    default boolean restarts() {
        return this instanceof RestartDistro || this instanceof RestartWsl;
    }

    /**
     * Replaces, creates or removes one file. An edited key of an ini file and an edited span of a JSON file with
     * comments are this action too: the edit is computed beforehand, so that the preview shows the whole result and
     * the guard covers the whole file.
     *
     * @param at         Windows or a distro
     * @param path       in the spelling of the place
     * @param seenSha256 hash of the content the plan was made from; empty if there was no file
     * @param content    the whole new content; empty means remove
     * @param asRoot     as root of the distro
     */
    record ReplaceFile(Place at, String path, Optional<String> seenSha256, Optional<Blob> content, boolean asRoot)
            implements Action {
        @Override
        public Optional<Place> where() {
            return Optional.of(at);
        }

        @Override
        public boolean needsSpecialConsent() {
            return asRoot;
        }
    }

    /**
     * Copies a folder inside a distro; an existing target is refused, the source stays as it is.
     *
     * @param without what the user chose to leave out: names below the folder, without {@code ./}; empty for nothing
     */
    record CopyTree(Place at, LinuxPath from, LinuxPath to, List<String> without) implements Action {
        public CopyTree {
            without = List.copyOf(without);
        }

        public CopyTree(Place at, LinuxPath from, LinuxPath to) {
            this(at, from, to, List.of());
        }

        @Override
        public Optional<Place> where() {
            return Optional.of(at);
        }
    }

    /**
     * Sets or removes one value of the user's own registry hive, HKEY_CURRENT_USER; no other hive is ever written. A
     * variable of the user's environment is the value of its name below {@code Environment}.
     *
     * @param key   path below the hive; it must exist
     * @param seen  the value that the plan was made from; empty if there was none
     * @param value the new value; empty means remove
     */
    record SetRegistryValue(String key, String name, Optional<StoredValue> seen, Optional<StoredValue> value)
            implements Action {

        /** The key of the user's environment. */
        public static final String ENVIRONMENT = "Environment";

        /** Sets a variable of the user's environment, or removes it if {@code text} is empty. */
        public static SetRegistryValue variable(String name, Optional<StoredValue> seen, Optional<String> text) {
            return new SetRegistryValue(ENVIRONMENT, name, seen, text.map(StoredValue::text));
        }

        /** Whether it is a variable of the environment. */
        public boolean isVariable() {
            return key.equalsIgnoreCase(ENVIRONMENT);
        }

        /** {@code HKCU\KEY\NAME}, for people. */
        public String shown() {
            return "HKCU\\" + key + "\\" + name;
        }

        @Override
        public Optional<Place> where() {
            return Optional.of(Place.WINDOWS);
        }
    }

    /**
     * Gives the original of a copied folder another name beside its old one, so that nobody works in it by mistake.
     * Nothing is deleted, and nothing is done unless it still is what was copied.
     *
     * @param from     the original
     * @param to       its new name in the same folder; must be free
     * @param copy     where the copy is; it must be there
     * @param manifest name of the list in the journal's folder that the copy was compared by
     * @param without  what was left out of the copy
     */
    record MoveAside(Place at, LinuxPath from, LinuxPath to, LinuxPath copy, String manifest, List<String> without)
            implements Action {
        public MoveAside {
            without = List.copyOf(without);
        }

        @Override
        public Optional<Place> where() {
            return Optional.of(at);
        }

        @Override
        public boolean needsSpecialConsent() {
            return true;
        }
    }

    /** From now on the program examines this project folder. */
    record ChooseProject(String path) implements Action {
        @Override
        public Optional<Place> where() {
            return Optional.empty();
        }
    }

    /**
     * Runs a listed command. On Windows, {@code wsl.exe} is the launcher by which the machine is examined.
     *
     * @param apply what is run
     * @param undo  what takes it back; empty if nothing does, which is said beforehand
     * @param check read-only command whose output is the state that {@code apply} changes; tells drift from "already
     *              gone" at undo; empty if there is none
     * @param notice what must be said before it is agreed to and the argument vector does not tell, such as the servers
     *               that are asked; empty if there is nothing
     */
    record Run(Place at, Command apply, Optional<Command> undo, Optional<Command> check, Optional<Notice> notice)
            implements Action {

        /** A command that the argument vector explains. */
        public Run(Place at, Command apply, Optional<Command> undo, Optional<Command> check) {
            this(at, apply, undo, check, Optional.empty());
        }

        @Override
        public Optional<Place> where() {
            return Optional.of(at);
        }

        @Override
        public boolean needsSpecialConsent() {
            return apply.asRoot() || undo.isEmpty() || notice.isPresent();
        }
    }

    /** A sentence that stands beside a command before it is agreed to; its key begins with {@code notice.}. */
    record Notice(String messageKey, Map<String, String> arguments) {
        public Notice {
            arguments = Map.copyOf(arguments);
        }
    }

    /** {@code wsl.exe --terminate NAME}: the distro reads wsl.conf anew at its next start. Never undone. */
    record RestartDistro(Place at) implements Action {
        @Override
        public Optional<Place> where() {
            return Optional.of(at);
        }

        @Override
        public boolean needsSpecialConsent() {
            return true;
        }
    }

    /** {@code wsl.exe --shutdown}: ends all distros and the VM. Never undone. */
    record RestartWsl() implements Action {
        @Override
        public Optional<Place> where() {
            return Optional.of(Place.WINDOWS);
        }

        @Override
        public boolean needsSpecialConsent() {
            return true;
        }
    }

    /**
     * A step that the user does by hand; the text tells how.
     *
     * @param arguments what the text names, by placeholder
     */
    record AskUser(String messageKey, Map<String, String> arguments) implements Action {

        /** The end of a key whose step replaces the automatic ones if they do not help. */
        private static final String INSTEAD = ".by-hand";

        public AskUser {
            arguments = Map.copyOf(arguments);
        }

        public AskUser(String messageKey) {
            this(messageKey, Map.of());
        }

        /** True if nothing of it is left to do once the cause is cured; false for a step that follows the repair. */
        public boolean replacesRepair() {
            return messageKey.endsWith(INSTEAD);
        }

        @Override
        public Optional<Place> where() {
            return Optional.empty();
        }
    }
}
