package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.KnownFolder;
import dev.wslgodoctor.diagnostics.parse.GitConfig;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions about the git repository of the project. Git reads and lists only: no status, no diff, since those run the
 * filters that the repository names.
 */
public final class GitProbes {

    // the first files are as good as any others, and listing all of a large repository is not cheap
    private static final int LISTED_BYTES = 256 << 10;
    private static final int SAMPLE = 400;

    // $1 folder. Prints the work tree that holds it.
    private static final String TREE = """
            d=$1
            while [ -n "$d" ] && [ ! -e "$d/.git" ]; do d=${d%/*}; done
            [ -n "$d" ] || exit 4
            printf '%s' "$d"
            """;

    // $1.. files. Prints those that are executable.
    private static final String EXECUTABLE = """
            for f; do [ -f "$f" ] && [ -x "$f" ] && printf '%s\\0' "$f"; done
            exit 0
            """;

    /** The work tree that holds the project; absent if it belongs to no repository. */
    public static final Probe<LinuxPath> TREE_ROOT = new Probe<>("git.work-tree", Sensitivity.PERSONAL,
            (at, earlier) -> {
                earlier.need(ProjectProbes.OPEN_ROOT);
                LinuxPath project = earlier.need(ProjectProbes.REAL_ROOT);
                Output output = at.distro(earlier).run(DistroFiles.script(TREE, project.toString()));
                return Reading.of(Optional.of(output.text()).filter(text -> output.ok()).flatMap(LinuxPath::parse),
                        new Source(at.distro(earlier).place(), ".git above " + project));
            });

    /**
     * What git says when it is asked for the repository.
     *
     * @param exit  0 if it accepts it
     * @param words what it complains about, in English
     */
    public record Acceptance(int exit, String words) {

        /** True if git refuses the repository because of its owner. */
        public boolean refusesOwner() {
            // 2.35.2 says "unsafe repository", later ones "dubious ownership"; both name the setting
            return exit != 0 && words.contains("safe.directory");
        }
    }

    /** Whether git accepts the repository; absent if there is none, or no git. */
    public static final Probe<Acceptance> ACCEPTED = new Probe<>("git.accepted", Sensitivity.PERSONAL,
            Probe.Cost.PROGRAM,
            answer -> answer.exit() == 0 ? "yes" : answer.words(), (at, earlier) -> {
                LinuxPath tree = earlier.need(TREE_ROOT);
                Output output = git(at.distro(earlier), tree, "rev-parse", "--git-dir");
                Source source = new Source(at.distro(earlier).place(), "git rev-parse in " + tree);
                return output.exit() == 127 ? Reading.absent(source)
                        : Reading.known(new Acceptance(output.exit(), output.errorText().strip()), source);
            });

    /**
     * Settings of git in the distro that decide about line ends and modes, with the repository's own ones;
     * {@code unset} where there is none.
     */
    public record Settings(String autocrlf, String filemode) {
    }

    /** What git in the distro does with line ends and modes; absent if there is no repository or no git. */
    public static final Probe<Settings> SETTINGS = new Probe<>("git.settings", Sensitivity.PUBLIC, Probe.Cost.PROGRAM,
            settings -> "core.autocrlf " + settings.autocrlf() + ", core.filemode " + settings.filemode(),
            (at, earlier) -> {
                LinuxPath tree = accepted(earlier);
                DistroGateway distro = at.distro(earlier);
                return Reading.known(new Settings(setting(distro, tree, "core.autocrlf"),
                        setting(distro, tree, "core.filemode")), new Source(distro.place(), "git config"));
            });

    /**
     * What git says of the line ends of a file.
     *
     * @param index      in the repository: {@code lf}, {@code crlf}, {@code mixed}, {@code none} or {@code -text}
     * @param tree       the same in the work tree; empty if the file is not there
     * @param attributes those about text, such as {@code text=auto} and {@code eol=crlf}; empty if there are none
     * @param path       from the work tree's root
     */
    public record Listed(String index, String tree, List<String> attributes, String path) {

