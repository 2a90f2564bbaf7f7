package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroFiles;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.FileStatus;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.ComposeFile;
import dev.wslgodoctor.diagnostics.parse.Dockerfile;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Questions about containers. Their files are read as text; no container is started or asked, and nothing that the
 * project names is run.
 */
public final class ContainerProbes {

    private static final int LIMIT = 256 << 10;
    private static final int MOST_FILES = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Pattern COMPOSE = Pattern.compile("(docker-)?compose([.-][\\w.-]{1,60})?\\.ya?ml");
    private static final Pattern DOCKERFILE =
            Pattern.compile("Dockerfile([.-][\\w.-]{1,60})?|[\\w.-]{1,60}\\.[Dd]ockerfile");
    private static final Pattern VERSION = Pattern.compile("Docker version (\\d{1,4})\\.(\\d{1,4})\\.");

    // CAP_SYS_PTRACE of include/uapi/linux/capability.h
    private static final int PTRACE = 19;

    // the two marks that engines leave in a container
    private static final List<LinuxPath> MARKS =
            List.of(LinuxPath.of("/.dockerenv"), LinuxPath.of("/run/.containerenv"));

    /** The compose files in the project folder and its .devcontainer; an empty list if there is none. */
    public static final Probe<List<ComposeDocument>> COMPOSE_FILES = new Probe<>("container.compose-files",
            Sensitivity.PERSONAL, all -> String.join(", ", all.stream().map(each -> each.path().toString()).toList()),
            (at, earlier) -> {
                List<ComposeDocument> documents = new ArrayList<>();
                for (Found found : files(at, earlier, COMPOSE)) {
                    documents.add(new ComposeDocument(found.path(), ComposeFile.parse(found.text())));
                }
                return Reading.known(documents, new Source(at.distro(earlier).place(), "compose files"));
            });

    /** The Dockerfiles in the project folder and its .devcontainer; an empty list if there is none. */
    public static final Probe<List<DockerfileDocument>> DOCKERFILES = new Probe<>("container.dockerfiles",
            Sensitivity.PERSONAL, all -> String.join(", ", all.stream().map(each -> each.path().toString()).toList()),
            (at, earlier) -> {
                List<DockerfileDocument> documents = new ArrayList<>();
                for (Found found : files(at, earlier, DOCKERFILE)) {
                    documents.add(new DockerfileDocument(found.path(), Dockerfile.parse(found.text())));
                }
                return Reading.known(documents, new Source(at.distro(earlier).place(), "Dockerfiles"));
            });

    /** devcontainer.json of the project; absent if there is none. */
    public static final Probe<JsoncDocument> DEV_CONTAINER = new Probe<>("container.devcontainer-json",
            Sensitivity.PERSONAL, JsoncDocument::path, (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                LinuxPath root = earlier.need(ProjectProbes.ROOT);
                for (String name : List.of(".devcontainer/devcontainer.json", ".devcontainer.json")) {
                    Optional<Blob> content = distro.read(root.resolve(name), LIMIT);
                    if (content.isPresent()) {
                        return Reading.known(JsoncDocument.of(distro.place(), root.resolve(name).toString(),
                                content.get()), new Source(distro.place(), root.resolve(name).toString()));
                    }
                }
                return Reading.absent(new Source(distro.place(), root + "/.devcontainer"));
            });

    /**
     * The version of Docker's client.
     *
     * @param major such as 19
     * @param minor such as 3 of 19.03
     */
    public record DockerVersion(int major, int minor) {

        /** Since 19.03 its usual profile of system calls lets a container trace on a kernel from 4.8. */
        public boolean letsTrace() {
            return major > 19 || major == 19 && minor >= 3;
        }

        @Override
        public String toString() {
            return major + (minor < 10 ? ".0" : ".") + minor;
        }
    }

