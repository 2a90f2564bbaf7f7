package dev.wslgodoctor.diagnostics.cause;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.ElevatedTask;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A step of a repair for which Windows asks for an administrator. It is offered only where the program can have that
 * asked; elsewhere the step by hand, which every such plan has as well, is all there is.
 */
public final class AdministratorStep {

    private AdministratorStep() {
    }

    /**
     * The step, as the exact command that will run.
     *
     * @param task  what is done; one that throws IllegalArgumentException is not allowed, and then there is no step
     * @param back  what takes it back; null if nothing does
     * @param check program of the system folder and arguments whose answer shows the change and needs no administrator;
     *              empty if there is none
     */
    public static Optional<Action> of(Facts facts, Supplier<ElevatedTask> task, Supplier<ElevatedTask> back,
            List<String> check) {
        return facts.ask(WindowsProbes.ADMINISTRATOR_STEPS).found().flatMap(system -> {
            try {
                return Optional.of(new Action.Run(Place.WINDOWS, command(task.get(), system),
                        Optional.ofNullable(back).map(way -> command(way.get(), system)), check(check, system)));
            } catch (IllegalArgumentException notAllowed) {
                return Optional.empty();
            }
        });
    }

    private static Command command(ElevatedTask task, WindowsPath system) {
        return Command.of(task.command(system.toString())).byRoot().within(ElevatedTask.PATIENCE);
    }

    private static Optional<Command> check(List<String> check, WindowsPath system) {
        if (check.isEmpty()) {
            return Optional.empty();
        }
        List<String> argv = new ArrayList<>(check);
        argv.set(0, system.resolve(check.getFirst()).toString());
        return Optional.of(Command.of(argv));
    }
}
