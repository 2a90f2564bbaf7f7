package dev.wslgodoctor.diagnostics.cause.cases;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LiveProcess;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A folder as the root of a distro. Scripts run by this machine's shell: every absolute path in an argument or in the
 * script is looked up below the folder, and the folder's own name is taken out of what they print.
 */
final class CaseDistro implements DistroGateway {

    /** What the test tells of a command; empty if it says nothing. */
    interface Answers {
        Optional<Output> to(Command command) throws GatewayException;
    }

    // a path of the distro's root in a script's text; /dev/null stays
    private static final Pattern ROOTED = Pattern.compile(
            "(?<![\\w.}$*/?@])/(proc|etc|usr|run|mnt|home|var|opt|sys|tmp|root|lib)(?=[/\"'\\s;)])");

    // what the login shell makes of PATH: what the system's start files left, then the developer's own one for real
    private static final String PROFILE = "PATH=$1; [ -f \"$2\" ] && . \"$2\"; "
            + "printf 'Welcome\\nWGD[%s]WGD' \"$PATH\"";

    private static final List<String> PLAIN = List.of("readlink", "stat", "cat", "ls", "head", "find", "test");

    private final Place place;
    private final String root;
    private final Answers told;
    private final Map<String, String> variables = new TreeMap<>(Map.of("HOME", "/home/dev", "SHELL", "/bin/bash",
            "PATH", "/usr/local/go/bin:/home/dev/go/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:"
                    + "/usr/lib/wsl/lib:/mnt/c/Windows/system32:/mnt/c/Windows"));
    private final Map<String, String> system = new TreeMap<>(Map.of("user", "dev", "uid", "1000", "machine", "x86_64",
            "release", "6.6.87.2-microsoft-standard-WSL2"));
    private Optional<String> loginPath = Optional.empty();

    CaseDistro(String name, Path root, Answers told) {
        this.place = Place.distro(name);
        this.root = root.toString();
        this.told = told;
    }

    void variable(String name, String value) {
        variables.put(name, value);
    }

    void system(String name, String value) {
        system.put(name, value);
    }

    void loginPath(String path) {
        loginPath = Optional.of(path);
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Output run(Command command) throws GatewayException {
        Optional<Output> answer = told.to(command);
        if (answer.isPresent()) {
            return answer.get();
        }
        List<String> argv = command.argv();
        if (!argv.getFirst().equals("/bin/sh")) {
            if (!PLAIN.contains(argv.getFirst())) {
                return new Output(127, Blob.EMPTY, Blob.of(argv.getFirst() + ": not found\n"), false);
            }
            return plain(argv, command);
        }
        String script = argv.get(2);
        if (loginPath.isPresent() && script.contains("WGD[")) {
            return plain(List.of("/bin/sh", "-c", PROFILE, "sh", loginPath.get(), root + "/home/dev/.profile"),
                    command);
        }
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c", prelude() + inside(script)));
        words.addAll(argv.subList(3, argv.size()).stream().map(this::below).toList());
        return plain(words, command);
    }

    private Output plain(List<String> argv, Command command) throws GatewayException {
        List<String> words = new ArrayList<>(List.of("/usr/bin/env", "-i", "LC_ALL=C.UTF-8",
                "PATH=/usr/local/bin:/usr/bin:/bin", "TZ=UTC"));
        boolean shell = argv.getFirst().equals("/bin/sh");
        words.addAll(shell ? argv : argv.stream().map(this::below).toList());
        Output output = Program.of(words).in(new java.io.File(root)).run(command.input(), command.deadline(),
                command.limit());
        return new Output(output.exit(), outside(output.out()), outside(output.err()), output.truncated());
    }

    private String below(String argument) {
        return argument.startsWith("/") ? root + (argument.equals("/") ? "" : argument) : argument;
    }

    private String inside(String script) {
        return ROOTED.matcher(script).replaceAll(found -> java.util.regex.Matcher.quoteReplacement(root
                + found.group())).replace("$PATH", "$WGD_PATH");
    }

    private Blob outside(Blob output) {
        // byte for byte, because answers need not be text
        String text = new String(output.bytes(), StandardCharsets.ISO_8859_1);
        return Blob.of(text.replace(root, "").getBytes(StandardCharsets.ISO_8859_1));
    }

    private String prelude() {
        StringBuilder text = new StringBuilder();
        variables.forEach((name, value) -> text.append(name.equals("PATH") ? "WGD_PATH" : name).append('=')
                .append(quoted(name.equals("HOME") ? root + value : value)).append('\n'));
        system.forEach((name, value) -> text.append("wgd_").append(name).append('=').append(quoted(value))
                .append('\n'));
        return text + """
                id() { case $1:$# in -un:1) echo "$wgd_user";; -u:1) echo "$wgd_uid";; -g:1) echo "$wgd_uid";;
                  -un:3) grep "^$3:" ROOT/etc/passwd | cut -d: -f1 | grep .;;
                  *) grep "^$3:" ROOT/etc/passwd | cut -d: -f3 | grep .;; esac; }
                uname() { case $1 in -m) echo "$wgd_machine";; -r) echo "$wgd_release";; *) echo Linux;; esac; }
                getent() { grep "^$2:" ROOT/etc/"$1"; }
                """.replace("ROOT", root);
    }

    private static String quoted(String value) {
        return "'" + value.replace("'", "'\\''") + "'";
    }

    @Override
    public LiveProcess start(Command command) throws GatewayException {
        throw new GatewayException(new Trouble.Denied("nothing is started here"));
    }

    @Override
    public void close() {
        // every command ended with its answer
    }
}
