package dev.wslgodoctor.diagnostics.gateway.wsl;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LiveProcess;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.LauncherText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalInt;

/**
 * A POSIX shell in the distro that runs one command after the other, so that many questions cost one launcher call.
 *
 * <p>First a read loop is sent, and nothing more until it answered READY: dash and busybox read ahead and would execute
 * what follows. A request is one line: nonce, seconds, length of the input, arguments. An argument of harmless
 * characters stands as it is behind {@code p}, every other one in base64 behind {@code b}; the input follows with
 * exactly its length. The command's own output goes straight to the shell's streams between two markers with the nonce,
 * so it stays binary and a daemon that keeps the streams open delays nothing. The deadline is enforced inside.
 */
final class ResidentShell implements AutoCloseable {

    // $1-$3 cannot be used: the script is read from standard input. READY and nothing else is put in, a hex number.
    private static final String LOOP = """
            set -f; unset ENV BASH_ENV; t=$(command -v timeout) || t=
            wgd_run() {
              if [ -n "$t" ]; then "$t" -k 1 "$s" "$@"; return; fi
              "$@" <&3 & p=$!; (sleep "$s"; kill -9 "$p") >/dev/null 2>&1 & w=$!
              wait "$p"; r=$?; kill "$w" 2>/dev/null; return $r
            }
            printf '%s\\n' 'READY {ready}'
            while IFS=' ' read -r n s l a; do
              printf '\\n%s B\\n' "$n"; printf '\\n%s B\\n' "$n" >&2
              set --
              for x in $a; do case $x in
                p*) set -- "$@" "${x#p}";;
                *) v=$(printf %s "${x#b}" | base64 -d; printf x); set -- "$@" "${v%x}";;
              esac; done
              if [ "$l" -gt 0 ]; then head -c "$l" | { wgd_run "$@" 3<&0; }; r=$?
              else wgd_run "$@" 3</dev/null </dev/null; r=$?; fi
              printf '\\n%s E %s\\n' "$n" "$r"; printf '\\n%s E %s\\n' "$n" "$r" >&2
            done
            """;

    private static final SecureRandom RANDOM = new SecureRandom();

    // how much longer than the deadline inside we wait outside, before the shell itself is given up
    private static final Duration GRACE = Duration.ofMillis(2500);

    private final LiveProcess process;
    private final MarkedStream out;
    private final MarkedStream err;
    private boolean broken;

    private ResidentShell(LiveProcess process, String name) {
        this.process = process;
        this.out = new MarkedStream(process.output(), "out of " + name);
        this.err = new MarkedStream(process.error(), "err of " + name);
    }

    /**
     * Makes a shell of a launcher that was just started.
     *
     * @param process {@code wsl.exe -d D [-u root] --cd / -e /bin/sh -s}
     * @throws GatewayException LauncherRefused with the launcher's own words if it ended instead, TimedOut if no READY
     *         came; the process is closed then
     */
    static ResidentShell open(LiveProcess process, String name, Duration deadline) throws GatewayException {
        ResidentShell shell = new ResidentShell(process, name);
        try {
            shell.handshake(deadline);
            return shell;
        } catch (GatewayException e) {
            shell.close();
            throw e;
        } catch (InterruptedException e) {
            shell.close();
            Thread.currentThread().interrupt();
            throw new GatewayException(new Trouble.Cancelled("starting " + name), e);
        }
    }

    private void handshake(Duration deadline) throws GatewayException, InterruptedException {
        String ready = nonce();
        out.expectKeeping("READY " + ready + "\n");
        try {
            process.input().write(LOOP.replace("{ready}", ready).getBytes(StandardCharsets.UTF_8));
            process.input().flush();
        } catch (IOException e) {
            // it ended before it read anything: its last words say why
            out.await(System.nanoTime() + Duration.ofSeconds(1).toNanos());
        }
        String answer = out.await(System.nanoTime() + deadline.toNanos());
        if (answer != null) {
            return;
        }
        if (!out.ended()) {
            throw new GatewayException(new Trouble.TimedOut(deadline, "the distro gave no shell"));
        }
        OptionalInt exit = process.waitFor(Duration.ofSeconds(2));
        err.await(System.nanoTime() + Duration.ofMillis(300).toNanos());
        String speech = LauncherText.decode(out.speech().bytes());
        String more = LauncherText.decode(err.speech().bytes());
        String words = (speech + "\n" + more).strip();
        throw new GatewayException(new Trouble.LauncherRefused(LauncherText.errorCode(speech).orElse(""),
                "exit status " + (exit.isPresent() ? exit.getAsInt() : "unknown") + ": " + shortened(words)));
    }

