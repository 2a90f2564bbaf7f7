package dev.wslgodoctor.diagnostics.gateway.windows;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.User32;
import com.sun.jna.platform.win32.WinDef.DWORDByReference;
import com.sun.jna.platform.win32.WinDef.HWND;
import com.sun.jna.platform.win32.WinDef.LPARAM;
import com.sun.jna.platform.win32.WinDef.WPARAM;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.util.Arrays;
import java.util.Optional;

/** Single values of HKEY_CURRENT_USER, read and written as type and bytes. No other hive is ever written. */
final class NativeStore {

    private static final int MOST_BYTES = 1 << 20;
    // winuser.h; jna-platform 5.18 has no constants for them
    private static final int WM_SETTINGCHANGE = 0x001A;
    private static final int SMTO_ABORTIFHUNG = 0x0002;
    private static final int HWND_BROADCAST = 0xffff;
    private static final int MILLISECONDS_FOR_EACH_WINDOW = 200;
    private static final String VARIABLES = "Environment";

    private NativeStore() {
    }

    /** See {@link dev.wslgodoctor.diagnostics.gateway.WindowsGateway#stored}. */
    static Optional<StoredValue> value(String key, String name) throws GatewayException {
        try (Opened opened = Opened.of(key, WinNT.KEY_READ)) {
            return opened == null ? Optional.empty() : opened.value(name);
        }
    }

    /** See {@link dev.wslgodoctor.diagnostics.gateway.WindowsGateway#store}. */
    static boolean replace(String key, String name, Optional<StoredValue> seen, Optional<StoredValue> value)
            throws GatewayException {
        try (Opened opened = Opened.of(key, WinNT.KEY_READ | WinNT.KEY_WRITE)) {
            if (opened == null) {
                throw new GatewayException(new Trouble.Missing("there is no key HKCU\\" + key));
            }
            if (!opened.value(name).equals(seen)) {
                return false;
            }
            opened.write(name, value);
        }
        if (key.equalsIgnoreCase(VARIABLES)) {
            tellRunningPrograms();
        }
        return true;
    }

    // as SetEnvironmentVariable's documentation asks for; a window that does not answer is passed over
    // (https://learn.microsoft.com/windows/win32/procthread/environment-variables)
    private static void tellRunningPrograms() {
        try (Memory text = new Memory(2L * (VARIABLES.length() + 1))) {
            text.setWideString(0, VARIABLES);
            User32.INSTANCE.SendMessageTimeout(new HWND(Pointer.createConstant(HWND_BROADCAST)), WM_SETTINGCHANGE,
                    new WPARAM(0), new LPARAM(Pointer.nativeValue(text)), SMTO_ABORTIFHUNG,
                    MILLISECONDS_FOR_EACH_WINDOW, new DWORDByReference());
        }
    }

    /** A key that is open. */
    private record Opened(HKEY key, String shown) implements AutoCloseable {

        static Opened of(String path, int access) throws GatewayException {
            if (path.isEmpty() || path.startsWith("\\") || path.indexOf('\0') >= 0) {
                throw new GatewayException(new Trouble.Unreadable("no key of HKCU: " + path));
            }
            HKEYByReference opened = new HKEYByReference();
            int result = Advapi32.INSTANCE.RegOpenKeyEx(WinReg.HKEY_CURRENT_USER, path, 0,
                    access | WinNT.KEY_WOW64_64KEY, opened);
            if (result == WinError.ERROR_FILE_NOT_FOUND || result == WinError.ERROR_PATH_NOT_FOUND) {
                return null;
            }
            check(result, "HKCU\\" + path);
            return new Opened(opened.getValue(), "HKCU\\" + path);
        }

        Optional<StoredValue> value(String name) throws GatewayException {
            IntByReference type = new IntByReference();
            IntByReference size = new IntByReference(MOST_BYTES);
            byte[] data = new byte[MOST_BYTES];
            int result = Advapi32.INSTANCE.RegQueryValueEx(key, name, 0, type, data, size);
            if (result == WinError.ERROR_FILE_NOT_FOUND) {
                return Optional.empty();
            }
            check(result, shown + "\\" + name);
            return Optional.of(new StoredValue(type.getValue(), Blob.of(Arrays.copyOf(data, size.getValue()))));
        }

        void write(String name, Optional<StoredValue> value) throws GatewayException {
            int result = value.isEmpty() ? Advapi32.INSTANCE.RegDeleteValue(key, name)
                    : Advapi32.INSTANCE.RegSetValueEx(key, name, 0, value.get().type(), value.get().bytes().bytes(),
                            value.get().bytes().size());
            if (!(value.isEmpty() && result == WinError.ERROR_FILE_NOT_FOUND)) {
                check(result, shown + "\\" + name);
            }
        }

        @Override
        public void close() {
            Advapi32.INSTANCE.RegCloseKey(key);
        }
    }

    private static void check(int result, String where) throws GatewayException {
        if (result == WinError.ERROR_ACCESS_DENIED) {
            throw new GatewayException(new Trouble.Denied("no permission for " + where));
        }
        if (result != WinError.ERROR_SUCCESS) {
            throw new GatewayException(new Trouble.Unreadable("Windows error " + result + " at " + where));
        }
    }
}
