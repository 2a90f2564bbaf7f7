package dev.wslgodoctor.diagnostics.parse;

import java.util.List;
import java.util.Set;

/**
 * What the Go extension and Delve make of one attribute of a configuration of type {@code go}.
 *
 * @param name     as written in launch.json; case counts
 * @param status   whether anything reads it
 * @param requests the requests for which it is read; elsewhere it is ignored without a word
 * @param type     what its value may be
 * @param choices  the permitted values of a {@link Type#CHOICE}; empty for other types. For {@code mode} they depend
 *                 on the request, see {@link LaunchAttributes#modes}
 */
public record LaunchAttribute(String name, Status status, Set<Request> requests, Type type, List<String> choices) {

    /** The two kinds of configurations. */
    public enum Request {
        /** Starts a program. */
        LAUNCH,
        /** Attaches to one that runs. */
        ATTACH
    }

    /** Whether anything reads an attribute. */
    public enum Status {
        /** Delve or the extension reads it. */
        USED,
        /** VS Code itself reads it, for configurations of every type. */
        OF_VS_CODE,
        /** Only the old debug adapter reads it; with {@code dlv-dap}, the default, it has no effect. */
        LEGACY_ONLY,
        /** Nothing has ever read it, although instructions on the web name it. */
        DEAD
    }

    /** What a value may be. */
    public enum Type {
        /** A string. */
        TEXT,
        /** A number. */
        NUMBER,
        /** {@code true} or {@code false}. */
        FLAG,
        /** An array of strings. */
        TEXTS,
        /** A string or an array of strings. */
        TEXT_OR_TEXTS,
        /** A number or a string. */
        NUMBER_OR_TEXT,
        /** An object. */
        OBJECT,
        /** An array of objects with {@code from} and {@code to}. */
        RULES,
        /** One of a few strings. */
        CHOICE,
        /** Anything. */
        ANY
    }

    /** Copies the collections. */
    public LaunchAttribute {
        requests = Set.copyOf(requests);
        choices = List.copyOf(choices);
    }
}