    /**
     * The version of the docker on the developer's PATH, which answers without its engine; absent if there is none, it
     * is no program of this system, or it lies in the project.
     */
    public static final Probe<DockerVersion> DOCKER = new Probe<>("container.docker-version", Sensitivity.PUBLIC,
            (at, earlier) -> {
                Optional<LinuxPath> project = earlier.ask(ProjectProbes.ROOT).found();
                Optional<FoundTool> docker = GoProbes.search(at, earlier, "docker",
                        DistroProbes.searchPath(earlier)).stream().filter(FoundTool::executable).findFirst()
                        .filter(FoundTool::isElf).filter(tool -> project.isEmpty() || LinuxPath.parse(tool.path())
                                .filter(path -> path.startsWith(project.get())).isEmpty());
                Source source = new Source(at.distro(earlier).place(), "docker --version");
                if (docker.isEmpty()) {
                    return Reading.absent(source);
                }
                Output output = at.distro(earlier).run(Command.of(docker.get().path(), "--version").within(PATIENCE));
                Matcher matcher = VERSION.matcher(output.text());
                return Reading.of(matcher.find() ? Optional.of(new DockerVersion(Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)))) : Optional.empty(), source);
            });

    /**
     * What a program may do that runs in the container which is examined itself.
     *
     * @param filtered    a filter of system calls is on
     * @param mayTrace    a program may be given the right to trace
     */
    public record Rights(boolean filtered, boolean mayTrace) {
    }

    /** The rights in the container that is examined itself; absent if the examined Linux is none. */
    public static final Probe<Rights> OWN_RIGHTS = new Probe<>("container.own-rights", Sensitivity.PUBLIC,
            (at, earlier) -> {
                DistroGateway distro = at.distro(earlier);
                Source source = new Source(distro.place(), "/proc/self/status");
                boolean inside = false;
                for (LinuxPath mark : MARKS) {
                    inside |= distro.status(mark).isPresent();
                }
                Optional<String> status = inside ? distro.readText(LinuxPath.of("/proc/self/status"))
                        : Optional.empty();
                return Reading.of(status.map(text -> new Rights(line(text, "Seccomp").equals("2"),
                        new BigInteger("0" + line(text, "CapBnd"), 16).testBit(PTRACE))), source);
            });

    // $1 folder. Says which of two things Go files in it mention; large files and other people's code are left out.
    private static final String TIME_ZONES = """
            find "$1" -maxdepth 8 -name '*.go' -type f -size -512k ! -path '*/.git/*' ! -path '*/node_modules/*' \
              2>/dev/null | head -n 3000 | while IFS= read -r f; do
                grep -q 'time/tzdata' "$f" 2>/dev/null && echo data
                grep -q 'time\\.LoadLocation(' "$f" 2>/dev/null && echo asks
              done | sort -u
            exit 0
            """;

    /**
     * What the project's own source says about time zones.
     *
     * @param asks    it looks one up by its name
     * @param brought it brings the data with it
     */
    public record TimeZones(boolean asks, boolean brought) {
    }

    /** What the project's own source says about time zones. */
    public static final Probe<TimeZones> SOURCE_TIME_ZONES = new Probe<>("container.time-zones", Sensitivity.PUBLIC,
            (at, earlier) -> {
                LinuxPath root = earlier.need(ProjectProbes.OPEN_ROOT);
                Output output = at.distro(earlier).run(DistroFiles.script(TIME_ZONES, root.toString())
                        .within(Duration.ofSeconds(10)));
                if (!output.ok()) {
                    throw new GatewayException(new Trouble.Unreadable("searching the source: "
                            + output.errorText().strip()));
                }
                List<String> words = output.text().lines().toList();
                return Reading.known(new TimeZones(words.contains("asks"), words.contains("data")),
                        new Source(at.distro(earlier).place(), root + "/**/*.go"));
            });

    private record Found(LinuxPath path, String text) {
    }

    private ContainerProbes() {
    }

    private static List<Found> files(Case at, Facts earlier, Pattern names) throws GatewayException {
        DistroGateway distro = at.distro(earlier);
        LinuxPath root = earlier.need(ProjectProbes.ROOT);
        List<Found> found = new ArrayList<>();
        for (LinuxPath folder : List.of(root, root.resolve(".devcontainer"))) {
            for (String name : distro.list(folder).orElse(List.of()).stream().sorted().toList()) {
                // what is larger than any person writes is left out like a file that is not there
                boolean wanted = names.matcher(name).matches() && found.size() < MOST_FILES
                        && distro.status(folder.resolve(name)).filter(status -> status.kind() == FileStatus.Kind.FILE
                        && status.size() <= LIMIT).isPresent();
                Optional<Blob> content = wanted ? distro.read(folder.resolve(name), LIMIT) : Optional.empty();
                content.ifPresent(blob -> found.add(new Found(folder.resolve(name), blob.text())));
            }
        }
        return found;
    }

    private static String line(String status, String name) {
        return status.lines().filter(line -> line.startsWith(name + ":")).map(line ->
                line.substring(name.length() + 1).strip()).findFirst().filter(text -> text.matches("[0-9a-fA-F]+"))
                .orElse("0");
    }
}
