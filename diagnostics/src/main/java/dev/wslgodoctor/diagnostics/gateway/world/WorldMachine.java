package dev.wslgodoctor.diagnostics.gateway.world;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import dev.wslgodoctor.diagnostics.gateway.wsl.Launcher;
import dev.wslgodoctor.diagnostics.gateway.wsl.WslMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a machine of a world: a folder that describes one Windows machine, and the lab that plays it. */
public final class WorldMachine {

    /** The lab's exit status for a world that is described wrongly. */
    private static final int MALFORMED = 3;
    /** The lab's exit status for "this machine cannot do that". */
    private static final int NOT_RUN = 77;
    // the first time, a world's root file system is laid out and its projects are built
    private static final Duration PREPARING = Duration.ofMinutes(15);

    private static final String WSLENV = "WSLENV";

    private WorldMachine() {
    }

    /**
     * Prepares a working copy of the world and reaches it as Windows would be reached, through wsl.exe's stand-in.
     *
     * @param lab           the checkout's folder diagnostics/lab
     * @param world         the folder that holds world.json
     * @param startDeadline as {@link WslMachine}
     * @throws WorldException with the lab's own words; a malformed world names file and line
     */
    public static WslMachine of(Path lab, Path world, Optional<Duration> startDeadline) throws WorldException {
        Path there = world.toAbsolutePath().normalize();
        Path instance = prepare(lab.toAbsolutePath(), there);
        WorldWindows windows = new WorldWindows(instance);
        Map<String, String> variables = new HashMap<>(shared(windows));
        variables.put("WGD_WORLD", there.toString());
        Launcher launcher = new Launcher(lab.toAbsolutePath().resolve("bin").resolve("wsl").toString(), variables);
        return new WslMachine(launcher, windows, startDeadline);
    }

    // what a program that Windows starts would hand to wsl.exe: the user's WSLENV and the variables it names
    private static Map<String, String> shared(WorldWindows windows) throws WorldException {
        try {
            Map<String, String> shared = new HashMap<>();
            Optional<RegistryKey> user = windows.registry(Hive.HKCU, "Environment");
            user.flatMap(key -> key.text(WSLENV)).ifPresent(list -> {
                shared.put(WSLENV, list);
                for (String entry : list.split(":")) {
                    String name = entry.split("/", 2)[0];
                    user.get().text(name).ifPresent(text -> shared.put(name, text));
                }
            });
            return shared;
        } catch (GatewayException e) {
            throw new WorldException(WorldException.Reason.FAILED, "the registry of the world: " + e.trouble(), e);
        }
    }

    private static Path prepare(Path lab, Path world) throws WorldException {
        Path program = lab.resolve("bin").resolve("lab-world");
        if (!Files.isExecutable(program)) {
            throw new WorldException(WorldException.Reason.FAILED,
                    "a world needs the lab of a source checkout; there is no " + program, null);
        }
        Output output;
        try {
            output = Program.of(List.of(program.toString(), "prepare", world.toString()))
                    .run(Blob.EMPTY, PREPARING, Command.LIMIT);
        } catch (GatewayException e) {
            throw new WorldException(WorldException.Reason.FAILED, "lab-world: " + e.trouble().detail(), e);
        }
        String words = output.errorText().strip();
        switch (output.exit()) {
            case 0 -> { }
            case MALFORMED -> throw new WorldException(WorldException.Reason.MALFORMED, words, null);
            case NOT_RUN -> throw new WorldException(WorldException.Reason.NOT_RUN, words, null);
            default -> throw new WorldException(WorldException.Reason.FAILED,
                    words.isEmpty() ? "lab-world ended with status " + output.exit() : words, null);
        }
        try {
            return Path.of(JsonParser.parseString(output.text()).getAsJsonObject().get("instance").getAsString());
        } catch (JsonParseException | IllegalStateException | NullPointerException | UnsupportedOperationException e) {
            throw new WorldException(WorldException.Reason.FAILED,
                    "lab-world prepare did not say where the instance is: " + output.text().strip(), e);
        }
    }
}