        private static final Pattern ROW = Pattern.compile("i/(\\S*)\\s+w/(\\S*)\\s+attr/([^\\t]*)\\t(.+)");

        /** Copies the list. */
        public Listed {
            attributes = List.copyOf(attributes);
        }

        static Optional<Listed> of(String line) {
            Matcher row = ROW.matcher(line);
            return !row.matches() ? Optional.empty() : Optional.of(new Listed(row.group(1), row.group(2),
                    Arrays.stream(row.group(3).strip().split("\\s+")).filter(word -> !word.isEmpty()).toList(),
                    row.group(4)));
        }
    }

    /** The line ends of the files of the repository, in the order of git, as far as {@link #LISTED_BYTES} go. */
    private static final Probe<List<Listed>> LINE_ENDS = new Probe<>("git.line-ends", Sensitivity.PERSONAL,
            Probe.Cost.WALK, files -> files.size() + " files", (at, earlier) -> {
                LinuxPath tree = accepted(earlier);
                // counts line ends and runs no filter (git/git builtin/ls-files.c, write_eolinfo; seen with 2.39.5)
                Output output = git(at.distro(earlier), tree, "ls-files", "--eol");
                require(output, "ls-files --eol");
                return Reading.known(Arrays.stream(output.text().split("\n")).flatMap(line -> Listed.of(line).stream())
                        .toList(), new Source(at.distro(earlier).place(), "git ls-files --eol in " + tree));
            });

    /**
     * Files of the repository whose line ends git would count as changed if no setting converts them: {@code LF} in the
     * repository, {@code CR LF} in the work tree, and no attribute says that they are text. Of the first files only.
     */
    public static final Probe<List<String>> DOS_FILES = new Probe<>("git.dos-files", Sensitivity.PERSONAL,
            Probe.Cost.DERIVED, files -> files.size() + " files", (at, earlier) -> earlier.ask(LINE_ENDS).map(all ->
                    all.stream().limit(SAMPLE).filter(each -> each.index().equals("lf")
                            && (each.tree().equals("crlf") || each.tree().equals("mixed"))
                            && each.attributes().isEmpty()).map(Listed::path).toList()));

    /** Shell scripts of the repository that have {@code LF} in it. */
    public static final Probe<List<Listed>> SCRIPTS = new Probe<>("git.scripts", Sensitivity.PERSONAL,
            Probe.Cost.DERIVED, files -> files.size() + " files", (at, earlier) -> earlier.ask(LINE_ENDS).map(all ->
                    all.stream().filter(each -> each.index().equals("lf") && each.path().matches(".*\\.sh\"?"))
                            .toList()));

    /** The file .gitattributes of the work tree's root; absent if there is none. */
    public static final Probe<PathFile> ATTRIBUTES = new Probe<>("git.attributes", Sensitivity.PERSONAL,
            file -> file.path().toString(), (at, earlier) -> file(at, earlier,
                    earlier.need(TREE_ROOT).resolve(".gitattributes")));

    /** Files of the repository that are not executable in it and are so in the work tree; of the first files only. */
    public static final Probe<List<String>> EXECUTABLE_FILES = new Probe<>("git.executable-files",
            Sensitivity.PERSONAL, Probe.Cost.WALK, files -> files.size() + " files", (at, earlier) -> {
                LinuxPath tree = accepted(earlier);
                DistroGateway distro = at.distro(earlier);
                Output output = git(distro, tree, "ls-files", "--stage", "-z");
                require(output, "ls-files --stage");
                List<String> plain = Arrays.stream(output.text().split("\0")).limit(SAMPLE)
                        .filter(line -> line.startsWith("100644 ") && line.indexOf('\t') > 0)
                        .map(line -> tree + "/" + line.substring(line.indexOf('\t') + 1)).toList();
                Output found = distro.run(DistroFiles.script(EXECUTABLE, plain.toArray(String[]::new)));
                require(found, "files of ls-files --stage");
                return Reading.known(found.text().isEmpty() ? List.of() : List.of(found.text().split("\0")),
                        new Source(distro.place(), "git ls-files --stage in " + tree));
            });

