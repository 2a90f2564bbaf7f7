package dev.wslgodoctor.diagnostics.dap;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What VS Code's Go extension makes of a launch.json configuration before Delve sees it, changed in one point for a
 * proof: a built program goes to a temporary folder, and nothing is written into the project.
 *
 * <p>A pure function; what the extension finds out by looking (which file is open, what is in envFile, which process
 * was picked) is given as {@link Choices}.
 *
 * <p>Source: golang/vscode-go extension/src/goDebugConfiguration.ts.
 */
public sealed interface LaunchRequest {

    /**
     * The name of the program that a proof builds, inside the temporary folder. Delve removes it at the end of the
     * session.
     */
    String PROGRAM_NAME = "wsl-go-doctor-proof";

    /**
     * A request that can be sent.
     *
     * @param kind which request
     * @param arguments its arguments
     * @param folder the folder the extension would start Delve in: a build needs it to be inside the module
     * @param left what of the configuration is not in the arguments, and why
     */
    record Send(Kind kind, JsonObject arguments, String folder, List<Left> left) implements LaunchRequest {
    }

    /**
     * A configuration that the extension itself would not send, or that lacks something only a person can say.
     *
     * @param why what is wrong
     * @param words the extension's exact words; empty where it would ask with a list instead
     */
    record Refused(Obstacle why, String words) implements LaunchRequest {
    }

    /** The kinds of session. */
    enum Kind {
        /** Delve starts the program and ends it with the session. */
        LAUNCH,
        /** Delve attaches to a running process and lets it run on afterwards. */
        ATTACH_LOCAL,
        /**
         * A session with a {@code dlv --headless} server that already debugs a program. A server started without
         * {@code --accept-multiclient} ends with this session, and a program that it launched ends with it.
         */
        ATTACH_REMOTE
    }

    /** Why a configuration cannot be sent. */
    enum Obstacle {
        /** It is neither a launch nor an attach. */
        UNKNOWN_REQUEST,
        /** No program is named. */
        PROGRAM_MISSING,
        /** The arguments have an unmatched quote. */
        ARGUMENTS_UNREADABLE,
        /** The process is chosen in a list at the start, or by name. */
        PROCESS_NOT_CHOSEN
    }

    /**
     * A part of the configuration that does not reach Delve.
     *
     * @param attribute its name
     * @param why the reason
     */
    record Left(String attribute, Reason why) {
    }

    /** Why a part of the configuration does not reach Delve. */
    enum Reason {
        /** The editor or the extension acts upon it (terminal, port, log, tasks); the proof does not repeat that. */
        ACTED_UPON_BY_EDITOR,
        /** It concerns the legacy adapter only. */
        LEGACY_ONLY,
        /** The extension removes {@code -gcflags}, because Delve sets its own. */
        GCFLAGS_REMOVED,
        /** Replaced, so that nothing is written into the project. */
        REPLACED_FOR_PROOF,
        /** Delve does not read it in this kind of request, or at all. */
        NOT_READ
    }

    /**
     * What the extension and its user would decide.
     *
     * @param workspace the workspace folder, absolute; relative paths start here
     * @param openFile the file in the active editor, absolute: where the breakpoint is
     * @param temporaryFolder an existing folder, absolute, outside the project
     * @param home the user's home folder, for {@code ~} in {@code cwd}
     * @param processId the process to attach to, if it was chosen; goes before the configuration's
     * @param environment {@code go.toolsEnvVars} overlaid with what {@code envFile} holds; {@code env} of the
     *         configuration goes before it
     * @param delveConfig the setting {@code go.delveConfig}; an empty object if it is not set
     * @param delveVersion such as {@code 1.24.0}; unknown is treated as the extension does, like an old one
     * @param pathGuess the answer of {@code dlv substitute-path-guess-helper} if it was asked (mode remote only)
     */
    record Choices(String workspace, String openFile, String temporaryFolder, String home, OptionalInt processId,
            Map<String, String> environment, JsonObject delveConfig, Optional<String> delveVersion,
            Optional<JsonElement> pathGuess) {
    }

    /**
     * The request for a configuration.
     *
     * @param configuration one entry of {@code configurations}, variables such as {@code ${workspaceFolder}} already
     *         replaced; not changed
     * @param choices what else has to be known
     */
    static LaunchRequest of(JsonObject configuration, Choices choices) {
        return new LaunchArguments(configuration, choices).request();
    }
}
