package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A Windows side made of files as bytes, registry keys and the recorded output of programs. */
public final class StagedWindows implements WindowsGateway {

    private record Program(List<String> words, Output output) {
    }

    private final Map<String, Blob> files = new LinkedHashMap<>();
    private final Map<String, RegistryKey> keys = new HashMap<>();
    private final Map<String, String> services = new HashMap<>();
    private final Map<String, String> variables = new HashMap<>();
    private final Map<KnownFolder, WindowsPath> folders = new HashMap<>();
    private final List<Program> programs = new ArrayList<>();
    private final Map<String, Long> figures = new HashMap<>();
    private final List<Adapter> adapters = new ArrayList<>();
    private final boolean present;
    private Consumer<List<String>> listener = words -> { };

    StagedWindows(boolean present) {
        this.present = present;
    }

    /** A usual profile of the user dev on drive C. */
    void furnish() {
        folders.put(KnownFolder.PROFILE, WindowsPath.of("C:\\Users\\dev"));
        folders.put(KnownFolder.ROAMING_APP_DATA, WindowsPath.of("C:\\Users\\dev\\AppData\\Roaming"));
        folders.put(KnownFolder.LOCAL_APP_DATA, WindowsPath.of("C:\\Users\\dev\\AppData\\Local"));
        folders.put(KnownFolder.PROGRAM_FILES, WindowsPath.of("C:\\Program Files"));
        folders.put(KnownFolder.WINDOWS, WindowsPath.of("C:\\Windows"));
    }

    void file(String path, byte[] content) {
        files.put(key(path), Blob.of(content));
    }

    void remove(String path) {
        files.keySet().removeIf(each -> each.equals(key(path)) || each.startsWith(key(path) + "\\"));
    }

    void key(Hive hive, String path, Map<String, RegistryValue> values, String... subKeys) {
        keys.put((hive + "\\" + path).toLowerCase(Locale.ROOT), new RegistryKey(values, List.of(subKeys)));
    }

    void memory(Memory which, long bytes) {
        figures.put("memory " + which, bytes);
    }

    void free(char drive, long bytes) {
        figures.put("free " + drive, bytes);
    }

    void seconds(long seconds) {
        figures.put("seconds", seconds);
    }

    void adapter(Adapter adapter) {
        adapters.add(adapter);
    }

    /** Who is told of each program before it answers. */
    void telling(Consumer<List<String>> who) {
        listener = who;
    }

    void service(String name, String state) {
        services.put(name, state);
    }

    void variable(String name, String value) {
        variables.put(name, value);
    }

    /** What a program answers whose arguments contain these words; the newest that fits counts. */
    void program(Output output, String... words) {
        programs.addFirst(new Program(List.of(words), output));
    }

    private static String key(String path) {
        return WindowsPath.of(path).toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean present() {
        return present;
    }

    @Override
    public Output run(Command command) throws GatewayException {
        listener.accept(command.argv());
        return programs.stream().filter(program -> program.words().stream().allMatch(word ->
                        command.argv().stream().anyMatch(argument -> argument.contains(word))))
                .map(Program::output).findFirst()
                .orElseThrow(() -> new GatewayException(new Trouble.Missing("not staged: " + command.argv())));
    }

    @Override
    public Optional<Blob> read(WindowsPath path, int limit) throws GatewayException {
        Optional<Blob> content = Optional.ofNullable(files.get(key(path.toString())));
        if (content.isPresent() && content.get().size() > limit) {
            throw new GatewayException(new Trouble.Unreadable(path + " is larger than " + limit + " bytes"));
        }
        return content;
    }

    @Override
    public Optional<FileStatus> status(WindowsPath path) {
        String wanted = key(path.toString());
        if (files.containsKey(wanted)) {
            return Optional.of(new FileStatus(FileStatus.Kind.FILE, files.get(wanted).size(), -1, -1));
        }
        return list(path).map(names -> new FileStatus(FileStatus.Kind.FOLDER, 0, -1, -1));
    }

    @Override
    public Optional<List<String>> list(WindowsPath folder) {
        String start = key(folder.toString());
        String inside = start.endsWith("\\") ? start : start + "\\";
        Set<String> names = new TreeSet<>();
        files.keySet().stream().filter(path -> path.startsWith(inside))
                .forEach(path -> names.add(path.substring(inside.length()).split("\\\\")[0]));
        return names.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(names));
    }

    @Override
    public boolean replace(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content) {
        content.ifPresent(blob -> file(path.toString(), blob.bytes()));
        return true;
    }

    @Override
    public Optional<RegistryKey> registry(Hive hive, String path) {
        return Optional.ofNullable(keys.get((hive + "\\" + path).toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<String> service(String name) {
        return Optional.ofNullable(services.get(name));
    }

    @Override
    public Optional<WindowsPath> folder(KnownFolder folder) {
        return Optional.ofNullable(folders.get(folder));
    }

    @Override
    public Optional<String> environment(String name) {
        return Optional.ofNullable(variables.get(name));
    }

    @Override
    public Optional<Long> memory(Memory which) {
        return Optional.ofNullable(figures.get("memory " + which));
    }

    @Override
    public Optional<Long> freeBytes(WindowsPath path) {
        return Optional.ofNullable(figures.get("free " + path.drive().orElse(' ')));
    }

    @Override
    public Optional<Long> seconds() {
        return Optional.ofNullable(figures.get("seconds"));
    }

    @Override
    public Optional<List<Adapter>> adapters() {
        return adapters.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(adapters));
    }

    @Override
    public void close() {
        // holds nothing
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
