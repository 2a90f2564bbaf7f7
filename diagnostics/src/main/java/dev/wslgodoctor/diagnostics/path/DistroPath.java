package dev.wslgodoctor.diagnostics.path;

/**
 * A path inside a distro that was written in the Windows manner, such as {@code \\wsl.localhost\Debian\home\dev}.
 *
 * @param distro the distro's name as written; Windows compares it without regard to case
 * @param path   the path inside that distro, with the characters that Windows cannot hold restored
 */
public record DistroPath(String distro, LinuxPath path) {
}
