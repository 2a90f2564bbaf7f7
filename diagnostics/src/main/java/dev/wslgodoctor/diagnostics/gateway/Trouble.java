package dev.wslgodoctor.diagnostics.gateway;

import java.time.Duration;
import java.util.Map;

/** Why we could not look. Never a verdict about the machine: only about our view of it. */
public sealed interface Trouble {

    /** A stable word for JSON, texts and tests, for example {@code timed-out}. */
    String code();

    /**
     * What was tried and what came back, in English as data keeps it; {@code Texts.detail} says it in the user's
     * language, for which each new sentence needs a pair in {@code details.properties}.
     */
    String detail();

    /** What the texts can say instead of the detail, in the user's language; {@link Words#NONE} if they cannot. */
    default Words words() {
        return Words.NONE;
    }

    /**
     * A text that says what the detail says.
     *
     * @param key       of the text; empty if there is none
     * @param arguments by placeholder
     */
    record Words(String key, Map<String, String> arguments) {

        /** Only the detail says it. */
        public static final Words NONE = new Words("", Map.of());

        public Words {
            arguments = Map.copyOf(arguments);
        }
    }

    /** No answer within the deadline. */
    record TimedOut(Duration deadline, String detail) implements Trouble {
        @Override
        public String code() {
            return "timed-out";
        }
    }

    /** The system or the user's own consent does not allow the question. */
    record Denied(String detail) implements Trouble {
        @Override
        public String code() {
            return "denied";
        }
    }

    /** What should answer is not there: no launcher, no such program, no such file, not on the tape. */
    record Missing(Words words, String detail) implements Trouble {

        /** Of which only the detail tells. */
        public Missing(String detail) {
            this(Words.NONE, detail);
        }

        @Override
        public String code() {
            return "missing";
        }
    }

    /** An answer came and could not be understood, or was larger than its limit. */
    record Unreadable(String detail) implements Trouble {
        @Override
        public String code() {
            return "unreadable";
        }
    }

    /** The distro is stopped and nobody allowed to start it. */
    record NotRunning(String detail) implements Trouble {
        @Override
        public String code() {
            return "not-running";
        }
    }

    /**
     * The launcher answered with an error of its own.
     *
     * @param errorCode the path after the last {@code ": "}, for example {@code Wsl/Service/WSL_E_DISTRO_NOT_FOUND};
     *                  empty if it printed none (facts: microsoft/WSL src/windows/common/wslutil.cpp)
     */
    record LauncherRefused(String errorCode, String detail) implements Trouble {
        @Override
        public String code() {
            return "launcher-refused";
        }
    }

    /**
     * The user has not said what to look at.
     *
     * @param choice what is missing or names nothing: project, configuration, pid, binary or breakpoint
     */
    record NotChosen(String choice, Words words, String detail) implements Trouble {

        /** Of which only the detail tells. */
        public NotChosen(String choice, String detail) {
            this(choice, Words.NONE, detail);
        }

        @Override
        public String code() {
            return "not-chosen";
        }
    }

    /** The run was cancelled while the question was open. */
    record Cancelled(String detail) implements Trouble {
        @Override
        public String code() {
            return "cancelled";
        }
    }

    /** Our own mistake; the run goes on without this answer. */
    record Bug(String detail) implements Trouble {
        @Override
        public String code() {
            return "bug";
        }
    }
}
