package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Reading and writing files of a distro by fixed scripts. A script never contains a value: paths and hashes are
 * positional arguments, content is standard input. POSIX sh with the tools that coreutils and busybox share.
 */
public final class DistroFiles {

    /** The exit status by which a fixed script says that the developer may not look there. */
    public static final int MAY_NOT_LOOK = 5;

    /**
     * The beginning of a script: {@code seen PATH} is true for a path that is not there if one may look into the folder
     * where it would be, so that it really is not there; {@code open FOLDER} if one may list a folder and enter it.
     */
    public static final String LOOKING = """
            seen() {
              p=${1%/*}; while [ -n "$p" ] && [ ! -e "$p" ]; do p=${p%/*}; done
              [ ! -d "${p:-/}" ] || [ -x "${p:-/}" ]
            }
            open() { [ -r "$1" ] && [ -x "$1" ]; }
            """;

    private static final String READ = LOOKING + """
            [ -e "$1" ] || { [ -L "$1" ] && exit 4; seen "$1" || exit 5; exit 4; }
            [ -d "$1" ] && exit 6
            [ -r "$1" ] || exit 5
            exec head -c "$2" -- "$1"
            """;

    private static final String STATUS = LOOKING + """
            [ -e "$1" ] || { [ -L "$1" ] && exit 4; seen "$1" || exit 5; exit 4; }
            export LC_ALL=C
            exec stat -L -c '%F|%s|%a|%u' -- "$1"
            """;

    private static final String LIST = LOOKING + """
            [ -d "$1" ] || { seen "$1" || exit 5; exit 4; }
            open "$1" && cd -- "$1" || exit 5
            for f in * .[!.]* ..?*; do [ -e "$f" ] || [ -L "$f" ] || continue; printf '%s\\0' "$f"; done
            """;

    // $1 path, $2 expected hash or "-" for none, $3 "write" or "remove", $4 hash of the new content, $5 name of the
    // temporary file. Content on stdin. The temporary file is made beside the target, so that the rename stays within
    // one file system, and opened once, so that nobody can slip a link under it; a link at the target is followed to
    // its end first. The new content is hashed before the rename: if this program is killed, the script sees an early
    // end of its input and would otherwise put half a file in place.
    private static final String REPLACE = """
            umask 022
            t=$1
            [ -L "$t" ] && { t=$(readlink -f -- "$1"; printf x) || exit 7; t=${t%?x}; }
            sum() { s=$(sha256sum < "$1") || exit 7; printf '%s' "${s%% *}"; }
            if [ -e "$t" ]; then have=$(sum "$t") || exit 7; else have=-; fi
            [ "$have" = "$2" ] || exit 9
            if [ "$3" = remove ]; then exec rm -f -- "$t"; fi
            d=${t%/*}
            [ -d "${d:-/}" ] || mkdir -p -- "$d" || exit 7
            n=${d%/}/$5
            rm -f -- "$n"
            umask 077; set -C; exec 3> "$n" || exit 7
            set +C; umask 022
            trap 'rm -f -- "$n"' EXIT
            cat >&3 || exit 7
            exec 3>&-
            have=$(sum "$n") && [ "$have" = "$4" ] || exit 7
            if [ -e "$t" ]; then
              o=$(stat -c '%u:%g' -- "$t") && m=$(stat -c '%a' -- "$t") || exit 7
              chown "$o" "$n" 2>/dev/null; chmod "$m" "$n" || exit 7
            else
              chmod 644 "$n" || exit 7
            fi
            sync "$n" 2>/dev/null || sync || exit 7
            if [ -e "$t" ]; then have=$(sum "$t") || exit 7; else have=-; fi
            [ "$have" = "$2" ] || exit 9
            mv -f -- "$n" "$t" || exit 7
            trap - EXIT
            """;

    private static final Duration WRITING = Duration.ofSeconds(20);

    private DistroFiles() {
    }

    /** Reads a file; see {@link DistroGateway#read}. */
    static Optional<Blob> read(DistroGateway distro, LinuxPath path, int limit, boolean asRoot)
            throws GatewayException {
        Output output = distro.run(script(READ, path.toString(), String.valueOf((long) limit + 1))
                .byRoot(asRoot).keeping(limit + 1));
        return switch (output.exit()) {
            case 0 -> {
                if (output.truncated() || output.out().size() > limit) {
                    throw new GatewayException(new Trouble.Unreadable(
                            path + " is larger than " + limit + " bytes"));
                }
                yield Optional.of(output.out());
            }
            case 4 -> Optional.empty();
            case 5 -> throw new GatewayException(new Trouble.Denied("no permission to read " + path));
            case 6 -> throw new GatewayException(new Trouble.Unreadable(path + " is a folder"));
            default -> throw failed("reading " + path, output);
        };
    }

