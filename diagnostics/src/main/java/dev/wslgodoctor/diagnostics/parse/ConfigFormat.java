package dev.wslgodoctor.diagnostics.parse;

/**
 * WSL's two configuration files. One parser reads both, with different flags.
 *
 * @see <a href="https://github.com/microsoft/WSL/blob/master/src/shared/configfile/configfile.cpp">microsoft/WSL
 *      src/shared/configfile/configfile.cpp</a>
 */
public enum ConfigFormat {

    /**
     * {@code /etc/wsl.conf}, one for each distro, read by WSL's init when the distro starts. The first malformed line
     * ends the reading of the file.
     */
    WSL_CONF("wsl.conf"),

    /**
     * {@code %USERPROFILE%\.wslconfig}, one for all distros, read by the WSL service when the virtual machine is
     * created. A malformed line is skipped.
     */
    WSLCONFIG(".wslconfig");

    private final String fileName;

    ConfigFormat(String fileName) {
        this.fileName = fileName;
    }

    /** The file's name without its folder. */
    public String fileName() {
        return fileName;
    }

    /** The other of the two files. */
    public ConfigFormat other() {
        return this == WSL_CONF ? WSLCONFIG : WSL_CONF;
    }

    boolean skipsMalformedLines() {
        return this == WSLCONFIG;
    }
}
