package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.BinaryFacts.Stamp;
import dev.wslgodoctor.diagnostics.parse.BinaryReader;
import dev.wslgodoctor.diagnostics.parse.ByteSource;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A program file of a distro, read in blocks by a fixed script; nothing of it is executed. Every question costs some
 * milliseconds whatever it asks, so the first brings the blocks that hold the section table of nearly every program (Go
 * writes it at the beginning, other linkers at the end), and the next ones several pieces each: 3 or 4 questions for a
 * Go program of any size.
 */
final class DistroBinary implements ByteSource {

    // $1 path, then pairs: first block (-N counts from the end), number of blocks. Only regular files are opened,
    // since a pipe would never answer. dd finds its place by seeking; tail -c +N of busybox reads all that lies before
    // it.
    private static final String READ = """
            [ -e "$1" ] || { [ -L "$1" ] && exit 4; p=${1%/*}; while [ -n "$p" ] && [ ! -e "$p" ]; do p=${p%/*}; done
            [ -x "${p:-/}" ] || exit 5; exit 4; }
            [ -f "$1" ] || exit 6
            [ -r "$1" ] || exit 5
            export LC_ALL=C
            f=$1; shift
            s=$(stat -L -c '%s|%Y|%u' -- "$f") || exit 7
            printf '%s\\n' "$s"
            b=$(( (${s%%|*} + 4095) / 4096 ))
            while [ $# -gt 1 ]; do
              k=$1; [ "$k" -lt 0 ] && k=$((b + k)); [ "$k" -lt 0 ] && k=0
              dd if="$f" bs=4096 skip="$k" count="$2" 2>/dev/null || exit 7
              shift 2
            done
            """;

    private static final int BLOCK = 4096;
    private static final int FIRST_BLOCKS = 3;
    private static final int LAST_BLOCKS = 3;
    private static final int MOST_IN_ONE_ANSWER = 2 << 20;

    private final DistroGateway distro;
    private final LinuxPath path;
    private final TreeMap<Long, byte[]> blocks = new TreeMap<>();
    private Stamp stamp;

    private DistroBinary(DistroGateway distro, LinuxPath path) {
        this.distro = distro;
        this.path = path;
    }

    /** Reads a program file; see {@link DistroGateway#binary}. */
    static Optional<BinaryFacts> read(DistroGateway distro, LinuxPath path) throws GatewayException {
        DistroBinary binary = new DistroBinary(distro, path);
        if (!binary.open()) {
            return Optional.empty();
        }
        try {
            return Optional.of(BinaryReader.read(binary, binary.stamp));
        } catch (Failed e) {
            throw e.reason;
        } catch (IOException e) {
            throw new GatewayException(new Trouble.Unreadable(path + ": " + e.getMessage()), e);
        }
    }

    /** A failure of the gateway on its way through the parser. */
    private static final class Failed extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient GatewayException reason;

