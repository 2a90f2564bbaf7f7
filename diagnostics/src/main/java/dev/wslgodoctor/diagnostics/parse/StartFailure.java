package dev.wslgodoctor.diagnostics.parse;

import java.util.List;
import java.util.Locale;

/**
 * Why a distro did not start, by the error code that wsl.exe prints last. Newer builds print a name where older ones
 * print the number of the same failure, so both are known.
 *
 * @see <a href="https://github.com/microsoft/WSL/blob/master/src/windows/common/wslutil.cpp">microsoft/WSL
 *      src/windows/common/wslutil.cpp, g_commonErrors</a>
 */
public enum StartFailure {
    /** Neither firmware nor Windows let WSL start a virtual machine. Which of them, Microsoft's code cannot tell. */
    VIRTUALIZATION("HCS_E_HYPERV_NOT_INSTALLED", "0x80370102", "HCS_E_SERVICE_NOT_AVAILABLE", "0x80370114",
            "WSL_E_VIRTUAL_MACHINE_PLATFORM_REQUIRED", "0x8004032d"),
    /** The WSL service is disabled. */
    SERVICE_DISABLED("ERROR_SERVICE_DISABLED", "0x80070422"),
    /** WSL is not installed, or only half. */
    NOT_INSTALLED("REGDB_E_CLASSNOTREG", "0x80040154", "WSL_E_WSL_OPTIONAL_COMPONENT_REQUIRED", "0x80040321",
            "ERROR_LINUX_SUBSYSTEM_NOT_PRESENT", "0x8007019e"),
    /** Service, package and kernel of WSL are of different versions. */
    OUT_OF_STEP("0x80040326"),
    /** A library between wsl.exe and its sockets does not know the kind of socket that WSL opens. */
    SOCKET_PROVIDER("WSAEOPNOTSUPP", "0x8007273d"),
    /** There is no distro of this name. */
    NO_SUCH_DISTRO("WSL_E_DISTRO_NOT_FOUND", "0x80040302"),
    /** The virtual disk or its folder is gone. */
    DISK_MISSING("ERROR_PATH_NOT_FOUND", "0x80070003", "ERROR_FILE_NOT_FOUND", "0x80070002"),
    /** Something else holds the virtual disk. */
    DISK_IN_USE("ERROR_SHARING_VIOLATION", "0x80070020", "WSL_E_USER_VHD_ALREADY_ATTACHED",
            "WSL_E_DISTRO_NOT_STOPPED", "0x8004030c"),
    /** The virtual disk is damaged. */
    DISK_CORRUPTED("WSL_E_DISK_CORRUPTED", "0x8004032f"),
    /** The virtual disk's file is compressed or encrypted by Windows. */
    DISK_COMPRESSED("ERROR_VIRTUAL_DISK_LIMITATION", "0xc03a001a"),
    /** The Linux user that was asked for does not exist. */
    USER_UNKNOWN("WSL_E_USER_NOT_FOUND", "0x80040308"),
    /** A policy of the computer forbids it. */
    POLICY("ERROR_ACCESS_DISABLED_BY_POLICY", "0x800704ec", "WSL_E_WSL1_DISABLED"),
    /** A WSL 1 distro on a machine without the component that WSL 1 needs. */
    WSL1_UNSUPPORTED("WSL_E_WSL1_NOT_SUPPORTED", "0x80040303"),
    /** It is being installed, converted, exported or removed. */
    BUSY("E_ILLEGAL_STATE_CHANGE", "0x8000000d"),
    /** The kernel that .wslconfig names is not there. */
    KERNEL_MISSING("WSL_E_CUSTOM_KERNEL_NOT_FOUND", "0x80040307"),
    /** The service of the virtual machines, or of their network, is disabled, which is another than that of WSL. */
    VM_SERVICE_DISABLED(),
    /** A file of WSL itself, which the VM needs, is not there: an update left it out. */
    VM_FILE_MISSING(),
    /** A value of .wslconfig keeps the VM from starting. */
    CONFIGURATION("E_INVALIDARG", "0x80070057"),
    /** Windows has too little memory free. */
    MEMORY("ERROR_NO_SYSTEM_RESOURCES", "0x800705aa"),
    /** The VM crashed, or did not come up in time. */
    VM_CRASHED("WSL_E_VM_CRASHED", "0x80040332", "HCS_E_CONNECTION_TIMEOUT", "0x80370109", "WSAETIMEDOUT"),
    /** Linux inside the distro did not come up. */
    INIT("E_FAIL", "0x80004005"),
    /** A code that is not in this table, or none. */
    OTHER();

    private final List<String> codes;

    StartFailure(String... codes) {
        this.codes = List.of(codes);
    }

    /**
     * The failure that an error code stands for.
     *
     * @param errorCode for example {@code Wsl/Service/CreateInstance/MountDisk/HCS/ERROR_PATH_NOT_FOUND}; empty if
     *                  wsl.exe printed none. Where it happened decides as well as the last word
     */
    public static StartFailure of(String errorCode) {
        String last = errorCode.substring(errorCode.lastIndexOf('/') + 1);
        for (StartFailure failure : values()) {
            if (failure.codes.stream().anyMatch(last::equalsIgnoreCase)) {
                return failure.at(errorCode);
            }
        }
        return OTHER;
    }

    // The same word stands for different failures: what goes wrong while the VM is created is not yet about the distro
    // and its disk (microsoft/WSL issues 40488 and 11069: CreateVm/HCS/ERROR_FILE_NOT_FOUND, and on older builds
    // CreateVm/MountVhd/HCS/..., is WSL's own system.vhd or modules.vhd).
    private StartFailure at(String errorCode) {
        boolean creatingVm = errorCode.contains("/CreateVm/");
        return switch (this) {
            case DISK_MISSING -> creatingVm ? VM_FILE_MISSING : this;
            case DISK_IN_USE, DISK_COMPRESSED, INIT -> creatingVm ? OTHER : this;
            case SERVICE_DISABLED -> creatingVm ? VM_SERVICE_DISABLED : this;
            // E_INVALIDARG is the configuration's fault only while the configuration is read
            case CONFIGURATION -> errorCode.contains("/ParseConfig/") ? this : OTHER;
            default -> this;
        };
    }

    /** Kebab-case, as in text keys: {@code disk-missing}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
