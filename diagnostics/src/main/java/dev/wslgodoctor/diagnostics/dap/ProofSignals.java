package dev.wslgodoctor.diagnostics.dap;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns an adapter's events into what a proof waits for, in their order, and collects the output. Bounded whatever the
 * adapter sends.
 */
final class ProofSignals implements DapListener {

    /** Pieces of output kept at the beginning, and again at the end. */
    static final int OUTPUT_EACH = 200;

    private static final int OUTPUT_LONGEST = 8 * 1024;
    private static final int WAITING = 256;

    // Delve up to 1.20 sends no 'exited' event, only this line (go-delve/delve pkg/proc/target.go, ErrProcessExited)
    private static final Pattern EXIT = Pattern.compile("Process [0-9]+ has exited with status (-?[0-9]{1,9})\\s*");

    /** What a proof waits for. */
    sealed interface Signal {

        /** Breakpoints can be set. */
        record Ready() implements Signal {
        }

        /** The program stands still. */
        record Stopped(JsonObject body) implements Signal {
        }

        /** The program or the session is over. */
        record Over() implements Signal {
        }

        /** The launch or attach request was refused. */
        record Refused(DapMessage.Response answer) implements Signal {
        }

        /** The conversation is over. */
        record Broken(DapTrouble why) implements Signal {
        }
    }

    private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
    private final HeadAndTail<Proof.Output> output =
            new HeadAndTail<>(OUTPUT_EACH, left -> new Proof.Output("console", "… " + left + " pieces left out …\n"));
    private volatile boolean over;
    private volatile OptionalInt exitCode = OptionalInt.empty();

    @Override
    public void event(DapMessage.Event event) {
        switch (event.name()) {
            case "initialized" -> add(new Signal.Ready());
            case "stopped" -> add(new Signal.Stopped(event.body()));
            case "exited" -> {
                JsonPath.number(event.body(), "exitCode").ifPresent(code -> exitCode = OptionalInt.of(code));
                over();
            }
            case "terminated" -> over();
            case "output" -> write(event.body());
            default -> {
                // process, thread, breakpoint, capabilities, continued …: in the transcript, of no use here
            }
        }
    }

    @Override
    public void ended(DapTrouble why) {
        signals.add(new Signal.Broken(why));
    }

    /** The launch or attach request was refused. */
    void refused(DapMessage.Response answer) {
        signals.add(new Signal.Refused(answer));
    }

    /**
     * The next signal.
     *
     * @param until the deadline on {@code System.nanoTime}'s clock
     * @return empty if the deadline passed
     */
    Optional<Signal> next(long until) throws InterruptedException {
        return Optional.ofNullable(signals.poll(Math.max(0, until - System.nanoTime()), TimeUnit.NANOSECONDS));
    }

    /** Whether the program or the session is over. */
    boolean isOver() {
        return over;
    }

    /** The program's exit status, if it was told so far. */
    OptionalInt exitCode() {
        return exitCode;
    }

    List<Proof.Output> output() {
        return output.entries();
    }

    private void over() {
        if (!over) {
            over = true;
            signals.add(new Signal.Over());
        }
    }

    // what an adapter repeats without end is dropped; each of the others comes once at most
    private void add(Signal signal) {
        if (signals.size() < WAITING) {
            signals.add(signal);
        }
    }

    private void write(JsonObject body) {
        String text = JsonPath.text(body, "output").orElse("");
        String category = JsonPath.text(body, "category").orElse("console");
        output.add(new Proof.Output(ShownText.cut(category, 100), ShownText.cut(text, OUTPUT_LONGEST)));
        Matcher exit = EXIT.matcher(text);
        if (category.equals("console") && exit.matches()) {
            exitCode = OptionalInt.of(Integer.parseInt(exit.group(1)));
        }
    }
}
