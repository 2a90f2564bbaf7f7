package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A distro made of files as bytes and of what commands printed. The scripts that only look for files are played from
 * those files; every other command answers what the test recorded for it, or is missing.
 */
final class StagedDistro implements DistroGateway {

    private static final int MAGIC_BYTES = 20;

    private record StagedFile(Blob content, int mode, int owner) {
    }

    private record Reply(List<String> words, Output output) {
    }

    private final String name;
    private final Map<String, StagedFile> files = new LinkedHashMap<>();
    private final Map<String, StagedFile> folders = new LinkedHashMap<>();
    private final Map<String, BinaryFacts> programs = new LinkedHashMap<>();
    private final List<Reply> replies = new ArrayList<>();

    StagedDistro(String name) {
        this.name = name;
    }

    void file(String path, byte[] content, int mode, int owner) {
        files.put(path, new StagedFile(Blob.of(content), mode, owner));
    }

    void folder(String path, int mode, int owner) {
        folders.put(path, new StagedFile(Blob.EMPTY, mode, owner));
    }

    void program(String path, BinaryFacts facts) {
        programs.put(path, facts);
    }

    void remove(String path) {
        files.keySet().removeIf(each -> each.equals(path) || each.startsWith(path + "/"));
        folders.keySet().removeIf(each -> each.equals(path) || each.startsWith(path + "/"));
    }

    void reply(Output output, String... words) {
        replies.addFirst(new Reply(List.of(words), output));
    }

    @Override
    public Place place() {
        return Place.distro(name);
    }

    @Override
    public Output run(Command command) throws GatewayException {
        Optional<Reply> reply = replies.stream().filter(each -> each.words().stream().allMatch(word ->
                command.argv().stream().anyMatch(argument -> argument.contains(word)))).findFirst();
        if (reply.isPresent()) {
            return reply.get().output();
        }
        List<String> argv = command.argv();
        String script = argv.size() > 3 && argv.get(0).equals("/bin/sh") ? argv.get(2) : "";
        List<String> arguments = argv.subList(Math.min(4, argv.size()), argv.size());
        if (script.startsWith("n=$1; shift\nfor d; do f=$d/$n")) {
            return search(arguments);
        }
        if (script.contains("printf 'above\\0%s\\0'")) {
            return module(arguments.getFirst());
        }
        if (script.contains("printf 'workspace\\0%s\\0'")) {
            return workspace(arguments.getFirst());
        }
        if (argv.getFirst().equals("readlink") && argv.contains("-e")) {
            String path = argv.getLast();
            return isThere(path) ? Output.of(0, path + "\n", "") : Output.of(1, "", "");
        }
        throw new GatewayException(new Trouble.Missing("not staged: " + argv));
    }

