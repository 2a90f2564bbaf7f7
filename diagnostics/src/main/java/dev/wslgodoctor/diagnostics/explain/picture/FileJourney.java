package dev.wslgodoctor.diagnostics.explain.picture;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The way of a file access, now and if the folder lay in the distro.
 *
 * @param folder   the folder in question
 * @param mount    where its file system is mounted
 * @param type     type of that file system
 * @param measures times taken on this machine; empty if none were
 */
public record FileJourney(String folder, String mount, String type, List<Measure> measures) implements Picture {

    public FileJourney {
        measures = List.copyOf(measures);
    }

    /** What an access passes. */
    public enum Station {
        /** The program that asks for a file. */
        TOOL,
        /** The Linux kernel. */
        KERNEL,
        /** A message over the border of the VM. */
        MESSAGE,
        /** Windows' server for files of WSL. */
        SERVER,
        /** The virus scanner, which may look at the file. */
        SCANNER,
        /** The Windows drive. */
        DRIVE,
        /** The virtual disk of the distro. */
        DISK;

        /** Lower case, as in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was measured. */
    public enum Operation {
        /** Size and time of each file were looked up. */
        LOOK_UP,
        /** Each file was read. */
        READ;

        /** Kebab-case, as in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Times for the same number of files on both sides, each the median of its rounds.
     *
     * @param files  how many files
     * @param there  in the folder in question
     * @param inside in the distro's own file system
     */
    public record Measure(Operation operation, int files, Duration there, Duration inside) {
    }

    /** The stations of now. */
    public List<Station> now() {
        return List.of(Station.TOOL, Station.KERNEL, Station.MESSAGE, Station.SERVER, Station.SCANNER, Station.DRIVE);
    }

    /** The stations inside the distro. */
    public List<Station> inside() {
        return List.of(Station.TOOL, Station.KERNEL, Station.DISK);
    }

    /** How many of the stations of now lie before the border of the VM. */
    public int beforeBorder() {
        return 3;
    }
}
