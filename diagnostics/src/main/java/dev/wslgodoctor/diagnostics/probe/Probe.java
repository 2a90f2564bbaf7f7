package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import java.util.Objects;
import java.util.function.Function;

/**
 * One question about the machine, read-only and with a deadline.
 *
 * @param id          stable, in reports and bundles, for example {@code vm.ptrace-scope}
 * @param sensitivity how private the answer is
 * @param shown       the answer as one short text for the evidence table
 * @param reader      asks the gateways
 */
public record Probe<T>(String id, Sensitivity sensitivity, Function<T, String> shown, Reader<T> reader) {

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

    /** A probe whose answer is shown by its {@code toString}. */
    public Probe(String id, Sensitivity sensitivity, Reader<T> reader) {
        this(id, sensitivity, String::valueOf, reader);
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
