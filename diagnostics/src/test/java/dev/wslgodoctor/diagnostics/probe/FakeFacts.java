package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.util.HashMap;
import java.util.Map;

/** Readings given by hand, for tests of causes; whatever was not given is Unknown. */
public final class FakeFacts implements Facts {

    private static final Source SOURCE = new Source(Place.WINDOWS, "given by the test");

    private final Map<String, Reading<?>> readings = new HashMap<>();
    private final Facts behind;

    /** Nothing is known but what is given. */
    public FakeFacts() {
        this(null);
    }

    /** What is not given is asked of these. */
    public FakeFacts(Facts behind) {
        this.behind = behind;
    }

    /** True if what is not given is read from gateways, so that the machine is a recording and no set of readings. */
    public boolean fromGateways() {
        return behind != null;
    }

    /** This probe knows this value. */
    public <T> FakeFacts with(Probe<T> probe, T value) {
        readings.put(probe.id(), Reading.known(value, SOURCE));
        return this;
    }

    /** This probe looked, and there is none. */
    public FakeFacts absent(Probe<?> probe) {
        readings.put(probe.id(), Reading.absent(SOURCE));
        return this;
    }

    /** This probe could not look. */
    public FakeFacts unknown(Probe<?> probe, Trouble trouble) {
        readings.put(probe.id(), Reading.unknown(trouble));
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Reading<T> ask(Probe<T> probe) {
        Reading<?> reading = readings.get(probe.id());
        if (reading == null && behind != null) {
            return behind.ask(probe);
        }
        return reading != null ? (Reading<T>) reading
                : Reading.unknown(new Trouble.Missing(probe.id() + " was not given by the test"));
    }
}
