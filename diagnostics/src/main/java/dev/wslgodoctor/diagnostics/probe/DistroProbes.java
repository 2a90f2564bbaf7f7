package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.ConfigFormat;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Questions about the distro and the developer's account in it. */
public final class DistroProbes {

    // named variables only: the rest of an environment can hold secrets. One question instead of one per fact.
    private static final String ACCOUNT = """
            printf 'user=%s\\0uid=%s\\0home=%s\\0path=%s\\0machine=%s\\0' \
              "$(id -un)" "$(id -u)" "$HOME" "$PATH" "$(uname -m)"
            printf 'gopath=%s\\0gobin=%s\\0goroot=%s\\0goflags=%s\\0go111module=%s\\0' \
              "$GOPATH" "$GOBIN" "$GOROOT" "$GOFLAGS" "$GO111MODULE"
            printf 'gotoolchain=%s\\0gomodcache=%s\\0gocache=%s\\0' "$GOTOOLCHAIN" "$GOMODCACHE" "$GOCACHE"
            printf 'goenv=%s\\0xdg_config_home=%s\\0xdg_cache_home=%s\\0' \
              "$GOENV" "$XDG_CONFIG_HOME" "$XDG_CACHE_HOME"
            printf 'cgo_enabled=%s\\0cc=%s\\0gowork=%s\\0goexperiment=%s\\0' \
              "$CGO_ENABLED" "$CC" "$GOWORK" "$GOEXPERIMENT"
            printf 'gosumdb=%s\\0gonosumdb=%s\\0goinsecure=%s\\0' "$GOSUMDB" "$GONOSUMDB" "$GOINSECURE"
            printf 'shell=%s\\0' "$(getent passwd "$(id -un)" 2>/dev/null | cut -d: -f7)"
            """;

    private static final List<String> GO_VARIABLES = List.of("gopath", "gobin", "goroot", "goflags", "go111module",
            "gotoolchain", "gomodcache", "gocache", "goenv", "xdg_config_home", "xdg_cache_home", "cgo_enabled", "cc",
            "gosumdb", "gonosumdb", "goinsecure", "gowork", "goexperiment");

    private static final LinuxPath WSL_CONF_PATH = LinuxPath.of("/etc/wsl.conf");

    /**
     * The developer's account and plain environment, as a process has it that WSL starts without any start file.
     *
     * @param uid     user id; 0 for root
     * @param path    PATH split at colons, empty entries dropped
     * @param machine as {@code uname -m} says
     * @param go      variables that Go reads, by lower-case name, only those that are set: GOPATH, GOBIN, GOROOT,
     *                GOFLAGS, GO111MODULE, GOTOOLCHAIN, GOMODCACHE, GOCACHE, GOENV, XDG_CONFIG_HOME, XDG_CACHE_HOME,
     *                CGO_ENABLED, CC, GOSUMDB, GONOSUMDB, GOINSECURE, GOWORK, GOEXPERIMENT
     */
    public record Account(String user, int uid, LinuxPath home, List<String> path, String machine,
            Map<String, String> go) {
        /** True for root. */
        public boolean isRoot() {
            return uid == 0;
        }
    }

    /** The developer's account. */
    public static final Probe<Account> ACCOUNT_OF_DEVELOPER = new Probe<>("distro.account", Sensitivity.PERSONAL,
            account -> account.user() + " (uid " + account.uid() + ", " + account.home() + ", " + account.machine()
                    + ")", (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Output output = distro.run(DistroFiles.script(ACCOUNT));
                return Reading.known(account(output), new Source(distro.place(), "id, uname and environment"));
            });

    /** The developer's home folder. */
    public static final Probe<LinuxPath> HOME = new Probe<>("distro.home", Sensitivity.PERSONAL, Probe.Cost.DERIVED,
            (at, earlier) -> earlier.ask(ACCOUNT_OF_DEVELOPER).map(Account::home));

