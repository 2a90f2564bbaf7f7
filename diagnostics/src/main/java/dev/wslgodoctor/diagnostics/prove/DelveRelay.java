package dev.wslgodoctor.diagnostics.prove;

import dev.wslgodoctor.diagnostics.dap.Proof;
import dev.wslgodoctor.diagnostics.dap.ProofResult;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reaches a {@code dlv dap} in the distro over the standard streams of one launcher call, so that it works in every
 * networking mode: Delve listens on a free port of the loopback, and bash's {@code /dev/tcp} connects there.
 */
final class DelveRelay {

    // $1 Delve, $2 the folder the extension would start it in, $3 PATH. SIGTERM lets Delve detach cleanly
    // (facts: go-debugging.md B3), so it is sent when the conversation ends, whatever the reason.
    static final String SCRIPT = """
            cd -- "$2" || exit 126
            PATH=$3; export PATH
            exec 7< <(exec "$1" dap --listen=127.0.0.1:0 2>&1 </dev/null)
            dlv=$!; port=
            trap 'kill -TERM "$dlv" 2>/dev/null' EXIT
            trap 'exit 129' HUP INT TERM PIPE
            while IFS= read -r -t 30 line <&7; do
              case $line in "DAP server listening at: "*) port=${line##*:}; break;; esac
              printf '%s\\n' "$line" >&2
            done
            [ -n "$port" ] || { echo "dlv dap did not start listening" >&2; exit 125; }
            cat <&7 >&2 &
            exec 3<>"/dev/tcp/127.0.0.1/$port" || exit 124
            cat <&3 & reader=$!
            cat >&3
            for i in 1 2 3 4 5 6 7 8 9 10; do kill -0 "$reader" 2>/dev/null || break; sleep 0.2; done
            """;

    private static final int KEPT = 32 << 10;

    private DelveRelay() {
    }

    /** Reads the relay's standard error: Delve's own log and the program's output. */
    static Log log(InputStream stream) {
        return new Log(stream);
    }

    /** What Delve and the relay wrote beside the conversation. */
    static final class Log implements AutoCloseable {

        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final Thread thread;

        private Log(InputStream stream) {
            thread = new Thread(() -> read(stream), "log of dlv");
            thread.setDaemon(true);
            thread.start();
        }

        private void read(InputStream stream) {
            byte[] buffer = new byte[8192];
            try {
                for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                    synchronized (kept) {
                        kept.write(buffer, 0, Math.min(n, KEPT - kept.size()));
                    }
                }
            } catch (IOException e) {
                // the relay was ended: nothing more will come
                return;
            }
        }

        /** The proof, with what Delve wrote in place of "the connection ended" where the conversation never began. */
        Proof explains(Proof proof) throws InterruptedException {
            if (!(proof.result() instanceof ProofResult.Trouble trouble)
                    || trouble.stage() != ProofResult.Stage.GREETING) {
                return proof;
            }
            thread.join(500);
            String text;
            synchronized (kept) {
                text = kept.toString(StandardCharsets.UTF_8).strip();
            }
            return text.isEmpty() ? proof : new Proof(new ProofResult.Trouble(trouble.stage(), trouble.kind(), text,
                    trouble.received()), proof.output(), proof.parting(), proof.transcript());
        }

        @Override
        public void close() {
            thread.interrupt();
        }
    }
}
