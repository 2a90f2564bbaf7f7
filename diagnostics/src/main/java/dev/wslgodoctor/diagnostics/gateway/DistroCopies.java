package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Copying a folder in batches with several readers at once. Each file of the source is read once, as part of a tar
 * stream that is hashed on its way; the same stream is then made of the copy, and both hashes must be equal. Needs GNU
 * tar, find and xargs, as every Debian, Ubuntu, Fedora and openSUSE has them; where they are missing {@link #entries}
 * says so.
 */
public final class DistroCopies {

    /** Readers at once: a Windows drive answers slowly, but many at a time. */
    private static final int READERS = 4;
    private static final Duration LISTING = Duration.ofMinutes(30);
    private static final Duration BATCH = Duration.ofHours(1);
    private static final Duration WAITING = Duration.ofSeconds(90);
    private static final int LONGEST_LIST = 512 << 20;

    private static final String ENTRIES = """
            export LC_ALL=C
            [ -d "$1" ] || exit 4
            cd -- "$1" || exit 5
            [ "$(find . -prune -printf x 2>/dev/null)" = x ] || exit 3
            tar --version 2>/dev/null | grep -q 'GNU tar' || exit 3
            printf x | xargs -0 -P 2 -n 1 true 2>/dev/null || exit 3
            exec find . -printf '%y\\0%m\\0%s\\0%T@\\0%C@\\0%l\\0%p\\0'
            """;

    private static final String BEGIN = """
            umask 022
            case ${1##*/} in .wgd-copy-*) ;; *) exit 8;; esac
            d=${1%/*}
            [ -d "${d:-/}" ] || mkdir -p -- "$d" || exit 7
            exec mkdir -m 700 -- "$1"
            """;

    // what an ended program left running may still write: it works in the folder, or in one below it
    private static final String WAIT = """
            i=0
            while [ "$i" -lt 60 ]; do
              busy=
              for p in /proc/[0-9]*; do
                [ "$p" = "/proc/$$" ] && continue
                w=$(readlink "$p/cwd" 2>/dev/null) || continue
                case $w/ in "$1"/*) busy=$p;; esac
              done
              [ -z "$busy" ] && exit 0
              sleep 1; i=$((i+1))
            done
            exit 9
            """;

    private static final String FOLDERS = """
            case ${1##*/} in .wgd-copy-*) ;; *) exit 8;; esac
            umask 077
            cd -- "$1" || exit 5
            find . -type d ! -perm -700 -exec chmod u+rwx -- {} \\; || exit 7
            exec xargs -0 mkdir -p --
            """;

    private static final String REMOVE = """
            case ${1##*/} in .wgd-copy-*) ;; *) exit 8;; esac
            cd -- "$1" && exec xargs -0 rm -rf --
            """;

    // $1 source, $2 copy, $3 names for each reader, $4 readers, $5 what a reader does. Names on stdin.
    private static final String BATCHED = """
            export LC_ALL=C
            case ${2##*/} in .wgd-copy-*) ;; *) exit 8;; esac
            exec xargs -0 -P "$4" -n "$3" /bin/sh -c "$5" sh "$1" "$2"
            """;

    // BLAKE2b takes less than half the time of SHA-256 (coreutils b2sum, since 8.26); only equality matters here.
    // Records of 2 MiB, so that nearly every file is read by one call: one that crosses the end of a record needs two.
    // Owners are the developer's own in a copy, and times of reading and of change cannot be given to a file: both are
    // left out of the stream, so that source and copy can be compared by it
    private static final String PACK = """
            s=$1 d=$2; shift 2
            sum=$(command -v b2sum || command -v sha256sum)
            pack() { tar --format=posix --pax-option=delete=atime,delete=ctime --no-recursion --hard-dereference \\
              --numeric-owner --owner=0 --group=0 -b 4096 -cf - "$@"; }
            """;

    // A tar that unpacks ends at the mark of the end, which is not the end of the stream: the rest is read by cat, or
    // tee would be ended by a signal before the whole stream was hashed.
    // POSIX shells know no pipefail: each part of the pipe says itself that it failed, on the error stream. A clock of
    // Windows ahead of the distro's is no failure.
    private static final String COPY = PACK + """
            h=$({ { cd -- "$s" && pack "$@" || echo wgd-read >&4; } | tee /dev/fd/3 \\
              | { cd -- "$d" && tar --no-same-owner --warning=no-timestamp -xpf - || echo wgd-write >&4; cat >/dev/null; }; \\
              } 3>&1 4>&2 | "$sum")
            c=$({ cd -- "$d" && pack "$@" || echo wgd-check >&4; } 4>&2 | "$sum")
            [ "$h" = "$c" ] || { echo wgd-differs >&2; exit 1; }
            echo "${h%% *}"
            """;

    private static final String CHECK = PACK + """
            c=$({ cd -- "$d" && pack "$@" || echo wgd-check >&4; } 4>&2 | "$sum")
            echo "${c%% *}"
            """;

    // modes and times of folders last: making entries in them changes their times, and needs a mode that allows it
    private static final String FINISH = """
            export LC_ALL=C
            case ${2##*/} in .wgd-copy-*) ;; *) exit 8;; esac
            { cd -- "$1" && tar --format=posix --no-recursion --null --verbatim-files-from -T - -cf - || echo wgd-read >&2; } \\
              | { cd -- "$2" && tar --no-same-owner --warning=no-timestamp -xpf - || echo wgd-write >&2; cat >/dev/null; }
            sync -f "$2" 2>/dev/null || sync
            """;

    // text files of the kinds that Go projects have, of at most 1 MiB; the first line tells
    private static final String LINE_ENDS = """
            export LC_ALL=C
            cd -- "$1" || exit 5
            r=$(printf '\\r')
            find . \\( -name .git -o -name node_modules -o -name vendor \\) -prune -o -type f -size -2049 \\( -name '*.go' \\
              -o -name '*.sh' -o -name go.mod -o -name go.work -o -name Makefile -o -name '*.yaml' -o -name '*.yml' \\
              -o -name '*.json' -o -name '*.md' \\) -exec grep -l "$r\\$" -- {} + 2>/dev/null
            exit 0
            """;

    private DistroCopies() {
    }

    /**
     * Every entry of a folder, sorted by name.
     *
     * @return empty if the distro lacks a tool that the copying in batches needs
     * @throws GatewayException Missing if there is no such folder, Unreadable if a part of it cannot be listed
     */
    public static Optional<List<TreeEntry>> entries(DistroGateway distro, LinuxPath folder) throws GatewayException {
        Output output = distro.run(DistroFiles.script(ENTRIES, folder.toString()).within(LISTING)
                .keeping(LONGEST_LIST));
        if (output.exit() == 3) {
            return Optional.empty();
        }
        if (output.exit() == 4) {
            throw new GatewayException(new Trouble.Missing("there is no folder " + folder));
        }
        if (output.truncated()) {
            throw new GatewayException(new Trouble.Unreadable("the list of " + folder + " is too long"));
        }
        require(output, "listing " + folder);
        return Optional.of(TreeEntry.parse(output.out()));
    }

    /** The size of a folder by its entries, as {@link DistroTrees#measure} tells it. */
    public static DistroTrees.Measure measure(List<TreeEntry> entries, long free) {
        long files = entries.stream().filter(TreeEntry::isFile).count();
        long folders = entries.stream().filter(TreeEntry::isFolder).count();
        long links = entries.stream().filter(TreeEntry::isLink).count();
        return new DistroTrees.Measure(files, entries.stream().filter(TreeEntry::isFile)
                .mapToLong(TreeEntry::size).sum(), folders, links, entries.size() - files - folders - links, free);
    }

    /** Makes the working folder, and the folders above it. */
    public static void begin(DistroGateway distro, LinuxPath working) throws GatewayException {
        require(distro.run(DistroFiles.script(BEGIN, working.toString())), "making " + working);
    }

    /** Waits until nothing works in this folder any more; fails if something still does after a minute. */
    public static void awaitQuiet(DistroGateway distro, LinuxPath working) throws GatewayException {
        Output output = distro.run(DistroFiles.script(WAIT, working.toString()).within(WAITING));
        if (output.exit() == 9) {
            throw new GatewayException(new Trouble.Denied("another program still works in " + working));
        }
        require(output, "looking at " + working);
    }

    /** Makes these folders in the working folder, as far as they are missing. */
    public static void makeFolders(DistroGateway distro, LinuxPath working, List<TreeEntry> folders)
            throws GatewayException {
        require(distro.run(DistroFiles.script(FOLDERS, working.toString()).reading(names(folders)).within(BATCH)),
                "making the folders of " + working);
    }

    /** Removes these entries of the working folder, with all that is in them. */
    public static void remove(DistroGateway distro, LinuxPath working, List<TreeEntry> entries)
            throws GatewayException {
        require(distro.run(DistroFiles.script(REMOVE, working.toString()).reading(names(entries)).within(BATCH)),
                "removing from " + working);
    }

    /**
     * Copies files and links whose folders are there, and compares the copy with what was read.
     *
     * @return one word for the content of the whole batch: names, modes, times, link targets and bytes
     * @throws GatewayException if something could not be read or written, changed meanwhile, or the copy differs
     */
    public static String copy(DistroGateway distro, LinuxPath from, LinuxPath working, List<TreeEntry> batch)
            throws GatewayException {
        return batched(distro, from, working, batch, COPY);
    }

    /** The word for a batch as it stands in the working folder; equal to that of {@link #copy} if it is complete. */
    public static String check(DistroGateway distro, LinuxPath working, List<TreeEntry> batch)
            throws GatewayException {
        return batched(distro, working, working, batch, CHECK);
    }

    private static String batched(DistroGateway distro, LinuxPath from, LinuxPath working, List<TreeEntry> batch,
            String script) throws GatewayException {
        int each = Math.max(1, (batch.size() + READERS - 1) / READERS);
        Output output = distro.run(DistroFiles.script(BATCHED, from.toString(), working.toString(),
                String.valueOf(each), String.valueOf(READERS), script).reading(names(batch)).within(BATCH));
        require(output, "copying " + from);
        return Blob.of(Arrays.stream(output.text().split("\n")).sorted().collect(Collectors.joining(" "))).sha256();
    }

    /** Gives the folders of the copy the modes and times of the source, and waits until all is on the disk. */
    public static void finish(DistroGateway distro, LinuxPath from, LinuxPath working, List<TreeEntry> folders)
            throws GatewayException {
        require(distro.run(DistroFiles.script(FINISH, from.toString(), working.toString()).reading(names(folders))
                .within(BATCH)), "finishing " + working);
    }

    /**
     * Text files of the kinds that Go projects have, in which a line ends as on Windows; vendor and node_modules are
     * not looked into. Names below the folder.
     */
    public static List<String> withWindowsLineEnds(DistroGateway distro, LinuxPath folder) throws GatewayException {
        Output output = distro.run(DistroFiles.script(LINE_ENDS, folder.toString()).within(LISTING));
        require(output, "looking for line ends in " + folder);
        return Arrays.stream(output.text().split("\n")).filter(name -> name.startsWith("./"))
                .map(name -> name.substring(2)).sorted().toList();
    }

    private static Blob names(List<TreeEntry> entries) {
        StringBuilder text = new StringBuilder();
        entries.forEach(entry -> text.append(entry.name()).append('\0'));
        return Blob.of(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void require(Output output, String what) throws GatewayException {
        if (!output.ok() || output.errorText().contains("wgd-")) {
            String words = output.errorText().strip();
            throw new GatewayException(new Trouble.Unreadable(what + " ended with status " + output.exit() + ": "
                    + (words.length() > 600 ? words.substring(0, 600) + " ..." : words)));
        }
    }
}
