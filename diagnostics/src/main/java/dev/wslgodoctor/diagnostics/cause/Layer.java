package dev.wslgodoctor.diagnostics.cause;

import java.util.Locale;

/** The ten layers, bottom to top. */
public enum Layer {
    /** Host and WSL service. */
    WINDOWS,
    /** Kernel and .wslconfig; one VM for all distros. */
    WSL_VM,
    /** wsl.conf, systemd, users. */
    DISTRO,
    /** Mounts and paths. */
    FILES,
    /** Ports, relay, name resolution, proxies. */
    NETWORK,
    /** Go and its environment. */
    TOOLCHAIN,
    /** Build flags, symbols, recorded paths. */
    BINARY,
    /** Delve. */
    DEBUGGER,
    /** VS Code and its configuration files. */
    EDITOR,
    /** Containers. */
    CONTAINER;

    /** Kebab-case, as in cause ids: {@code wsl-vm}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
