package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.cause.files.ProjectOnWindowsDrive;
import dev.wslgodoctor.diagnostics.gateway.AbsentWindows;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Choice;
import dev.wslgodoctor.diagnostics.probe.Consent;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Copies one folder as a repair does, for the benchmark: {@code CopyOnce FROM TO JOURNAL}. Prints the outcome and the
 * milliseconds from the first byte to the copy's place.
 */
final class CopyOnce {

    private CopyOnce() {
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        Machine machine = new LocalMachine(Machine.Stand.PLAIN_LINUX, "here", new AbsentWindows());
        Case at = new Case(machine, Choice.NONE, Consent.DEFAULT, Clock.systemUTC());
        Repairer repairer = new Repairer(new Journal(Path.of(arguments[2])), List.of(new ProjectOnWindowsDrive()));
        Plan plan = new Plan("files.project-on-windows-drive", List.of(new Action.CopyTree(Place.distro("here"),
                LinuxPath.of(arguments[0]), LinuxPath.of(arguments[1]))));
        Preview preview = repairer.preview(plan, at);
        AtomicLong began = new AtomicLong();
        AtomicLong ended = new AtomicLong();
        out.println("ready");
        Outcome outcome = repairer.apply(preview, event -> {
            if (event instanceof RepairEvent.StepStarted) {
                began.set(System.nanoTime());
            } else if (event instanceof RepairEvent.StepEnded) {
                ended.set(System.nanoTime());
            }
        });
        out.println((outcome instanceof Outcome.Refused refused ? refused.detail() : "copied") + " "
                + (ended.get() - began.get()) / 1_000_000);
        System.exit(outcome instanceof Outcome.Refused ? 1 : 0);
    }
}