    private static String shortened(String words) {
        return words.length() <= 2000 ? words : words.substring(0, 2000) + " ...";
    }

    /** False once a request failed in a way that leaves the shell's streams in doubt. */
    boolean usable() {
        return !broken && !out.ended();
    }

    /**
     * Runs one command. Not for two threads at once.
     *
     * @throws GatewayException TimedOut if the command did not end in time; Missing if the shell ended
     */
    Output run(Command command) throws GatewayException {
        String nonce = nonce();
        long seconds = Math.max(1, (command.deadline().toMillis() + 999) / 1000);
        out.expect("\n" + nonce + " B\n", false, 0);
        err.expect("\n" + nonce + " B\n", false, 0);
        long began = System.nanoTime();
        long until = began + command.deadline().plus(GRACE).toNanos();
        try {
            process.input().write((nonce + " " + seconds + " " + command.input().size() + words(command) + "\n")
                    .getBytes(StandardCharsets.US_ASCII));
            process.input().write(command.input().bytes());
            process.input().flush();
            begin(nonce, until, command);
            String exit = out.await(until);
            String exit2 = exit == null ? null : err.await(until);
            if (exit2 == null) {
                throw lost(command);
            }
            int status = Integer.parseInt(exit.strip());
            boolean late = System.nanoTime() - began >= Duration.ofSeconds(seconds).toNanos();
            // coreutils says 124, or 137 after -k; busybox passes on how the command died: 143 or 137
            if (late && (status == 124 || status == 137 || status == 143)) {
                throw new GatewayException(new Trouble.TimedOut(command.deadline(), command.argv().getFirst()));
            }
            return new Output(status, out.content(), err.content(), out.cut() || err.cut());
        } catch (IOException e) {
            broken = true;
            throw new GatewayException(new Trouble.Missing("the distro's shell ended"), e);
        } catch (NumberFormatException e) {
            broken = true;
            throw new GatewayException(new Trouble.Unreadable("the distro's shell answered nonsense"), e);
        } catch (InterruptedException e) {
            broken = true;
            Thread.currentThread().interrupt();
            throw new GatewayException(new Trouble.Cancelled(command.argv().getFirst()), e);
        }
    }

    private void begin(String nonce, long until, Command command) throws GatewayException, InterruptedException {
        if (out.await(until) == null || err.await(until) == null) {
            throw lost(command);
        }
        out.expect("\n" + nonce + " E ", true, command.limit());
        err.expect("\n" + nonce + " E ", true, command.limit());
    }

    private GatewayException lost(Command command) {
        broken = true;
        return new GatewayException(out.ended() ? new Trouble.Missing("the distro's shell ended during "
                + command.argv().getFirst()) : new Trouble.TimedOut(command.deadline(), command.argv().getFirst()));
    }

    private static String words(Command command) {
        StringBuilder words = new StringBuilder();
        command.workingFolder().ifPresent(folder -> {
            for (String word : new String[] {"/bin/sh", "-c", "cd -- \"$1\" || exit 126; shift; exec \"$@\"", "sh",
                folder}) {
                words.append(' ').append(word(word));
            }
        });
        command.argv().forEach(argument -> words.append(' ').append(word(argument)));
        return words.toString();
    }

    private static String word(String argument) {
        if (argument.chars().allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "_/.,:=@%+-".indexOf(c) >= 0))) {
            return "p" + argument;
        }
        return "b" + Base64.getEncoder().encodeToString(argument.getBytes(StandardCharsets.UTF_8));
    }

    private static String nonce() {
        byte[] bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() {
        broken = true;
        process.close();
    }
}
