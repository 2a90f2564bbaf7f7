package dev.wslgodoctor.diagnostics.gateway.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.Winsvc;
import com.sun.jna.platform.win32.Winsvc.SC_HANDLE;
import com.sun.jna.platform.win32.Winsvc.SERVICE_STATUS_PROCESS;
import com.sun.jna.ptr.IntByReference;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import java.util.Optional;

/** Asks the service manager. */
final class NativeServices {

    private static final String SERVICES = "SYSTEM\\CurrentControlSet\\Services\\";

    private NativeServices() {
    }

    static Optional<String> state(String name) throws GatewayException {
        if (name.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        SC_HANDLE services = Advapi32.INSTANCE.OpenSCManager(null, null, Winsvc.SC_MANAGER_CONNECT);
        if (services == null) {
            throw failed(name, Native.getLastError());
        }
        try {
            SC_HANDLE service = Advapi32.INSTANCE.OpenService(services, name, Winsvc.SERVICE_QUERY_STATUS);
            if (service == null) {
                int error = Native.getLastError();
                if (error == WinError.ERROR_SERVICE_DOES_NOT_EXIST || error == WinError.ERROR_INVALID_NAME) {
                    return Optional.empty();
                }
                throw failed(name, error);
            }
            try {
                return Optional.of(state(name, service));
            } finally {
                Advapi32.INSTANCE.CloseServiceHandle(service);
            }
        } finally {
            Advapi32.INSTANCE.CloseServiceHandle(services);
        }
    }

    private static String state(String name, SC_HANDLE service) throws GatewayException {
        SERVICE_STATUS_PROCESS status = new SERVICE_STATUS_PROCESS();
        IntByReference needed = new IntByReference();
        if (!Advapi32.INSTANCE.QueryServiceStatusEx(service, Winsvc.SC_STATUS_TYPE.SC_STATUS_PROCESS_INFO, status,
                status.size(), needed)) {
            throw failed(name, Native.getLastError());
        }
        String state = ServiceStates.name(status.dwCurrentState);
        // jna-platform has no QueryServiceConfig; the start type is this value
        // (https://learn.microsoft.com/windows-hardware/drivers/install/hklm-system-currentcontrolset-services-registry-tree)
        return ServiceStates.withStartType(state,
                NativeRegistry.key(Hive.HKLM, SERVICES + name).flatMap(key -> key.number("Start")));
    }

    private static GatewayException failed(String name, int error) {
        return new GatewayException(error == WinError.ERROR_ACCESS_DENIED
                ? new Trouble.Denied("no permission to ask for the service " + name)
                : new Trouble.Unreadable("cannot ask for the service " + name + ": Windows error " + error));
    }
}
