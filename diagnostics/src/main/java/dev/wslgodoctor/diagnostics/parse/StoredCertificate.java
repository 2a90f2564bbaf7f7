package dev.wslgodoctor.diagnostics.parse;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A certificate as Windows keeps it in the registry: the value {@code Blob} is a row of properties, each with its
 * number, the number 1 and a length, all of four bytes, before its bytes; one of them is the certificate itself.
 *
 * @see <a href="https://learn.microsoft.com/openspecs/windows_protocols/ms-gpef/e051aba9-c9df-4f82-a42a-c13012c9d381">
 *      MS-GPEF, certificate BLOB</a>; reactos/reactos modules/rostests/winetests/crypt32/store.c, CertPropIDHeader
 */
public final class StoredCertificate {

    private static final int CERTIFICATE = 32;
    private static final int HEADER = 12;

    // reg.exe puts four blanks between name, type and data
    private static final Pattern VALUE = Pattern.compile("(?m)^ {4}Blob {4}REG_BINARY {4}((?:[0-9A-Fa-f]{2})+)\\s*$");

    private StoredCertificate() {
    }

    /** The value from what {@code reg.exe query KEY /v Blob} prints; empty if it is not there. */
    public static Optional<byte[]> blob(String printed) {
        Matcher matcher = VALUE.matcher(printed);
        return matcher.find() ? Optional.of(HexFormat.of().parseHex(matcher.group(1))) : Optional.empty();
    }

    /** The certificate in DER; empty if none of the properties is one or they are cut short. */
    public static Optional<byte[]> der(byte[] blob) {
        ByteBuffer bytes = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.remaining() >= HEADER) {
            int number = bytes.getInt();
            bytes.getInt();
            int length = bytes.getInt();
            if (length < 0 || length > bytes.remaining()) {
                return Optional.empty();
            }
            if (number == CERTIFICATE) {
                return Optional.of(Arrays.copyOfRange(blob, bytes.position(), bytes.position() + length));
            }
            bytes.position(bytes.position() + length);
        }
        return Optional.empty();
    }
}
