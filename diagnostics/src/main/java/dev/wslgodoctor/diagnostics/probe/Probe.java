package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/**
 * One question about the machine, read-only and with a deadline.
 *
 * @param id          stable, in reports and bundles, for example {@code vm.ptrace-scope}
 * @param sensitivity how private the answer is
 * @param cost        what asking it takes, besides the probes that it asks first
 * @param shown       the answer as one short text for the evidence table
 * @param reader      asks the gateways
 */
public record Probe<T>(String id, Sensitivity sensitivity, Cost cost, Function<T, String> shown, Reader<T> reader) {

    /** What asking takes. */
    public enum Cost {
        /** Nothing: it follows from other answers. */
        DERIVED,
        /** A file, a registry key or a fixed script in a resident shell: some milliseconds. */
        CALL,
        /** A program is started: tens of milliseconds, for wsl.exe up to seconds. */
        PROGRAM,
        /** A folder is walked, or many files are read: up to the deadline on a slow drive. */
        WALK,
        /** Shells with the user's start files are started: up to ten seconds; only with consent. */
        SHELL;

        /** Lower case, as in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Asks the gateways; may ask other probes first. */
    @FunctionalInterface
    public interface Reader<T> {
        /**
         * @param at      the gateways and what the user chose
         * @param earlier other probes
         * @throws GatewayException if it could not look
         */
        Reading<T> read(Case at, Facts earlier) throws GatewayException;
    }

    public Probe {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(reader, "reader");
    }

    /** A probe that is one call, as most are. */
    public Probe(String id, Sensitivity sensitivity, Function<T, String> shown, Reader<T> reader) {
        this(id, sensitivity, Cost.CALL, shown, reader);
    }

    /** A probe that is one call and whose answer is shown by its {@code toString}. */
    public Probe(String id, Sensitivity sensitivity, Reader<T> reader) {
        this(id, sensitivity, Cost.CALL, String::valueOf, reader);
    }

    /** A probe whose answer is shown by its {@code toString}. */
    public Probe(String id, Sensitivity sensitivity, Cost cost, Reader<T> reader) {
        this(id, sensitivity, cost, String::valueOf, reader);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Probe<?> probe && probe.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
