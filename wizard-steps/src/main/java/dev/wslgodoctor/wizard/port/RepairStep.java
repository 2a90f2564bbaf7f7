package dev.wslgodoctor.wizard.port;

import java.util.List;
import java.util.Optional;

/**
 * One action of a plan as the user will see it before agreeing.
 *
 * @param kind        what it does
 * @param subject     the file, folder, command or distribution it is about
 * @param where       {@code windows}, {@code distro:NAME}, or empty if only the user or the program itself acts
 * @param asRoot      as root of the distribution, or on Windows as an administrator
 * @param restarts    ends the distribution or all of WSL
 * @param undoable    whether it can be undone
 * @param change      the difference; only for a file and a value of the registry
 * @param command     the exact argument vector; empty if no program is run
 * @param instruction the sentence for a step done by hand, or what is said beside a command before it is agreed to;
 *                    already in the language of the screen's texts key: empty if there is nothing to say
 * @param copy        what is copied; only for a folder that is copied
 */
public record RepairStep(Kind kind, String subject, String where, boolean asRoot, boolean restarts, boolean undoable,
        Optional<FileDiff> change, List<String> command, Optional<Instruction> instruction, Optional<Copy> copy) {

    public RepairStep {
        command = List.copyOf(command);
    }

    /** A step that copies no folder. */
    public RepairStep(Kind kind, String subject, String where, boolean asRoot, boolean restarts, boolean undoable,
            Optional<FileDiff> change, List<String> command, Optional<Instruction> instruction) {
        this(kind, subject, where, asRoot, restarts, undoable, change, command, instruction, Optional.empty());
    }

    /** This step about a folder that is copied. */
    public RepairStep with(Copy folder) {
        return new RepairStep(kind, subject, where, asRoot, restarts, undoable, change, command, instruction,
                Optional.of(folder));
    }

    /** Text key of the tag that says as whom it acts; only if it acts {@link #asRoot}. */
    public String rootTag() {
        return where.equals("windows") ? "repair.tag.administrator" : "repair.tag.root";
    }

    /** What a step does. */
    public enum Kind {
        /** Changes, creates or removes a file. */
        FILE,
        /** Sets or removes a value of the user's own registry hive, such as a variable of his environment. */
        REGISTRY,
        /** Gives the original of a copied folder another name. */
        MOVE_ASIDE,
        /** Copies a folder. */
        COPY,
        /** Makes the program examine another project folder. */
        CHOOSE,
        /** Runs a command. */
        RUN,
        /** Restarts the distribution. */
        RESTART_DISTRO,
        /** Restarts WSL with all distributions. */
        RESTART_WSL,
        /** The user does it. */
        BY_HAND;

        /** Kebab-case, as in text keys. */
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A text to show.
     *
     * @param key       in the cause texts
     * @param arguments by placeholder
     * @param instead   true if nothing of it is left to do once the cause is cured, false if it follows the repair
     */
    public record Instruction(String key, java.util.Map<String, String> arguments, boolean instead) {
        public Instruction {
            arguments = java.util.Map.copyOf(arguments);
        }
    }

    /**
     * A folder that is copied.
     *
     * @param files what is copied, without what is left out
     * @param bytes of these files
     * @param free  bytes that may still be written where the copy goes
     * @param facts what else matters to the copy
     * @param parts what may be left out, because tools make it again
     */
    public record Copy(long files, long bytes, long free, List<Instruction> facts, List<Part> parts) {
        public Copy {
            facts = List.copyOf(facts);
            parts = List.copyOf(parts);
        }
    }

    /**
     * A part of a folder that may be left out of its copy.
     *
     * @param name    below the folder
     * @param bytes   of its files
     * @param leftOut whether it is left out now
     */
    public record Part(String name, long bytes, boolean leftOut) {
    }
}
