package dev.wslgodoctor.app.life;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the program keeps its own files, per user and by the rules of the platform; the only place that knows. On
 * Windows all of it lies below the local application data: window and journal belong to this machine, so nothing
 * roams. On Linux by the XDG base directory specification 0.8, section 3, which takes absolute paths only.
 *
 * @param config settings
 * @param state  what has to be remembered: journal, window, lock
 * @param cache  what can be made again
 * @param logs   the program's own log
 */
public record UserFolders(Path config, Path state, Path cache, Path logs) {

    private static final String NAME = "wsl-go-doctor";

    /** The folders of this user; none of them need to exist. */
    public static UserFolders here() {
        return of(System.getenv(), System.getProperty("user.home"), System.getProperty("wslgodoctor.state"),
                System.getProperty("os.name").startsWith("Windows"));
    }

    /**
     * The folders by these facts.
     *
     * @param chosen one folder for everything instead, as tests and portable copies want it; null or empty means none
     */
    static UserFolders of(Map<String, String> variables, String home, String chosen, boolean windows) {
        Optional<Path> one = absolute(chosen).or(() -> absolute(variables.get("WGD_STATE")));
        if (one.isPresent()) {
            return in(one.get());
        }
        if (windows) {
            return in(absolute(variables.get("LOCALAPPDATA"))
                    .orElseGet(() -> Path.of(home, "AppData", "Local")).resolve(NAME));
        }
        Path state = xdg(variables, "XDG_STATE_HOME", Path.of(home, ".local", "state"));
        return new UserFolders(xdg(variables, "XDG_CONFIG_HOME", Path.of(home, ".config")), state,
                xdg(variables, "XDG_CACHE_HOME", Path.of(home, ".cache")), state.resolve("logs"));
    }

    private static UserFolders in(Path folder) {
        return new UserFolders(folder, folder, folder.resolve("cache"), folder.resolve("logs"));
    }

    private static Path xdg(Map<String, String> variables, String name, Path otherwise) {
        return Optional.ofNullable(variables.get(name)).filter(text -> text.startsWith("/")).map(Path::of)
                .orElse(otherwise).resolve(NAME);
    }

    // a variable that is no path is as good as none
    private static Optional<Path> absolute(String text) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(text).toAbsolutePath());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
