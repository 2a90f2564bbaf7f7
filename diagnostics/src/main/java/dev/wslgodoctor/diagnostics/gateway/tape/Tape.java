package dev.wslgodoctor.diagnostics.gateway.tape;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.util.List;
import java.util.Optional;

/** A recording: what was asked of a machine and what it answered. A JSON document that a person can read and edit. */
public final class Tape {

    /** The number of this document's form; fields are only added to it. */
    public static final int SCHEMA = 1;

    /** The most characters a recording may have when it is read. */
    public static final int MOST_CHARACTERS = 64 << 20;

    /** The most entries a recording may have when it is read. */
    public static final int MOST_ENTRIES = 200_000;

    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().serializeNulls().disableHtmlEscaping().create();

    private final Machine.Stand stand;
    private final Optional<Machine.DistroChoice> self;
    private final boolean windows;
    private final boolean launcher;
    private final int dropped;
    private final List<Entry> entries;

    Tape(Machine.Stand stand, Optional<Machine.DistroChoice> self, boolean windows, boolean launcher, int dropped,
            List<Entry> entries) {
        this.stand = stand;
        this.self = self;
        this.windows = windows;
        this.launcher = launcher;
        this.dropped = dropped;
        this.entries = List.copyOf(entries);
    }

    /**
     * Reads a recording and checks all of it.
     *
     * @param text the document
     * @param name what it is called in messages, for example its file name
     * @throws TapeException naming what is wrong and the line where Gson tells it
     */
    public static Tape parse(String text, String name) throws TapeException {
        return new TapeReader(name).read(text);
    }

    /** How the machine was reached. */
    public Machine.Stand stand() {
        return stand;
    }

    /** The distro that was the machine itself; empty on Windows. */
    public Optional<Machine.DistroChoice> self() {
        return self;
    }

    /** Whether there was a Windows side to ask. */
    boolean windows() {
        return windows;
    }

    /** Whether there was a launcher. */
    boolean launcher() {
        return launcher;
    }

    /** How many entries were not kept because the recording had become too large. */
    public int dropped() {
        return dropped;
    }

    /** In the order of their answers. */
    List<Entry> entries() {
        return entries;
    }

    /** The number of the newest scan; 0 if no scan was begun. */
    public int lastScan() {
        return entries.stream().mapToInt(Entry::scan).max().orElse(0);
    }

    /** How many questions it holds. */
    public int size() {
        return entries.size();
    }

    /** The document as a tree, for what redacts structured data before text; {@link #parse} reads its text. */
    public JsonObject toJson() {
        JsonObject object = new JsonObject();
        object.addProperty("schema", SCHEMA);
        object.addProperty("stand", stand.name());
        self.ifPresent(choice -> object.add("self", self(choice)));
        object.addProperty("windows", windows);
        object.addProperty("launcher", launcher);
        object.addProperty("dropped", dropped);
        JsonArray array = new JsonArray();
        entries.forEach(entry -> array.add(entry.toJson()));
        object.add("entries", array);
        return object;
    }

    /**
     * The same recording without the answers that hold bytes which are no text: nobody can see what names are in them,
     * so they do not leave the machine. A replay says of such a question that its answer is unreadable.
     */
    public Tape withoutRawBytes() {
        Trouble left = new Trouble.Unreadable("an answer that is no text was left out of the recording");
        return new Tape(stand, self, windows, launcher, dropped, entries.stream()
                .map(entry -> entry.answer() != null && Bytes.areIn(entry.answer())
                        ? Entry.failed(entry.scan(), entry.question(), left) : entry).toList());
    }

    /** The newest scan alone, and what was changed since: what was asked between scans is left out. */
    public Tape ofNewestScan() {
        int newest = lastScan();
        return new Tape(stand, self, windows, launcher, dropped, entries.stream()
                .filter(entry -> entry.scan() == newest || entry.question().act()).toList());
    }

    private static JsonObject self(Machine.DistroChoice choice) {
        JsonObject object = new JsonObject();
        object.addProperty("name", choice.name());
        choice.guid().ifPresent(guid -> object.addProperty("guid", guid));
        object.addProperty("running", choice.running());
        return object;
    }

    /** The document as text with line ends of LF. */
    public String text() {
        return PRETTY.toJson(toJson()) + "\n";
    }
}
