package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.DistroCopies;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.TreeEntry;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Fills a working folder, batch by batch. A batch that was compared with its source is written down with the hash of
 * its stream, so that a copy that was broken off goes on where it was: what was written down is only compared anew with
 * that hash, and everything else is copied again.
 */
final class TreeCopy {

    /** What is told and kept while the copy goes on. */
    interface Witness {

        /** All batches that are complete, to be kept; the copy goes on when it returns. */
        void complete(Blob batches) throws Stopped;

        /** So much is done. */
        void at(RepairEvent.Amount amount);
    }

    // a batch is what is lost at most when the copy breaks off, and what passes between two words to the user
    private static final int MOST_FILES = 2048;
    private static final long MOST_BYTES = 64L << 20;

    private final DistroGateway distro;
    private final LinuxPath from;
    private final LinuxPath working;
    private final List<TreeEntry> source;
    private final Map<String, String> complete = new HashMap<>();
    private final Witness witness;
    private final long began = System.nanoTime();

    /** @param kept the batches that an earlier copy into this working folder wrote down; empty for none */
    TreeCopy(DistroGateway distro, LinuxPath from, LinuxPath working, List<TreeEntry> source, Blob kept,
            Witness witness) {
        this.distro = distro;
        this.from = from;
        this.working = working;
        this.source = source;
        this.witness = witness;
        kept.text().lines().map(line -> line.split(" ")).filter(words -> words.length == 2)
                .forEach(words -> complete.put(words[0], words[1]));
    }

    /** @param there whether the working folder is there already */
    void fill(boolean there) throws GatewayException, Stopped {
        if (there) {
            DistroCopies.awaitQuiet(distro, working);
            removeStrangers();
        } else {
            complete.clear();
            DistroCopies.begin(distro, working);
        }
        List<TreeEntry> folders = source.stream().filter(TreeEntry::isFolder).toList();
        DistroCopies.makeFolders(distro, working, folders);
        long allFiles = source.stream().filter(TreeEntry::isFile).count();
        long allBytes = bytes(source);
        long files = 0;
        long done = 0;
        StringBuilder record = new StringBuilder();
        for (List<TreeEntry> batch : batches()) {
            String key = key(batch);
            String sum = complete.get(key);
            if (sum == null || !sum.equals(checked(batch))) {
                sum = DistroCopies.copy(distro, from, working, batch);
            }
            witness.complete(Blob.of(record.append(key).append(' ').append(sum).append('\n').toString()));
            files += batch.stream().filter(TreeEntry::isFile).count();
            done += bytes(batch);
            witness.at(new RepairEvent.Amount(files, allFiles, done, allBytes,
                    Duration.ofNanos(System.nanoTime() - began)));
        }
        DistroCopies.finish(distro, from, working, folders);
    }

    private String checked(List<TreeEntry> batch) {
        try {
            return DistroCopies.check(distro, working, batch);
        } catch (GatewayException incomplete) {
            // a file of it is missing or half there: the batch is copied again
            return "";
        }
    }

    // what the source does not have (any more), and what has another type there: it stands in the way or would stay
    private void removeStrangers() throws GatewayException {
        Map<String, Character> types = source.stream()
                .collect(Collectors.toMap(TreeEntry::name, TreeEntry::type));
        List<TreeEntry> strangers = DistroCopies.entries(distro, working).orElse(List.of()).stream()
                .filter(entry -> !Character.valueOf(entry.type()).equals(types.get(entry.name()))).toList();
        if (!strangers.isEmpty()) {
            DistroCopies.remove(distro, working, strangers);
        }
    }

    private List<List<TreeEntry>> batches() {
        List<List<TreeEntry>> batches = new ArrayList<>();
        List<TreeEntry> batch = new ArrayList<>();
        long bytes = 0;
        for (TreeEntry entry : source) {
            if (entry.isFolder()) {
                continue;
            }
            if (!batch.isEmpty() && (batch.size() == MOST_FILES || bytes + size(entry) > MOST_BYTES)) {
                batches.add(batch);
                batch = new ArrayList<>();
                bytes = 0;
            }
            batch.add(entry);
            bytes += size(entry);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private static String key(List<TreeEntry> batch) {
        return Blob.of(batch.toString().getBytes(StandardCharsets.ISO_8859_1)).sha256();
    }

    private static long size(TreeEntry entry) {
        return entry.isFile() ? entry.size() : 0;
    }

    private static long bytes(List<TreeEntry> entries) {
        return entries.stream().mapToLong(TreeCopy::size).sum();
    }
}
