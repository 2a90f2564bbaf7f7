package dev.wslgodoctor.diagnostics.gateway.windows;

import com.sun.jna.platform.win32.Advapi32;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT;
import com.sun.jna.platform.win32.WinReg;
import com.sun.jna.platform.win32.WinReg.HKEY;
import com.sun.jna.platform.win32.WinReg.HKEYByReference;
import com.sun.jna.ptr.IntByReference;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.RegistryBytes;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryKey;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the registry, always the 64-bit view. Values are taken as type and bytes: jna-platform's own convenience
 * methods throw on types they do not know and read past a value that is shorter than its type says.
 */
final class NativeRegistry {

    private static final int MOST_BYTES = 1 << 20;
    private static final int LONGEST_NAME = 16_383;
    private static final int LONGEST_KEY = 255;

    private NativeRegistry() {
    }

    static Optional<RegistryKey> key(Hive hive, String path) throws GatewayException {
        if (path.indexOf('\0') >= 0) {
            // it would be cut there and another key be read
            return Optional.empty();
        }
        HKEY root = hive == Hive.HKCU ? WinReg.HKEY_CURRENT_USER : WinReg.HKEY_LOCAL_MACHINE;
        HKEYByReference opened = new HKEYByReference();
        int result = Advapi32.INSTANCE.RegOpenKeyEx(root, path, 0, WinNT.KEY_READ | WinNT.KEY_WOW64_64KEY, opened);
        if (result == WinError.ERROR_FILE_NOT_FOUND || result == WinError.ERROR_PATH_NOT_FOUND) {
            return Optional.empty();
        }
        String name = hive + "\\" + path;
        check(result, name);
        try {
            return Optional.of(new RegistryKey(values(opened.getValue(), name), subKeys(opened.getValue(), name)));
        } finally {
            Advapi32.INSTANCE.RegCloseKey(opened.getValue());
        }
    }

    private static Map<String, RegistryValue> values(HKEY key, String where) throws GatewayException {
        Map<String, RegistryValue> values = new LinkedHashMap<>();
        byte[] data = new byte[4096];
        char[] name = new char[LONGEST_NAME + 1];
        for (int i = 0; ; i++) {
            IntByReference nameLength = new IntByReference(name.length);
            IntByReference type = new IntByReference();
            IntByReference size = new IntByReference(data.length);
            int result = Advapi32.INSTANCE.RegEnumValue(key, i, name, nameLength, null, type, data, size);
            if (result == WinError.ERROR_NO_MORE_ITEMS) {
                return values;
            }
            if (result == WinError.ERROR_MORE_DATA && data.length < MOST_BYTES) {
                data = new byte[Math.min(MOST_BYTES, Math.max(2 * data.length, size.getValue()))];
                i--;
                continue;
            }
            if (result == WinError.ERROR_MORE_DATA) {
                values.put(new String(name, 0, nameLength.getValue()),
                        new RegistryValue.Other(type.getValue(), size.getValue()));
                continue;
            }
            check(result, where);
            values.put(new String(name, 0, nameLength.getValue()),
                    RegistryBytes.value(type.getValue(), Arrays.copyOf(data, size.getValue())));
        }
    }

    private static List<String> subKeys(HKEY key, String where) throws GatewayException {
        List<String> names = new ArrayList<>();
        char[] name = new char[LONGEST_KEY + 1];
        for (int i = 0; ; i++) {
            IntByReference length = new IntByReference(name.length);
            int result = Advapi32.INSTANCE.RegEnumKeyEx(key, i, name, length, null, null, null, null);
            if (result == WinError.ERROR_NO_MORE_ITEMS) {
                return names;
            }
            check(result, where);
            names.add(new String(name, 0, length.getValue()));
        }
    }

    private static void check(int result, String where) throws GatewayException {
        if (result == WinError.ERROR_ACCESS_DENIED) {
            throw new GatewayException(new Trouble.Denied("no permission to read " + where));
        }
        if (result != WinError.ERROR_SUCCESS) {
            throw new GatewayException(new Trouble.Unreadable("cannot read " + where + ": Windows error " + result));
        }
    }
}
