package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.probe.Case;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes a whole entry of the journal back. */
final class Undoing {

    private final Journal journal;
    private final Case at;
    private final Consumer<RepairEvent> out;

    Undoing(Journal journal, Case at, Consumer<RepairEvent> out) {
        this.journal = journal;
        this.at = at;
        this.out = out;
    }

    Outcome undo(int number) {
        try (Journal.Hold hold = journal.hold().orElse(null)) {
            return hold == null ? new Outcome.Refused(Outcome.Why.LOCKED, journal.toString()) : undone(number);
        } catch (Stopped e) {
            return e.refused();
        } catch (GatewayException e) {
            return new Stopped(e).refused();
        } catch (IOException e) {
            return new Outcome.Refused(Outcome.Why.JOURNAL, String.valueOf(e.getMessage()));
        }
    }

    private Outcome undone(int number) throws GatewayException, IOException, Stopped {
        Journal.Contents contents = journal.read();
        Entry entry = contents.entries().stream().filter(each -> each.number() == number).findFirst().orElseThrow(
                () -> new Stopped(Outcome.Why.NO_ENTRY, String.valueOf(number)));
        if (entry.state() == Entry.State.UNDONE) {
            throw new Stopped(Outcome.Why.ALREADY_UNDONE, String.valueOf(number));
        }
        Optional<Entry> newer = contents.blocking(entry);
        if (newer.isPresent()) {
            throw new Stopped(Outcome.Why.NEWER_FIRST, String.valueOf(newer.get().number()));
        }
        Places places = new Places(at, entry.distros());
        Optional<String> stranger = places.stranger();
        if (stranger.isPresent()) {
            throw new Stopped(Outcome.Why.OTHER_DISTRO, stranger.get());
        }
        out.accept(new RepairEvent.Started((int) entry.steps().stream().filter(WayBack::touched).count(),
                at.clock().instant()));
        WayBack back = new WayBack(new OpenEntry(journal, entry, at.clock(), out), new Works(places, journal));
        back.look();
        return back.walk();
    }
}
