package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.time.Duration;
import java.util.List;

/**
 * Folders of a distro as a whole: measured, listed with hashes, copied, put in place, removed. Fixed scripts only;
 * names may hold anything but NUL.
 */
public final class DistroTrees {

    private static final Duration COPYING = Duration.ofHours(4);
    private static final Duration QUICK = Duration.ofSeconds(20);
    // about 150 bytes for each entry
    private static final int LONGEST_LIST = 512 << 20;
    private static final String MARK = ".wgd-copy-";

    // $1 folder, $2 folder to be made. A line for each file would break at a newline in a name: only sizes are printed.
    private static final String MEASURE = """
            export LC_ALL=C
            [ -d "$1" ] || exit 4
            cd -- "$1" || exit 5
            find . -type f -exec stat -c %s -- {} + | awk '{n++; b+=$1} END {printf "%.0f %.0f ", n, b}'
            count() { find . "$@" -exec sh -c 'echo $#' sh {} + | awk '{n+=$1} END {printf "%.0f ", n}'; }
            count -type d; count -type l; count ! -type f ! -type d ! -type l
            p=$2
            while [ ! -d "${p:-/}" ]; do p=${p%/*}; done
            stat -f -c '%a %S' -- "${p:-/}"
            """;

    private static final String FREE = """
            p=$1
            while [ ! -d "${p:-/}" ]; do p=${p%/*}; done
            exec stat -f -c '%a %S' -- "${p:-/}"
            """;

    private static final String MISSING = """
            [ -e "$1" ] || [ -L "$1" ] && printf '%s\\0' "$1"
            p=${1%/*}
            while [ -n "$p" ] && [ ! -e "$p" ]; do printf '%s\\0' "$p"; p=${p%/*}; done
            [ -d "${p:-/}" ] || exit 6
            """;

    // Records of four fields, each ended by NUL: type, mode, hash or link target, name; then "=" and, where the tools
    // can do it in few processes, "HASH  NAME" for the plain files whose records have no hash.
    private static final String LIST = """
            export LC_ALL=C
            cd -- "$1" || exit 5
            if [ "$(find . -prune -printf x 2>/dev/null)" = x ] && sha256sum -z </dev/null >/dev/null 2>&1; then
              find . -type f -printf 'f\\0%m\\0\\0%p\\0' -o -printf '%y\\0%m\\0%l\\0%p\\0' || exit 7
              printf '=\\0'
              find . -type f -exec sha256sum -z -- {} + || exit 7
              exit 0
            fi
            find . -exec sh -c 'for f do
              m=$(stat -c %a -- "$f") || exit 7; k=o; v=
              if [ -L "$f" ]; then k=l; v=$(readlink -- "$f"; printf x); v=${v%?x}
              elif [ -d "$f" ]; then k=d
              elif [ -f "$f" ]; then k=f; v=$(sha256sum < "$f") || exit 7; v=${v%% *}; fi
              printf "%s\\0%s\\0%s\\0%s\\0" "$k" "$m" "$v" "$f"; done' sh {} + || exit 7
            printf '=\\0'
            """;

    // $1 source, $2 working folder beside the target, made by us alone
    private static final String COPY = """
            umask 022
            d=${2%/*}
            [ -d "${d:-/}" ] || mkdir -p -- "$d" || exit 7
            mkdir -- "$2" || exit 7
            cp -a -- "$1/." "$2/" || exit 7
            sync -f "$2" 2>/dev/null || sync
            """;

    // mv -n says nothing when it leaves a target alone: what tells is whether the source is still there. Where mv looks
    // before it renames instead of asking the kernel for both at once, a target that appears in between is safe too: a
    // folder cannot be renamed over a file, nor over a folder that holds something.
    private static final String PLACE = """
            [ -e "$2" ] || [ -L "$2" ] && exit 9
            mv -n -T -- "$1" "$2" || exit 7
            [ -e "$1" ] && exit 9
            exit 0
            """;

    private static final String DISCARD = """
            case ${1##*/} in .wgd-copy-*) ;; *) exit 8;; esac
            [ -e "$1" ] || [ -L "$1" ] || exit 0
            find "$1" -type d ! -perm -700 -exec chmod u+rwx -- {} \\;
            exec rm -rf -- "$1"
            """;

    private static final String LEAVE_OUT = """
            case ${1##*/} in .wgd-copy-*) ;; *) exit 8;; esac
            case /$2/ in */../*|*/./*|*//*) exit 8;; esac
            exec rm -rf -- "$1/$2"
            """;

    private static final String WITHDRAW = """
            case ${2##*/} in .wgd-copy-*) ;; *) exit 8;; esac
            [ -e "$2" ] || [ -L "$2" ] && exit 8
            exec mv -- "$1" "$2"
            """;

    private DistroTrees() {
    }

    /**
     * How large a folder is.
     *
     * @param others sockets, devices and pipes, which are not copied faithfully
     * @param free   bytes that the developer may still write where the copy goes
     */
    public record Measure(long files, long bytes, long folders, long links, long others, long free) { }

