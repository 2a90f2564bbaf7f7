package dev.wslgodoctor.diagnostics.gateway;

import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files of a distro with their attributes: looked at before a repair, put back by its undo. Fixed scripts only. */
public final class StampedFiles {

    // stat prints whole seconds everywhere; only GNU knows a fraction, and busybox prints its format back unchanged
    private static final String STAMP = """
            export LC_ALL=C
            t=$1
            [ -L "$t" ] && { t=$(readlink -f -- "$1"; printf x) || exit 7; t=${t%?x}; }
            if [ ! -e "$t" ]; then
              p=${t%/*}
              while [ -n "$p" ] && [ ! -e "$p" ]; do printf '%s\\0' "$p"; p=${p%/*}; done
              [ -x "${p:-/}" ] || exit 5
              exit 4
            fi
            [ -f "$t" ] || exit 6
            [ -r "$t" ] || exit 5
            s=$(sha256sum < "$t") || exit 7
            m=$(stat -c %.9Y -- "$t") || exit 7
            case $m in *[!0-9.]*) m=$(stat -c %Y -- "$t") || exit 7;; esac
            a=$(stat -c '%a %u %g %h' -- "$t") || exit 7
            printf '%s\\0' "${s%% *}" "$a" "$m" "$t"
            """;

    // $1 path, $2 hash that must be there or "-", $3 hash of the content on stdin, $4 mode, $5 uid:gid, $6 time,
    // $7 name of the temporary file
    private static final String RESTORE = """
            umask 077
            t=$1
            [ -L "$t" ] && { t=$(readlink -f -- "$1"; printf x) || exit 7; t=${t%?x}; }
            sum() { s=$(sha256sum < "$1") || exit 7; printf '%s' "${s%% *}"; }
            now() { if [ -e "$t" ]; then sum "$t"; else printf -; fi; }
            have=$(now) && [ "$have" = "$2" ] || exit 9
            d=${t%/*}
            n=${d%/}/$7
            rm -f -- "$n"
            set -C; exec 3> "$n" || exit 7
            set +C
            trap 'rm -f -- "$n"' EXIT
            cat >&3 || exit 7
            exec 3>&-
            have=$(sum "$n") && [ "$have" = "$3" ] || exit 7
            [ "$(stat -c '%u:%g' -- "$n")" = "$5" ] || chown "$5" "$n" || exit 8
            chmod "$4" "$n" || exit 7
            touch -d "@$6" "$n" 2>/dev/null || touch -d "@${6%.*}" "$n" || exit 7
            sync "$n" 2>/dev/null || sync || exit 7
            have=$(now) && [ "$have" = "$2" ] || exit 9
            mv -f -- "$n" "$t" || exit 7
            trap - EXIT
            """;

    private static final String DISARM = """
            case ${1##*/} in .wgd.*) exec rm -f -- "$1";; *) exit 8;; esac
            """;

    private static final String REMOVE_EMPTY = """
            for d do rmdir -- "$d" 2>/dev/null; done
            exit 0
            """;

    private static final Duration WRITING = Duration.ofSeconds(20);

    /**
     * What stands at a path.
     *
     * @param file           the file; empty if there is none
     * @param missingFolders folders above it that do not exist either, deepest first; only if there is no file
     */
    public record Sight(Optional<FileStamp> file, List<String> missingFolders) {
        public Sight {
            missingFolders = List.copyOf(missingFolders);
        }
    }

    private StampedFiles() {
    }

    /**
     * Looks at a file and its attributes; a symbolic link is followed.
     *
     * @throws GatewayException if it cannot be looked at, or is a folder or device (Unreadable)
     */
    public static Sight look(DistroGateway distro, LinuxPath path, boolean asRoot) throws GatewayException {
        Output output = distro.run(DistroFiles.script(STAMP, path.toString()).byRoot(asRoot).within(WRITING));
        String text = output.text();
        List<String> parts = text.isEmpty() ? List.of() : List.of(text.split("\0"));
        return switch (output.exit()) {
            case 0 -> new Sight(Optional.of(stamp(parts, text)), List.of());
            case 4 -> new Sight(Optional.empty(), parts);
            case 5 -> throw new GatewayException(new Trouble.Denied("no permission to look at " + path));
            case 6 -> throw new GatewayException(new Trouble.Unreadable(path + " is no plain file"));
            default -> throw failed("looking at " + path, output);
        };
    }

    private static FileStamp stamp(List<String> parts, String text) throws GatewayException {
        try {
            String[] numbers = parts.get(1).split(" ");
            return new FileStamp(parts.get(0), Integer.parseInt(numbers[0], 8), Integer.parseInt(numbers[1]),
                    Integer.parseInt(numbers[2]), parts.get(2), Integer.parseInt(numbers[3]), parts.get(3));
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new GatewayException(new Trouble.Unreadable("stat answered " + text.replace('\0', ' ')), e);
        }
    }

    /**
     * Puts content, owner, mode and time of a file back, atomically and only if its present content is as expected.
     *
     * @param seenSha256 hash of the content that must be there; empty means that no file may be there
     * @param content    the content whose hash the stamp names
     * @return false if the present content is another one: nothing was written
     * @throws GatewayException if writing failed, or the owner cannot be given back (Denied); nothing was written then
     */
    public static boolean restore(DistroGateway distro, LinuxPath path, Optional<String> seenSha256, Blob content,
            FileStamp stamp, boolean asRoot) throws GatewayException {
        Output output = distro.run(DistroFiles.script(RESTORE, path.toString(), seenSha256.orElse("-"),
                content.sha256(), Integer.toString(stamp.mode(), 8), stamp.uid() + ":" + stamp.gid(),
                stamp.modified(), DistroFiles.temporaryName(content.sha256())).byRoot(asRoot).reading(content)
                .within(WRITING));
        return switch (output.exit()) {
            case 0 -> true;
            case 9 -> false;
            case 8 -> throw new GatewayException(new Trouble.Denied("the owner of " + path + " cannot be given back"));
            default -> throw failed("restoring " + path, output);
        };
    }

    /**
     * Removes what a script left beside a file that was ended by force. One that still runs cannot put its content in
     * place any more then.
     *
     * @param sha256 hash of the content that was being written
     */
    public static void disarm(DistroGateway distro, LinuxPath file, String sha256, boolean asRoot)
            throws GatewayException {
        Output output = distro.run(DistroFiles.script(DISARM, file.parent().orElseThrow()
                .resolve(DistroFiles.temporaryName(sha256)).toString()).byRoot(asRoot));
        if (!output.ok()) {
            throw failed("tidying up beside " + file, output);
        }
    }

    /** Removes these folders as far as they are empty; the order given is the order tried. */
    public static void removeEmpty(DistroGateway distro, List<String> folders, boolean asRoot) throws GatewayException {
        if (folders.isEmpty()) {
            return;
        }
        distro.run(DistroFiles.script(REMOVE_EMPTY, new ArrayList<>(folders).toArray(String[]::new)).byRoot(asRoot));
    }

    private static GatewayException failed(String what, Output output) {
        return new GatewayException(new Trouble.Unreadable(
                what + " ended with status " + output.exit() + ": " + output.errorText().strip()));
    }
}
