package dev.wslgodoctor.diagnostics.explain.picture;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * Limits and use.
 *
 * @param gauges in the order of the picture
 */
public record MemoryAndDisk(List<Gauge> gauges) implements Picture {

    public MemoryAndDisk {
        gauges = List.copyOf(gauges);
    }

    /** What is measured. */
    public enum What {
        /** Memory of the VM. */
        VM_MEMORY,
        /** Swap of the VM. */
        VM_SWAP,
        /** Memory of the computer. */
        HOST_MEMORY,
        /** The distro's virtual disk as the distro sees it. */
        DISTRO_DISK,
        /** The file of the virtual disk on the Windows drive. */
        DISK_FILE,
        /** The Windows drive. */
        HOST_DISK;

        /** Kebab-case, as in text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * One bar.
     *
     * @param used  bytes
     * @param limit bytes; empty if there is none or it is not known
     * @param tight whether that is too little
     */
    public record Gauge(What what, long used, OptionalLong limit, boolean tight) {

        /** How much of the limit is used, 0 to 1; 0 without a limit. */
        public double share() {
            return limit.isEmpty() || limit.getAsLong() <= 0 ? 0
                    : Math.clamp((double) used / limit.getAsLong(), 0, 1);
        }
    }
}
