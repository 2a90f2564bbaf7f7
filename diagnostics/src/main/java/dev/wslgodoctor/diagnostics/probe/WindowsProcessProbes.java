package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Questions about processes of Windows to which a window on Windows attaches. */
public final class WindowsProcessProbes {

    // tasklist asks WMI, which takes a second or two
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final int USER_FIELD = 6;

    /**
     * A process of Windows.
     *
     * @param pid   its number
     * @param image name of its program
     * @param user  as tasklist shows it; its own word for "not known" if this user may not ask
     */
    public record WindowsProcess(int pid, String image, String user) {
    }

    /**
     * The processes of Windows that the examined sessions name by number; absent if no session does or there is no
     * Windows. The columns of {@code tasklist /v} are the same in every language, their names are not asked for.
     */
    public static final Probe<List<WindowsProcess>> NAMED = new Probe<>("windows.named-processes",
            Sensitivity.PERSONAL, all -> String.join("; ", all.stream().map(WindowsProcess::toString).toList()),
            (at, earlier) -> {
                Source source = new Source(Place.WINDOWS, "tasklist /v");
                List<Integer> numbers = earlier.need(DebugProbes.EXAMINED).stream()
                        .filter(session -> session.kind() == DebugTarget.Kind.ATTACH
                                && session.processNumber().isPresent())
                        .map(session -> session.processNumber().getAsInt()).distinct().toList();
                if (!at.windows().present() || numbers.isEmpty()) {
                    return Reading.absent(source);
                }
                List<WindowsProcess> processes = new ArrayList<>();
                for (int pid : numbers) {
                    Output output = at.windows().run(Command.of("tasklist.exe", "/v", "/nh", "/fo", "csv", "/fi",
                            "PID eq " + pid).within(PATIENCE));
                    parse(output.text(), pid).ifPresent(processes::add);
                }
                return Reading.known(processes, source);
            });

    /** The name of the Windows user. */
    public static final Probe<String> USER = new Probe<>("windows.user", Sensitivity.PERSONAL, (at, earlier) ->
            Reading.of(at.windows().environment("USERNAME"), new Source(Place.WINDOWS, "%USERNAME%")));

    private WindowsProcessProbes() {
    }

    private static Optional<WindowsProcess> parse(String text, int pid) {
        for (String line : text.split("\r?\n")) {
            String[] fields = line.strip().replaceAll("^\"|\"$", "").split("\",\"");
            if (fields.length > USER_FIELD && fields[1].equals(String.valueOf(pid))) {
                return Optional.of(new WindowsProcess(pid, fields[0], fields[USER_FIELD]));
            }
        }
        return Optional.empty();
    }
}
