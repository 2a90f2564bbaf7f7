package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.Optional;

/** Questions before a distro is converted from WSL 1 to WSL 2. */
public final class ConversionProbes {

    private static final int NAMES = 9;

    /**
     * Where the distro can be saved first.
     *
     * @param file in the user's profile folder; nothing has this name
     * @param free what may be written on its drive, in bytes
     */
    public record Room(WindowsPath file, long free) {

        /** Whole gibibytes, rounded down. */
        public long freeGib() {
            return free >> 30;
        }
    }

    /**
     * Where the examined distro can be saved; absent if wsl.exe could not take the name of a file there, or if all
     * names are taken.
     */
    public static final Probe<Room> ROOM = new Probe<>("windows.room-for-distro", Sensitivity.PERSONAL,
            room -> room.file() + " (" + room.freeGib() + " GiB)", (at, earlier) -> {
                WindowsPath profile = earlier.need(WindowsProbes.PROFILE);
                String name = earlier.need(WslProbes.DISTRO).name();
                Optional<WindowsPath> file = isOneWord(name) && isOneWord(profile.toString())
                        ? unused(at, profile, name) : Optional.empty();
                Optional<Long> free = at.windows().freeBytes(profile);
                return Reading.of(file.flatMap(path -> free.map(bytes -> new Room(path, bytes))),
                        new Source(Place.WINDOWS, profile.toString()));
            });

    private ConversionProbes() {
    }

    // wsl.exe splits at spaces and knows no quotes (microsoft/WSL src/windows/common/helpers.cpp ParseArgument), and it
    // writes over a file that is there (src/windows/common/WslClient.cpp ExportDistribution at e4b0d07)
    private static Optional<WindowsPath> unused(Case at, WindowsPath folder, String name) throws GatewayException {
        for (int i = 1; i <= NAMES; i++) {
            WindowsPath file = folder.resolve(name + "-wsl1" + (i == 1 ? "" : "-" + i) + ".tar");
            if (at.windows().status(file).isEmpty()) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static boolean isOneWord(String text) {
        return text.chars().noneMatch(sign -> Character.isWhitespace(sign) || sign == '"' || sign == '/')
                && !text.startsWith("-");
    }
}