    /** Reads a file as root; a question that needs the user's consent. */
    public static Optional<Blob> readAsRoot(DistroGateway distro, LinuxPath path, int limit)
            throws GatewayException {
        return distro.readAsRoot(path, limit);
    }

    static Optional<FileStatus> status(DistroGateway distro, LinuxPath path) throws GatewayException {
        Output output = distro.run(script(STATUS, path.toString()));
        if (output.exit() == 4) {
            return Optional.empty();
        }
        String[] parts = output.text().strip().split("\\|");
        if (!output.ok() || parts.length != 4) {
            throw notLooked(path, output);
        }
        try {
            FileStatus.Kind kind = switch (parts[0]) {
                case "directory" -> FileStatus.Kind.FOLDER;
                case "symbolic link" -> FileStatus.Kind.LINK;
                default -> parts[0].startsWith("regular") ? FileStatus.Kind.FILE : FileStatus.Kind.OTHER;
            };
            return Optional.of(new FileStatus(kind, kind == FileStatus.Kind.FILE ? Long.parseLong(parts[1]) : 0,
                    Integer.parseInt(parts[2], 8), Integer.parseInt(parts[3])));
        } catch (NumberFormatException e) {
            throw new GatewayException(new Trouble.Unreadable("stat answered " + output.text().strip()), e);
        }
    }

    static Optional<List<String>> list(DistroGateway distro, LinuxPath folder) throws GatewayException {
        Output output = distro.run(script(LIST, folder.toString()));
        if (output.exit() == 4) {
            return Optional.empty();
        }
        if (!output.ok() || output.truncated()) {
            throw notLooked(folder, output);
        }
        String names = output.text();
        return Optional.of(names.isEmpty() ? List.of() : List.of(names.split("\0")));
    }

    /** Replaces, creates or removes a file; see {@link DistroGateway#replace}. */
    public static boolean replace(DistroGateway distro, LinuxPath path, Optional<String> seenSha256,
            Optional<Blob> content, boolean asRoot) throws GatewayException {
        return distro.replace(path, seenSha256, content, asRoot);
    }

    static boolean write(DistroGateway distro, LinuxPath path, Optional<String> seenSha256,
            Optional<Blob> content, boolean asRoot) throws GatewayException {
        Output output = distro.run(script(REPLACE, path.toString(), seenSha256.orElse("-"),
                content.isPresent() ? "write" : "remove", content.map(Blob::sha256).orElse("-"),
                content.map(Blob::sha256).map(DistroFiles::temporaryName).orElse("-"))
                .byRoot(asRoot).reading(content.orElse(Blob.EMPTY)).within(WRITING));
        return switch (output.exit()) {
            case 0 -> true;
            case 9 -> false;
            default -> throw failed("writing " + path, output);
        };
    }

    /**
     * The name of the file that a new content is written to before it takes its place. It follows from the content, so
     * that whoever ends a script by force knows what it left.
     *
     * @param sha256 hash of the new content
     */
    static String temporaryName(String sha256) {
        return ".wgd." + sha256.substring(0, 16);
    }

    /**
     * Why a script did not look.
     *
     * @param what   what it was to look at
     * @param output of the script: {@link #MAY_NOT_LOOK} becomes Denied, every other status Unreadable
     */
    public static GatewayException notLooked(LinuxPath what, Output output) {
        return output.exit() == MAY_NOT_LOOK
                ? new GatewayException(new Trouble.Denied("no permission to look at " + what))
                : failed("looking at " + what, output);
    }

    /** A fixed script with positional arguments. */
    public static Command script(String script, String... arguments) {
        String[] argv = new String[arguments.length + 4];
        argv[0] = "/bin/sh";
        argv[1] = "-c";
        argv[2] = script;
        argv[3] = "sh";
        System.arraycopy(arguments, 0, argv, 4, arguments.length);
        return Command.of(argv);
    }

    private static GatewayException failed(String what, Output output) {
        return new GatewayException(new Trouble.Unreadable(
                what + " ended with status " + output.exit() + ": " + output.errorText().strip()));
    }
}
