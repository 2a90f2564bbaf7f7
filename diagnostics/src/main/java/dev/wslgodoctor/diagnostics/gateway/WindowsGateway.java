package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The only way to touch the Windows side. On a machine without one, and inside a distro without interop, every question
 * answers empty ({@link #present()} is false), so that causes about Windows are not applicable instead of wrong.
 */
public interface WindowsGateway extends AutoCloseable {

    /** False if there is no Windows to ask. */
    boolean present();

    /**
     * Runs a Windows program and waits for its end; {@code argv[0]} is a file name found by Windows or a full path.
     *
     * @throws GatewayException as {@link DistroGateway#run}
     */
    Output run(Command command) throws GatewayException;

    /** The content of a file; empty if there is no such file; Unreadable if it is larger than the limit. */
    Optional<Blob> read(WindowsPath path, int limit) throws GatewayException;

    /** What a path leads to; empty if nothing is there. App execution aliases count as files. */
    Optional<FileStatus> status(WindowsPath path) throws GatewayException;

    /** The names in a folder, in no particular order; empty if there is no such folder. */
    Optional<List<String>> list(WindowsPath folder) throws GatewayException;

    /**
     * Replaces, creates or removes a file, atomically and only if its present content is the expected one.
     *
     * @param seenSha256 hash of the content that must be there; empty means that no file may be there
     * @param content    the new content; empty means remove
     * @return false if the present content is another one: nothing was written
     * @throws GatewayException if writing failed; then the old content is still there
     */
    boolean replace(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content) throws GatewayException;

    /**
     * As {@link #replace}, and the file gets this time of its last change in the same step.
     *
     * @param modified of the new file; without content it does not count
     */
    default boolean restore(WindowsPath path, Optional<String> seenSha256, Optional<Blob> content, Instant modified)
            throws GatewayException {
        return replace(path, seenSha256, content);
    }

    /** When the content of a file changed last, as fine as Windows tells; empty if that is not known. */
    default Optional<Instant> modified(WindowsPath path) throws GatewayException {
        return Optional.empty();
    }

    /** Removes a folder if it is there and empty; otherwise it stays, with everything in it. */
    default void removeEmpty(WindowsPath folder) throws GatewayException {
        // a side that cannot do it leaves an empty folder, which harms nobody
    }

    /** A registry key with its values and the names of its sub-keys; empty if there is no such key. */
    Optional<RegistryKey> registry(Hive hive, String path) throws GatewayException;

    /**
     * One value of the user's own hive, HKEY_CURRENT_USER, as it is stored; empty if there is none.
     *
     * @param key  path below the hive
     * @param name compared without case; empty for the key's default value
     */
    default Optional<StoredValue> stored(String key, String name) throws GatewayException {
        throw new GatewayException(new Trouble.Missing("from here no value of the registry is changed"));
    }

    /**
     * Sets or removes one value of the user's own hive, only if it is still the expected one; looking and writing are
     * two calls, since Windows has none for both. After a change below {@code Environment} the running programs are
     * told, so that what they start from then on sees it.
     *
     * @param seen  what must be there; empty means that no such value may be there
     * @param value empty removes it
     * @return false if another value is there: nothing was written
     * @throws GatewayException Missing if there is no such key
     */
    default boolean store(String key, String name, Optional<StoredValue> seen, Optional<StoredValue> value)
            throws GatewayException {
        throw new GatewayException(new Trouble.Missing("from here no value of the registry is changed"));
    }

    /** The state of a service, lower case: running, stopped, disabled ...; empty if it is not installed. */
    Optional<String> service(String name) throws GatewayException;

    /** A folder that Windows knows by name; empty if there is none. */
    Optional<WindowsPath> folder(KnownFolder folder) throws GatewayException;

    /** A variable of the user's environment; empty if it is not set. */
    Optional<String> environment(String name) throws GatewayException;

    /**
     * The memory of the computer in bytes; empty if this gateway cannot measure it.
     *
     * @throws GatewayException if Windows does not tell it
     */
    Optional<Long> memory(Memory which) throws GatewayException;

    /** The bytes that the user may still write on the drive of a path; empty if there is no such drive. */
    Optional<Long> freeBytes(WindowsPath path) throws GatewayException;

    /** The network adapters; empty if this gateway cannot list them. */
    Optional<List<Adapter>> adapters() throws GatewayException;

    /** The clock of Windows in seconds since 1970, UTC; empty if this gateway has no cheap way to read it. */
    Optional<Long> seconds() throws GatewayException;

    @Override
    void close();

    /** What is built in, and what no program uses at the moment. */
    enum Memory { TOTAL, FREE }

    /**
     * A network adapter.
     *
     * @param name as Windows shows it
     * @param mtu  the largest packet in bytes
     * @param up   whether it is connected
     */
    record Adapter(String name, int mtu, boolean up) {
    }

    /** The two hives that are read. */
    enum Hive { HKCU, HKLM }

    /** Folders that probes ask for. */
    enum KnownFolder { PROFILE, ROAMING_APP_DATA, LOCAL_APP_DATA, PROGRAM_FILES, WINDOWS }

    /**
     * A registry key.
     *
     * @param values  by name as it is spelled in the registry; the default value has the empty name
     * @param subKeys names of the keys below, not nested
     */
    record RegistryKey(Map<String, RegistryValue> values, List<String> subKeys) {
        public RegistryKey {
            values = Map.copyOf(values);
            subKeys = List.copyOf(subKeys);
        }

        /** The value as text if it is a string; registry names are compared without regard to case. */
        public Optional<String> text(String name) {
            return value(name).filter(v -> v instanceof RegistryValue.Text).map(v -> ((RegistryValue.Text) v).text());
        }

        /** The value as a number if it is one. */
        public Optional<Long> number(String name) {
            return value(name).filter(v -> v instanceof RegistryValue.Number)
                    .map(v -> ((RegistryValue.Number) v).number());
        }

        /** The value of this name, whatever its type. */
        public Optional<RegistryValue> value(String name) {
            return values.entrySet().stream().filter(e -> e.getKey().equalsIgnoreCase(name))
                    .map(Map.Entry::getValue).findFirst();
        }
    }

    /** A registry value by its type; a type that is not one of these is Other, never guessed. */
    sealed interface RegistryValue {
        /** REG_SZ or REG_EXPAND_SZ, unexpanded, cut at the first NUL. */
        record Text(String text) implements RegistryValue { }

        /** REG_DWORD or REG_QWORD, unsigned. */
        record Number(long number) implements RegistryValue { }

        /** REG_MULTI_SZ. */
        record Texts(List<String> texts) implements RegistryValue {
            public Texts {
                texts = List.copyOf(texts);
            }
        }

        /** Any other type, by its number and length in bytes. */
        record Other(int type, int size) implements RegistryValue { }
    }
}
