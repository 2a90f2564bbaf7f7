package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Machine.DistroChoice;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.parse.DistroRow;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The gateways that one repair or undo acts through; knows which distro a recorded name means today. */
final class Places {

    private final Case at;
    private final Map<String, String> recorded;
    private final Map<String, DistroGateway> distros = new HashMap<>();
    private Facts facts;
    private boolean mayStart;

    Places(Case at) {
        this(at, Map.of());
    }

    /** @param recorded GUIDs by the name that a journal entry knows the distro by */
    Places(Case at, Map<String, String> recorded) {
        this.at = at;
        this.recorded = recorded;
        this.facts = new Inquiry(at).facts();
        this.mayStart = at.consent().startDistro();
    }

    Case at() {
        return at;
    }

    WindowsGateway windows() {
        return at.windows();
    }

    DistroGateway distro(Place place) throws GatewayException {
        if (!(place instanceof Place.Distro distro)) {
            throw new GatewayException(new Trouble.Missing(place + " is no distribution"));
        }
        DistroGateway known = distros.get(distro.name());
        if (known == null) {
            known = at.machine().distro(choice(distro.name()), mayStart);
            distros.put(distro.name(), known);
        }
        return known;
    }

    /** The distro that is examined; empty if there is none. */
    Optional<Place> chosen() {
        return facts.ask(WslProbes.DISTRO).found().map(choice -> Place.distro(choice.name()));
    }

    /** The GUID of a distro by its name today; empty if it is not known. */
    Optional<String> guid(String name) {
        return facts.ask(WslProbes.GUIDS).found().flatMap(guids -> Optional.ofNullable(guids.get(name)));
    }

    /**
     * The recorded distro that is registered under another identity now, or not at all.
     *
     * @return empty if every one can be reached, or none is known by its GUID
     */
    Optional<String> stranger() {
        Optional<Map<String, String>> guids = facts.ask(WslProbes.GUIDS).found();
        if (guids.isEmpty()) {
            return Optional.empty();
        }
        return recorded.keySet().stream().filter(name -> !guids.get().containsValue(recorded.get(name))).findFirst();
    }

    private String nameToday(String name) {
        String guid = recorded.get(name);
        return guid == null ? name : facts.ask(WslProbes.GUIDS).found().stream()
                .flatMap(guids -> guids.entrySet().stream()).filter(entry -> entry.getValue().equals(guid))
                .map(Map.Entry::getKey).findFirst().orElse(name);
    }

    private DistroChoice choice(String recordedName) throws GatewayException {
        String name = nameToday(recordedName);
        Optional<DistroChoice> self = at.machine().self();
        if (self.isPresent()) {
            return self.filter(own -> own.name().equals(name)).orElseThrow(() -> new GatewayException(
                    new Trouble.Missing("this machine is " + self.get().name() + ", not " + name)));
        }
        DistroRow row = rows().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow(
                () -> new GatewayException(new Trouble.Missing("there is no distribution " + name)));
        return new DistroChoice(name, guid(name), row.running());
    }

    private List<DistroRow> rows() throws GatewayException {
        return switch (facts.ask(WslProbes.LIST)) {
            case Reading.Known<List<DistroRow>> known -> known.value();
            case Reading.Absent<List<DistroRow>> absent -> List.of();
            case Reading.Unknown<List<DistroRow>> unknown -> throw new GatewayException(unknown.trouble());
        };
    }

    /** The distros that run now, by name. */
    List<String> running() throws GatewayException {
        return rows().stream().filter(DistroRow::running).map(DistroRow::name).toList();
    }

    boolean hasLauncher() {
        return at.machine().launcher().isPresent();
    }

    /** wsl.exe's own name for a distro: its GUID does not help here, {@code --terminate} takes a name only. */
    Output speak(Command command) throws GatewayException {
        return at.machine().launcher().orElseThrow(
                () -> new GatewayException(new Trouble.Missing("there is no launcher here"))).speak(command);
    }

    /** After a restart nothing is as it was read, and the distro that the user let restart may be started. */
    void restarted() {
        renewed();
        mayStart = true;
    }

    /** Distros may have ended, or be of another kind: they are asked anew. */
    void renewed() {
        distros.clear();
        facts = new Inquiry(at).facts();
    }

    /** What runs in a distro has the old value; it is asked anew by what is started with the new one. */
    void variableChanged(String name, Optional<String> text) {
        at.machine().userVariableChanged(name, text);
        distros.clear();
    }

    String todaysName(Place.Distro distro) {
        return nameToday(distro.name());
    }
}