    /**
     * {@code core.autocrlf} of git on Windows: the user's own, else the one of Git for Windows' installation. Absent if
     * neither file sets it.
     */
    public static final Probe<String> WINDOWS_AUTOCRLF = new Probe<>("git.windows-autocrlf", Sensitivity.PUBLIC,
            (at, earlier) -> {
                List<WindowsPath> files = new ArrayList<>();
                at.windows().folder(KnownFolder.PROFILE).ifPresent(folder -> files.add(folder.resolve(".gitconfig")));
                at.windows().environment("ProgramFiles").flatMap(WindowsPath::parse)
                        .ifPresent(folder -> files.add(folder.resolve("Git\\etc\\gitconfig")));
                for (WindowsPath file : files) {
                    Optional<String> value = at.windows().read(file, Command.LIMIT).map(Blob::text)
                            .flatMap(text -> new GitConfig(text).value("core", "autocrlf")).map(GitProbes::plain);
                    if (value.isPresent()) {
                        return Reading.known(value.get(), new Source(Place.WINDOWS, file.toString()));
                    }
                }
                return Reading.absent(new Source(Place.WINDOWS, ".gitconfig and Git\\etc\\gitconfig"));
            });

    /** The repository's own configuration file; absent if the repository's folder lies elsewhere (a worktree). */
    public static final Probe<PathFile> REPOSITORY_CONFIG = new Probe<>("git.repository-config", Sensitivity.PERSONAL,
            file -> file.path().toString(), (at, earlier) -> file(at, earlier,
                    earlier.need(TREE_ROOT).resolve(".git/config")));

    /** The developer's own configuration of git in the distro, {@code ~/.gitconfig}; absent if there is none. */
    public static final Probe<PathFile> GLOBAL_CONFIG = new Probe<>("git.global-config", Sensitivity.PERSONAL,
            file -> file.path().toString(), (at, earlier) -> file(at, earlier,
                    earlier.need(DistroProbes.HOME).resolve(".gitconfig")));

    private GitProbes() {
    }

    private static Reading<PathFile> file(Case at, Facts earlier, LinuxPath path) throws GatewayException {
        DistroGateway distro = at.distro(earlier);
        return Reading.of(distro.read(path, Command.LIMIT).map(content -> new PathFile(path, content)),
                new Source(distro.place(), path.toString()));
    }

    private static LinuxPath accepted(Facts earlier) throws GatewayException {
        Acceptance answer = earlier.need(ACCEPTED);
        if (answer.exit() != 0) {
            throw new GatewayException(new Trouble.Unreadable("git says " + answer.words()));
        }
        return earlier.need(TREE_ROOT);
    }

    private static String setting(DistroGateway distro, LinuxPath tree, String name) throws GatewayException {
        Output output = git(distro, tree, "config", "--get", name);
        // 1 means that nothing sets it
        if (!output.ok() && output.exit() != 1) {
            require(output, "config --get " + name);
        }
        return output.ok() ? plain(output.text()) : "unset";
    }

    // the words that git takes for true and false (git/git config.c, git_parse_maybe_bool); input and others stay
    private static String plain(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        return switch (word) {
            case "", "yes", "on", "1" -> "true";
            case "no", "off", "0" -> "false";
            default -> word;
        };
    }

    private static Output git(DistroGateway distro, LinuxPath tree, String... words) throws GatewayException {
        List<String> argv = new ArrayList<>(List.of("env", "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0", "GIT_TERMINAL_PROMPT=0",
                "git", "--no-optional-locks", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null",
                // names as they are and not as numbers of their bytes
                "-c", "core.quotePath=false", "-C",
                tree.toString()));
        argv.addAll(List.of(words));
        return distro.run(Command.of(argv).keeping(LISTED_BYTES));
    }

    private static void require(Output output, String what) throws GatewayException {
        if (!output.ok()) {
            throw new GatewayException(new Trouble.Unreadable("git " + what + " ended with status " + output.exit()
                    + ": " + output.errorText().strip()));
        }
    }
}
