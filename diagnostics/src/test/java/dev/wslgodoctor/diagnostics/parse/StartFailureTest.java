package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StartFailureTest {

    @ParameterizedTest
    @CsvSource({
        "Wsl/Service/CreateInstance/CreateVm/HCS/HCS_E_HYPERV_NOT_INSTALLED, VIRTUALIZATION",
        "Wsl/Service/CreateInstance/CreateVm/HCS_E_SERVICE_NOT_AVAILABLE, VIRTUALIZATION",
        "Wsl/0x80070422, SERVICE_DISABLED",
        "Wsl/CallMsi/Install/REGDB_E_CLASSNOTREG, NOT_INSTALLED",
        "Wsl/Service/WSL_E_DISTRO_NOT_FOUND, NO_SUCH_DISTRO",
        "Wsl/Service/CreateInstance/MountDisk/HCS/ERROR_SHARING_VIOLATION, DISK_IN_USE",
        "Wsl/Service/CreateInstance/MountDisk/HCS/0xc03a001a, DISK_COMPRESSED",
        "Wsl/Service/CreateInstance/MountDisk/HCS/0xC03A001A, DISK_COMPRESSED",
        "Wsl/Service/CreateInstance/WSL_E_DISK_CORRUPTED, DISK_CORRUPTED",
        "Wsl/WSL_E_USER_NOT_FOUND, USER_UNKNOWN",
        "Wsl/Service/CreateInstance/CreateVm/ParseConfig/E_INVALIDARG, CONFIGURATION",
        "Wsl/Service/CreateInstance/E_INVALIDARG, OTHER",
        "Wsl/Service/CreateInstance/E_FAIL, INIT",
        "Wsl/Service/CreateInstance/CreateVm/HCS/ERROR_FILE_NOT_FOUND, VM_FILE_MISSING",
        "Wsl/Service/CreateInstance/CreateVm/MountVhd/HCS/ERROR_FILE_NOT_FOUND, VM_FILE_MISSING",
        "Wsl/Service/CreateInstance/MountVhd/HCS/ERROR_FILE_NOT_FOUND, DISK_MISSING",
        "Wsl/Service/CreateInstance/CreateVm/HCS/ERROR_SHARING_VIOLATION, OTHER",
        "Wsl/Service/CreateInstance/CreateVm/HCS/0x80070422, VM_SERVICE_DISABLED",
        "Wsl/Service/CreateInstance/CreateVm/HCS/E_FAIL, OTHER",
        "Wsl/Service/0x8000ffff, OTHER",
        "'', OTHER"
    })
    void readsTheLastWordOfTheCode(String code, StartFailure failure) {
        assertEquals(failure, StartFailure.of(code));
    }
}