    /** The file /etc/wsl.conf, raw; absent if there is none, which is allowed. */
    public static final Probe<Blob> WSL_CONF = new Probe<>("distro.wsl-conf", Sensitivity.PERSONAL, Blob::text,
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                return Reading.of(distro.read(WSL_CONF_PATH, WslProbes.CONFIGURATION_LIMIT),
                        new Source(distro.place(), WSL_CONF_PATH.toString()));
            });

    /**
     * The user that {@code [user] default=} of wsl.conf names.
     *
     * @param known whether the distro has such a user
     */
    public record DefaultUser(String name, boolean known) {
    }

    /** The default user of wsl.conf; absent if the file or the key is missing, and the registry decides. */
    public static final Probe<DefaultUser> DEFAULT_USER = new Probe<>("distro.default-user", Sensitivity.PERSONAL,
            user -> user.name() + (user.known() ? "" : " (unknown)"), (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Source source = new Source(distro.place(), "[user] default in /etc/wsl.conf");
                Optional<String> name = WslConf.parse(ConfigFormat.WSL_CONF, earlier.need(WSL_CONF).bytes())
                        .value("user", "default");
                if (name.isEmpty()) {
                    return Reading.absent(source);
                }
                // -- because a name is data: it may begin with a dash. id also takes the number of a user, which WSL
                // does not (getpwnam), so that the name has to come back
                Output output = distro.run(DistroFiles.script("id -u >&2 || exit 3; id -u -- \"$1\" >&2 "
                        + "&& [ \"$(id -un -- \"$1\")\" = \"$1\" ] && echo known", name.get()));
                if (output.exit() == 3) {
                    throw new GatewayException(new Trouble.Unreadable("id said " + output.errorText().strip()));
                }
                return Reading.known(new DefaultUser(name.get(), output.text().strip().equals("known")), source);
            });

    // -l and -i as VS Code asks for the environment of its server (microsoft/vscode
    // src/vs/platform/shell/node/shellEnv.ts); only PATH comes back, whatever else the start files print
    private static final String LOGIN = """
            s=$(getent passwd "$(id -un)" 2>/dev/null | cut -d: -f7)
            exec "${s:-/bin/sh}" -i -l -c 'printf "WGD[%s]WGD" "$PATH"'
            """;

    /**
     * PATH after the developer's start files ran, as the editor's server has it; only with the user's consent, because
     * start files can do anything.
     */
    public static final Probe<List<String>> LOGIN_PATH = new Probe<>("distro.login-path", Sensitivity.PERSONAL,
            Probe.Cost.SHELL,
            path -> String.join(":", path), (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                if (!at.consent().loginShells()) {
                    throw new GatewayException(new Trouble.Denied("the start files were not run (--shells)"));
                }
                Output output = distro.run(DistroFiles.script(LOGIN).within(Duration.ofSeconds(10)));
                int from = output.text().lastIndexOf("WGD[");
                int to = output.text().lastIndexOf("]WGD");
                if (from < 0 || to < from) {
                    throw new GatewayException(new Trouble.Unreadable("the login shell printed no PATH: "
                            + output.errorText().strip()));
                }
                return Reading.known(split(output.text().substring(from + 4, to)),
                        new Source(distro.place(), "the login shell"));
            });

    /** The folders of PATH in which the editor's tools are found: after the start files where that is known. */
    public static List<String> searchPath(Facts facts) {
        return facts.ask(LOGIN_PATH).found().orElseGet(() -> facts.need(ACCOUNT_OF_DEVELOPER).path());
    }

    private static List<String> split(String path) {
        return List.of(path.split(":")).stream().filter(part -> !part.isEmpty()).toList();
    }

    private DistroProbes() {
    }

    private static Account account(Output output) throws GatewayException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : output.text().split("\0")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        try {
            Map<String, String> go = new LinkedHashMap<>();
            for (String name : GO_VARIABLES) {
                String value = values.getOrDefault(name, "");
                if (!value.isEmpty()) {
                    go.put(name, value);
                }
            }
            return new Account(values.get("user"), Integer.parseInt(values.get("uid")),
                    LinuxPath.of(values.get("home")),
                    split(values.get("path")),
                    values.get("machine"), go);
        } catch (RuntimeException e) {
            throw new GatewayException(new Trouble.Unreadable("the account answered "
                    + output.text().replace('\0', ' ') + output.errorText()), e);
        }
    }
}