        Failed(GatewayException reason) {
            super(reason);
            this.reason = reason;
        }
    }

    private record Run(long first, int count) {
    }

    private boolean open() throws GatewayException {
        Optional<Answer> answer = ask(List.of(new Run(0, FIRST_BLOCKS), new Run(-LAST_BLOCKS, LAST_BLOCKS)));
        if (answer.isEmpty()) {
            return false;
        }
        stamp = answer.get().stamp();
        long all = (stamp.size() + BLOCK - 1) / BLOCK;
        keep(answer.get().bytes(), List.of(new Run(0, (int) Math.min(FIRST_BLOCKS, all)),
                new Run(Math.max(0, all - LAST_BLOCKS), (int) Math.min(LAST_BLOCKS, all))));
        return true;
    }

    private record Answer(Stamp stamp, byte[] bytes) {
    }

    private Optional<Answer> ask(List<Run> runs) throws GatewayException {
        List<String> arguments = new ArrayList<>(List.of(path.toString()));
        int wanted = 0;
        for (Run run : runs) {
            arguments.add(String.valueOf(run.first()));
            arguments.add(String.valueOf(run.count()));
            wanted += run.count() * BLOCK;
        }
        Output output = distro.run(DistroFiles.script(READ, arguments.toArray(String[]::new)).keeping(wanted + BLOCK));
        return switch (output.exit()) {
            case 0 -> Optional.of(answer(output));
            case 4 -> Optional.empty();
            case 5 -> throw new GatewayException(new Trouble.Denied("no permission to read " + path));
            case 6 -> throw new GatewayException(new Trouble.Unreadable(path + " is no file"));
            default -> throw new GatewayException(new Trouble.Unreadable("reading " + path + " ended with status "
                    + output.exit() + ": " + output.errorText().strip()));
        };
    }

    private Answer answer(Output output) throws GatewayException {
        byte[] all = output.out().bytes();
        int end = 0;
        while (end < all.length && all[end] != '\n') {
            end++;
        }
        String line = new String(all, 0, end, java.nio.charset.StandardCharsets.ISO_8859_1);
        String[] parts = line.split("\\|");
        try {
            return new Answer(new Stamp(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2])),
                    Arrays.copyOfRange(all, Math.min(end + 1, all.length), all.length));
        } catch (RuntimeException e) {
            throw new GatewayException(new Trouble.Unreadable("stat answered " + line), e);
        }
    }

    private void keep(byte[] bytes, List<Run> runs) throws GatewayException {
        int at = 0;
        for (Run run : runs) {
            for (int i = 0; i < run.count(); i++) {
                long block = run.first() + i;
                int length = (int) Math.min(BLOCK, stamp.size() - block * BLOCK);
                if (at + length > bytes.length) {
                    throw new GatewayException(new Trouble.Unreadable(path + " became shorter while it was read"));
                }
                blocks.put(block, Arrays.copyOfRange(bytes, at, at + length));
                at += length;
            }
        }
    }

    @Override
    public long size() {
        return stamp.size();
    }

    @Override
    public void expect(List<Range> pieces) throws IOException {
        List<Run> runs = new ArrayList<>();
        TreeMap<Long, Boolean> missing = new TreeMap<>();
        for (Range piece : pieces) {
            long end = Math.min(piece.offset() + piece.length(), stamp.size());
            for (long block = piece.offset() / BLOCK; block * BLOCK < end; block++) {
                if (!blocks.containsKey(block)) {
                    missing.put(block, true);
                }
            }
        }
        for (long block : missing.keySet()) {
            Run last = runs.isEmpty() ? null : runs.getLast();
            if (last != null && last.first() + last.count() == block) {
                runs.set(runs.size() - 1, new Run(last.first(), last.count() + 1));
            } else {
                runs.add(new Run(block, 1));
            }
        }
        if (runs.isEmpty()) {
            return;
        }
        if (runs.stream().mapToLong(Run::count).sum() * BLOCK > MOST_IN_ONE_ANSWER) {
            throw new IOException("more than " + MOST_IN_ONE_ANSWER + " bytes were wanted at once");
        }
        fetch(runs);
    }

    private void fetch(List<Run> runs) throws IOException {
        try {
            Answer answer = ask(runs).orElseThrow(() -> new IOException("the file disappeared while it was read"));
            if (!answer.stamp().equals(stamp)) {
                throw new IOException("the file changed while it was read");
            }
            keep(answer.bytes(), runs);
        } catch (GatewayException e) {
            throw new Failed(e);
        }
    }

    @Override
    public byte[] read(long offset, int length) throws IOException {
        expect(List.of(new Range(offset, length)));
        byte[] piece = new byte[length];
        int done = 0;
        while (done < length) {
            long at = offset + done;
            byte[] block = blocks.get(at / BLOCK);
            int inside = (int) (at % BLOCK);
            if (block == null || inside >= block.length) {
                throw new IOException("the file ends before byte " + (offset + length));
            }
            int part = Math.min(length - done, block.length - inside);
            System.arraycopy(block, inside, piece, done, part);
            done += part;
        }
        return piece;
    }
}
