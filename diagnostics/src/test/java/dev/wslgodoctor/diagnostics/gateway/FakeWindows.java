package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A Windows side given by hand: what was not given is not there; what was given as trouble is trouble. */
public final class FakeWindows implements WindowsGateway {

    private final Map<String, Object> answers = new HashMap<>();

    private FakeWindows given(String question, Object answer) {
        answers.put(question.toLowerCase(Locale.ROOT), answer);
        return this;
    }

    /** Windows knows this folder. */
    public FakeWindows with(KnownFolder folder, String path) {
        return given("folder " + folder, WindowsPath.of(path));
    }

    /** Windows does not tell this folder. */
    public FakeWindows with(KnownFolder folder, Trouble trouble) {
        return given("folder " + folder, trouble);
    }

    /** A registry key with the bytes of its values. */
    public FakeWindows with(Hive hive, String path, Map<String, RegistryValue> values, String... subKeys) {
        return given("key " + hive + "\\" + path, new RegistryKey(values, List.of(subKeys)));
    }

    /** A registry key that cannot be read. */
    public FakeWindows with(Hive hive, String path, Trouble trouble) {
        return given("key " + hive + "\\" + path, trouble);
    }

    /** Something at a path. */
    public FakeWindows with(String path, FileStatus.Kind kind) {
        return given("status " + WindowsPath.of(path), new FileStatus(kind, 0, -1, -1));
    }

    /** A path that cannot be looked at. */
    public FakeWindows with(String path, Trouble trouble) {
        return given("status " + WindowsPath.of(path), trouble);
    }

    /** A variable of the environment. */
    public FakeWindows variable(String name, String value) {
        return given("variable " + name, value);
    }

    private <T> Optional<T> answer(Class<T> type, String question) throws GatewayException {
        Object answer = answers.get(question.toLowerCase(Locale.ROOT));
        if (answer instanceof Trouble trouble) {
            throw new GatewayException(trouble);
        }
        return Optional.ofNullable(answer).map(type::cast);
    }

    @Override
    public boolean present() {
        return true;
    }

    @Override
    public Output run(Command command) throws GatewayException {
        throw new GatewayException(new Trouble.Missing("no program was given"));
    }

    @Override
    public Optional<Blob> read(WindowsPath path, int limit) {
        return Optional.empty();
    }

    @Override
    public Optional<FileStatus> status(WindowsPath path) throws GatewayException {
        return answer(FileStatus.class, "status " + path);
    }

    @Override
    public Optional<List<String>> list(WindowsPath folder) {
        return Optional.empty();
    }

    @Override
    public boolean replace(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content)
            throws GatewayException {
        throw new GatewayException(new Trouble.Denied("nothing is written here"));
    }

    @Override
    public Optional<RegistryKey> registry(Hive hive, String path) throws GatewayException {
        return answer(RegistryKey.class, "key " + hive + "\\" + path);
    }

    @Override
    public Optional<String> service(String name) throws GatewayException {
        return answer(String.class, "service " + name);
    }

    @Override
    public Optional<WindowsPath> folder(KnownFolder folder) throws GatewayException {
        return answer(WindowsPath.class, "folder " + folder);
    }

    @Override
    public Optional<String> environment(String name) throws GatewayException {
        return answer(String.class, "variable " + name);
    }

    @Override
    public Optional<Long> memory(Memory which) throws GatewayException {
        return answer(Long.class, "memory " + which);
    }

    @Override
    public Optional<Long> freeBytes(WindowsPath path) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> seconds() {
        return Optional.empty();
    }

    @Override
    public Optional<List<Adapter>> adapters() {
        return Optional.empty();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
