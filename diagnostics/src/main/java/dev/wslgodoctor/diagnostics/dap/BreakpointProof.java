package dev.wslgodoctor.diagnostics.dap;

import dev.wslgodoctor.diagnostics.dap.Proof.Parting;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Tries one breakpoint in one real session, in the order of VS Code: initialize, launch or attach, wait for
 * {@code initialized}, setBreakpoints, configurationDone, wait for {@code stopped}, stackTrace, variables, disconnect.
 *
 * <p>The session is always left as found: a launched program is ended; an attached one is detached from and runs on; on
 * a server for several clients the breakpoint is removed and the program continued first, because such a server keeps
 * both (go-delve/delve service/dap/server.go, onDisconnectRequest).
 */
public final class BreakpointProof {

    private BreakpointProof() {
    }

    /**
     * Runs the proof; returns within the deadlines of the request whatever the adapter does.
     *
     * <p>Whoever connects to Delve over TCP must be the user that runs it: Delve closes the connection of anyone else
     * without a word in the protocol (seen with 1.24.0; {@link DelveWords.Fact#CLIENT_OF_OTHER_USER} on its stderr),
     * which is a {@link ProofResult.Trouble} here.
     *
     * @param from what the adapter says; closed afterwards
     * @param to what the adapter hears; closed afterwards
     * @param request what is to be proved
     * @return what happened
     * @throws InterruptedException if this thread was interrupted; the session was still ended, as far as the adapter
     *         answered
     */
    public static Proof run(InputStream from, OutputStream to, ProofRequest request) throws InterruptedException {
        DapTranscript transcript = new DapTranscript(System::nanoTime);
        ProofSignals signals = new ProofSignals();
        try (DapConnection connection = DapConnection.open(from, to, signals, transcript, "proof")) {
            ProofSession session = new ProofSession(connection, signals, request);
            ProofResult result;
            try {
                result = session.prove();
            } catch (InterruptedException cancelled) {
                // a cancelled proof must not leave somebody's service standing still
                session.leave();
                throw cancelled;
            }
            Parting parting = session.leave();
            return new Proof(session.withExitCode(result), signals.output(), parting, transcript.entries());
        }
    }
}