    // the answer of the script that looks for a tool in folders
    private Output search(List<String> arguments) {
        StringBuilder out = new StringBuilder();
        for (String folder : arguments.subList(1, arguments.size())) {
            StagedFile file = files.get(folder + "/" + arguments.getFirst());
            if (file != null) {
                byte[] bytes = file.content().bytes();
                out.append(folder).append('/').append(arguments.getFirst()).append('\0')
                        .append((file.mode() & 0111) != 0 ? '1' : '0').append("\0m")
                        .append(HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(MAGIC_BYTES, bytes.length))))
                        .append('\0');
            }
        }
        return Output.of(0, out.toString(), "");
    }

    // the answer of the script that looks for go.mod upwards and two levels down
    private Output module(String folder) {
        if (!isThere(folder)) {
            return Output.of(4, "", "");
        }
        for (Optional<LinuxPath> at = LinuxPath.parse(folder); at.isPresent(); at = at.get().parent()) {
            if (files.containsKey(at.get().resolve("go.mod").toString())) {
                return Output.of(0, "above\0" + at.get().resolve("go.mod") + "\0", "");
            }
        }
        return Output.of(0, "below\0" + below(folder), "");
    }

    // the answer of the script that looks for go.work or go.mod upwards and for modules two levels down
    private Output workspace(String folder) {
        if (!isThere(folder)) {
            return Output.of(4, "", "");
        }
        for (Optional<LinuxPath> at = LinuxPath.parse(folder); at.isPresent(); at = at.get().parent()) {
            for (String file : List.of("go.work", "go.mod")) {
                if (files.containsKey(at.get().resolve(file).toString())) {
                    return Output.of(0, "workspace\0" + at.get().resolve(file) + "\0", "");
                }
            }
        }
        return Output.of(0, "modules\0" + below(folder), "");
    }

    private String below(String folder) {
        StringBuilder out = new StringBuilder();
        files.keySet().stream().sorted().filter(path -> path.startsWith(folder + "/") && path.endsWith("/go.mod"))
                .filter(path -> path.substring(folder.length()).split("/").length <= 4)
                .forEach(path -> out.append(path, 0, path.length() - "/go.mod".length()).append('\0'));
        return out.toString();
    }

    private boolean isThere(String path) {
        return files.containsKey(path) || isFolder(path);
    }

    private boolean isFolder(String path) {
        String inside = path.equals("/") ? "/" : path + "/";
        return folders.containsKey(path) || files.keySet().stream().anyMatch(each -> each.startsWith(inside))
                || folders.keySet().stream().anyMatch(each -> each.startsWith(inside));
    }

    @Override
    public Optional<Blob> read(LinuxPath path, int limit) throws GatewayException {
        if (isFolder(path.toString())) {
            throw new GatewayException(new Trouble.Unreadable(path + " is a folder"));
        }
        StagedFile file = files.get(path.toString());
        if (file != null && (file.mode() & 0444) == 0) {
            throw new GatewayException(new Trouble.Denied("no permission to read " + path));
        }
        if (file != null && file.content().size() > limit) {
            throw new GatewayException(new Trouble.Unreadable(path + " is larger than " + limit + " bytes"));
        }
        return Optional.ofNullable(file).map(StagedFile::content);
    }

    @Override
    public Optional<BinaryFacts> binary(LinuxPath path) throws GatewayException {
        if (!programs.containsKey(path.toString()) && files.containsKey(path.toString())) {
            throw new GatewayException(new Trouble.Missing("not staged: the content of " + path));
        }
        return Optional.ofNullable(programs.get(path.toString()));
    }

    @Override
    public Optional<FileStatus> status(LinuxPath path) {
        StagedFile file = files.get(path.toString());
        if (file != null) {
            return Optional.of(new FileStatus(FileStatus.Kind.FILE, file.content().size(), file.mode(), file.owner()));
        }
        if (!isFolder(path.toString())) {
            return Optional.empty();
        }
        StagedFile folder = folders.getOrDefault(path.toString(), new StagedFile(Blob.EMPTY, 0755, 1000));
        return Optional.of(new FileStatus(FileStatus.Kind.FOLDER, 0, folder.mode(), folder.owner()));
    }

    @Override
    public Optional<List<String>> list(LinuxPath folder) {
        if (!isFolder(folder.toString())) {
            return Optional.empty();
        }
        String inside = folder.toString().equals("/") ? "/" : folder + "/";
        Set<String> names = new TreeSet<>();
        for (Set<String> paths : List.of(files.keySet(), folders.keySet())) {
            paths.stream().filter(path -> path.startsWith(inside))
                    .forEach(path -> names.add(path.substring(inside.length()).split("/")[0]));
        }
        return Optional.of(List.copyOf(names));
    }

    @Override
    public LiveProcess start(Command command) throws GatewayException {
        throw new GatewayException(new Trouble.Missing("nothing starts here"));
    }

    @Override
    public boolean replace(LinuxPath path, Optional<String> seenSha256, Optional<Blob> content, boolean asRoot) {
        content.ifPresent(blob -> file(path.toString(), blob.bytes(), 0644, 1000));
        return true;
    }

    @Override
    public void close() {
        // holds nothing
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