    /**
     * Measures a folder and the room for its copy.
     *
     * @throws GatewayException Missing if there is no such folder
     */
    public static Measure measure(DistroGateway distro, LinuxPath folder, LinuxPath target) throws GatewayException {
        Output output = distro.run(DistroFiles.script(MEASURE, folder.toString(), target.toString()).within(COPYING));
        if (output.exit() == 4) {
            throw new GatewayException(new Trouble.Missing("there is no folder " + folder));
        }
        String[] numbers = output.text().strip().split(" ");
        // find says on its error stream what it could not look at; a number that leaves it out would be wrong
        if (!output.ok() || numbers.length != 7 || output.err().size() > 0) {
            throw failed("measuring " + folder, output);
        }
        try {
            return new Measure(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]),
                    Long.parseLong(numbers[3]), Long.parseLong(numbers[4]),
                    Math.multiplyExact(Long.parseLong(numbers[5]), Long.parseLong(numbers[6])));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new GatewayException(new Trouble.Unreadable("measuring answered " + output.text()), e);
        }
    }

    /** Bytes that the developer may still write where a folder would be made. */
    public static long free(DistroGateway distro, LinuxPath target) throws GatewayException {
        Output output = distro.run(DistroFiles.script(FREE, target.toString()).within(QUICK));
        String[] numbers = output.text().strip().split(" ");
        if (!output.ok() || numbers.length != 2) {
            throw failed("measuring the room for " + target, output);
        }
        try {
            return Math.multiplyExact(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]));
        } catch (NumberFormatException | ArithmeticException e) {
            throw new GatewayException(new Trouble.Unreadable("measuring answered " + output.text()), e);
        }
    }

    /**
     * Which of a path and the folders above it are there.
     *
     * @param there          true if something stands at the path itself, be it a broken link
     * @param missingFolders folders above it that do not exist, deepest first
     */
    public record Ground(boolean there, List<String> missingFolders) {
        public Ground {
            missingFolders = List.copyOf(missingFolders);
        }
    }

    /** Looks where a folder would be put. */
    public static Ground ground(DistroGateway distro, LinuxPath target) throws GatewayException {
        Output output = distro.run(DistroFiles.script(MISSING, target.toString()).within(QUICK));
        require(output, "looking at " + target);
        List<String> found = output.text().isEmpty() ? List.of() : List.of(output.text().split("\0"));
        boolean there = !found.isEmpty() && found.getFirst().equals(target.toString());
        return new Ground(there, there ? found.subList(1, found.size()) : found);
    }

    /** A working folder beside the target, under a name that nobody else uses. */
    public static LinuxPath working(LinuxPath target, String random) {
        return target.parent().orElseThrow().resolve(MARK + random);
    }

    /** Copies a folder's content, attributes kept, into a working folder that does not exist yet. */
    public static void copy(DistroGateway distro, LinuxPath from, LinuxPath working) throws GatewayException {
        require(distro.run(DistroFiles.script(COPY, from.toString(), working.toString()).within(COPYING)),
                "copying " + from);
    }

    /** Removes what was chosen to be left out of a working folder; names below it, without {@code ./}. */
    public static void leaveOut(DistroGateway distro, LinuxPath working, List<String> names) throws GatewayException {
        for (String name : names) {
            require(distro.run(DistroFiles.script(LEAVE_OUT, working.toString(), name).within(COPYING)),
                    "leaving out " + name);
        }
    }

    /** Every entry of a folder with mode and hash, as {@link #LIST} says; the order is the file system's. */
    public static Blob list(DistroGateway distro, LinuxPath folder) throws GatewayException {
        Output output = distro.run(DistroFiles.script(LIST, folder.toString()).within(COPYING).keeping(LONGEST_LIST));
        if (output.truncated()) {
            throw new GatewayException(new Trouble.Unreadable("the list of " + folder + " is too long"));
        }
        require(output, "reading " + folder);
        return output.out();
    }

    /**
     * Gives a working folder its final name.
     *
     * @return false if something stands there: nothing was changed
     */
    public static boolean place(DistroGateway distro, LinuxPath working, LinuxPath target) throws GatewayException {
        Output output = distro.run(DistroFiles.script(PLACE, working.toString(), target.toString()).within(QUICK));
        if (output.exit() == 9) {
            return false;
        }
        require(output, "placing " + target);
        return true;
    }

    /** Gives a placed folder its working name again. */
    public static void withdraw(DistroGateway distro, LinuxPath target, LinuxPath working) throws GatewayException {
        require(distro.run(DistroFiles.script(WITHDRAW, target.toString(), working.toString()).within(QUICK)),
                "withdrawing " + target);
    }

    /** Removes a working folder with all it holds; nothing else can be named. */
    public static void discard(DistroGateway distro, LinuxPath working) throws GatewayException {
        require(distro.run(DistroFiles.script(DISCARD, working.toString()).within(COPYING)), "removing " + working);
    }

    private static void require(Output output, String what) throws GatewayException {
        if (!output.ok()) {
            throw failed(what, output);
        }
    }

    private static GatewayException failed(String what, Output output) {
        return new GatewayException(new Trouble.Unreadable(
                what + " ended with status " + output.exit() + ": " + output.errorText().strip()));
    }
}
