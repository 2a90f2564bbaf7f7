package dev.wslgodoctor.diagnostics.prove;

import dev.wslgodoctor.diagnostics.dap.LaunchRequest;
import dev.wslgodoctor.diagnostics.dap.Proof;
import dev.wslgodoctor.diagnostics.dap.ProofResult;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import java.util.Optional;

/** How far a proof came. */
public sealed interface Attempt {

    /** Name of the configuration. */
    String configuration();

    /** The breakpoint that was tried. */
    DebugTarget.Break breakpoint();

    /**
     * The extension finds no Delve, so no session starts.
     *
     * @param setting what go.alternateTools.dlv says; empty if it is not set
     */
    record NoDelve(String configuration, DebugTarget.Break breakpoint, Optional<String> setting) implements Attempt { }

    /** The extension itself would not start this configuration. */
    record NotSent(String configuration, DebugTarget.Break breakpoint, LaunchRequest.Refused refused)
            implements Attempt { }

    /**
     * A Delve was asked.
     *
     * @param delve its path in the distro
     */
    record Answered(String configuration, DebugTarget.Break breakpoint, String delve, Proof proof)
            implements Attempt { }

    /**
     * A stable word for scripts: no-delve, not-sent, no-session, unverified, not-hit, hit, elsewhere, ended, trouble.
     */
    default String result() {
        return switch (this) {
            case NoDelve none -> "no-delve";
            case NotSent notSent -> "not-sent";
            case Answered answered -> switch (answered.proof().result()) {
                case ProofResult.NoSession none -> "no-session";
                case ProofResult.Unverified unverified -> "unverified";
                case ProofResult.VerifiedNotHit notHit -> "not-hit";
                case ProofResult.Hit hit -> "hit";
                case ProofResult.StoppedElsewhere elsewhere -> "elsewhere";
                case ProofResult.Ended ended -> "ended";
                case ProofResult.Trouble trouble -> "trouble";
            };
        };
    }

    /** The adapter's own words, untranslated; empty text if there are none. */
    default String words() {
        return switch (this) {
            case NoDelve none -> "";
            case NotSent notSent -> notSent.refused().words();
            case Answered answered -> switch (answered.proof().result()) {
                case ProofResult.NoSession none -> none.words();
                case ProofResult.Unverified unverified -> unverified.words();
                case ProofResult.VerifiedNotHit notHit -> "";
                case ProofResult.Hit hit -> hit.words();
                case ProofResult.StoppedElsewhere elsewhere -> elsewhere.words();
                case ProofResult.Ended ended -> "";
                case ProofResult.Trouble trouble -> trouble.words();
            };
        };
    }
}
