package dev.wslgodoctor.diagnostics.repair;

import com.google.gson.JsonParseException;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;

/**
 * The lasting record of repairs, in a folder of ours: one readable JSON file for each repair, written before every step
 * and on the disk before the step begins; beside it the old contents. Nothing is ever removed by itself, and a file
 * that cannot be read is reported and kept.
 */
public final class Journal {

    private static final String ENDING = ".json";

    private final Path folder;
    private final Runnable written;
    private final Standstill standstill = new Standstill();
    private final SortedSet<Integer> touched = new ConcurrentSkipListSet<>();
    private volatile boolean held;

    /**
     * A journal in this folder, which need not exist yet: nothing is made before the first repair.
     *
     * @param folder for this program alone; its files can be read by their owner only
     */
    public Journal(Path folder) {
        this(folder, () -> { });
    }

    /** @param written called after each write of an entry; lets a test end the world there */
    Journal(Path folder, Runnable written) {
        this.folder = folder;
        this.written = written;
    }

    /**
     * Everything in the journal.
     *
     * @param entries    newest first
     * @param unreadable files that should be entries and are not
     */
    public record Contents(List<Entry> entries, List<UnreadableEntry> unreadable) {
        public Contents {
            entries = List.copyOf(entries);
            unreadable = List.copyOf(unreadable);
        }

        /** The newer entry that changed the same thing as this one and must be undone first; empty if there is none. */
        public Optional<Entry> blocking(Entry entry) {
            return entries.stream().filter(each -> each.number() > entry.number()
                    && each.state() != Entry.State.UNDONE && each.sharesTargetWith(entry)).findFirst();
        }
    }

    /** A file that should be an entry; it is kept as it is. */
    public record UnreadableEntry(String file, String reason) { }

    /** Where the journal is kept. */
    public Path folder() {
        return folder;
    }

    /** Reads the whole journal; empty if there is none yet. */
    public Contents read() throws IOException {
        List<Entry> entries = new ArrayList<>();
        List<UnreadableEntry> unreadable = new ArrayList<>();
        for (Path file : files()) {
            try {
                Entry entry = EntryJson.read(Files.readString(file, StandardCharsets.UTF_8));
                if (!name(entry.number()).equals(file.getFileName().toString())) {
                    throw new JsonParseException("the file holds entry " + entry.number());
                }
                entries.add(entry);
            } catch (JsonParseException | IOException e) {
                unreadable.add(new UnreadableEntry(file.getFileName().toString(), String.valueOf(e.getMessage())));
            }
        }
        entries.sort(Comparator.comparingInt(Entry::number).reversed());
        return new Contents(entries, unreadable);
    }

    /** The entry of this number; empty if there is none that can be read. */
    public Optional<Entry> find(int number) throws IOException {
        return read().entries().stream().filter(entry -> entry.number() == number).findFirst();
    }

    /** The newest entry that can still be undone; empty if there is none. */
    public Optional<Entry> newest() throws IOException {
        return read().entries().stream().filter(entry -> entry.state() != Entry.State.UNDONE).findFirst();
    }

    /**
     * What a crash left behind, newest first: entries that were neither completed nor undone.
     *
     * @return empty while another instance of the program is repairing, since an open entry may then be its own
     */
    public List<Entry> unfinished() throws IOException {
        List<Entry> open = read().entries().stream().filter(Entry::unfinished).toList();
        if (open.isEmpty()) {
            return open;
        }
        try (Hold hold = hold().orElse(null)) {
            return hold == null ? List.of() : read().entries().stream().filter(Entry::unfinished).toList();
        }
    }

    /**
     * Throws away an entry with the old contents it kept, at the user's explicit wish.
     *
     * @return false if there is no such entry, it is unfinished, or another instance is repairing: nothing was removed
     */
    public boolean discard(int number) throws IOException {
        try (Hold hold = hold().orElse(null)) {
            Optional<Entry> entry = find(number);
            if (hold == null || entry.isEmpty() || entry.get().unfinished()) {
                return false;
            }
            for (Path file : list(number + ".*")) {
                Files.deleteIfExists(file);
            }
            return Files.deleteIfExists(folder.resolve(name(number)));
        }
    }

    /**
     * Ends all writing, for a program that is being ended: a repair of this journal waits at its next word for ever, so
     * that the next start can finish it or take it back.
     *
     * @param reached called when a repair has come to stand still, on its thread
     */
    public void standStill(Runnable reached) {
        standstill.begin(reached);
    }

    /** Whether a repair through this journal is under way. */
    public boolean isRepairing() {
        return held;
    }

    /** The numbers of the entries that were written through this journal; empty if it only was read. */
    public SortedSet<Integer> touched() {
        return new TreeSet<>(touched);
    }

    /** The right to repair, for one instance at a time; empty if another one, or another thread, has it. */
    Optional<Hold> hold() throws IOException {
        JournalFiles.makeFolder(folder);
        FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                held = true;
                return Optional.of(new Hold(this, channel));
            }
        } catch (OverlappingFileLockException e) {
            // held by another thread of this very program
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return Optional.empty();
    }

    /** A held lock; the system frees it too when the program ends in any way. */
    static final class Hold implements AutoCloseable {
        private final Journal journal;
        private final FileChannel channel;

        private Hold(Journal journal, FileChannel channel) {
            this.journal = journal;
            this.channel = channel;
        }

        @Override
        public void close() throws IOException {
            journal.held = false;
            channel.close();
        }
    }

    /** The number for the next entry: above every number used, readable or not. */
    int nextNumber() throws IOException {
        int highest = 0;
        for (Path file : files()) {
            String name = file.getFileName().toString();
            highest = Math.max(highest, Integer.parseInt(name.substring(0, name.length() - ENDING.length())));
        }
        return highest + 1;
    }

    /** Writes an entry and returns when it is on the disk. */
    void write(Entry entry) throws IOException {
        standstill.pass();
        touched.add(entry.number());
        byte[] text = EntryJson.write(entry).getBytes(StandardCharsets.UTF_8);
        JournalFiles.write(folder.resolve(name(entry.number())), text);
        written.run();
    }

    /** Keeps a content that belongs to an entry; returns the name to find it by. */
    String keep(int number, int step, String what, Blob content) throws IOException {
        standstill.pass();
        String name = number + "." + step + "." + what;
        JournalFiles.write(folder.resolve(name), content.bytes());
        return name;
    }

    /** A content that was kept; empty if it is gone. */
    Optional<Blob> kept(String name) throws IOException {
        if (!name.matches("[0-9]+\\.[0-9]+\\.[a-z]+")) {
            throw new IOException("not a name of a kept content: " + name);
        }
        try {
            return Optional.of(Blob.of(Files.readAllBytes(folder.resolve(name))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The folder, as this system writes it. */
    @Override
    public String toString() {
        return folder.toString();
    }

    private static String name(int number) {
        return String.format(Locale.ROOT, "%06d%s", number, ENDING);
    }

    private List<Path> files() throws IOException {
        return list("*" + ENDING).stream()
                .filter(file -> file.getFileName().toString().matches("[0-9]{6,9}\\.json")).toList();
    }

    private List<Path> list(String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
            found.forEach(files::add);
        }
        return files;
    }
}
