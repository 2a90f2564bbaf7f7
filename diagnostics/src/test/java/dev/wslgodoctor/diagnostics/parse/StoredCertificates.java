package dev.wslgodoctor.diagnostics.parse;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;

/** Certificates of an invented company, made with keytool, and the form in which Windows keeps them. */
public final class StoredCertificates {

    /** SHA-1 of the authority's certificate. */
    public static final String AUTHORITY_KEY = "69497B1DD3EBEE95874F6F5219CD9E30ED140847";

    /** SHA-1 of the certificate of a server, which signs itself. */
    public static final String SERVER_KEY = "2F816FAF064BBFC14E4ED914F094AB5DBE0C76C0";

    private static final String AUTHORITY =
            "MIIBsTCCAVegAwIBAgIJAJ96mLHVlbEkMAoGCCqGSM49BAMCMDwxGDAWBgNVBAoTD0V4YW1wbGUgQ29tcGFueTEgMB4G"
            + "A1UEAxMXRXhhbXBsZSBDb21wYW55IFJvb3QgQ0EwHhcNMjYwMTAxMDAwMDAwWhcNNDUxMjI3MDAwMDAwWjA8MRgwFgYD"
            + "VQQKEw9FeGFtcGxlIENvbXBhbnkxIDAeBgNVBAMTF0V4YW1wbGUgQ29tcGFueSBSb290IENBMFkwEwYHKoZIzj0CAQYI"
            + "KoZIzj0DAQcDQgAEfOM/+jVteg4rINHG4DM7b6JbpqbDUZW8C3H8gAcAVvXIN/M3ldmxyQAuZR/eqIwrZ7KKK1d94jJM"
            + "Jxdd/zY6l6NCMEAwHQYDVR0OBBYEFM+M/HsrGaMtZ8mZljZyhvcI0q/OMA4GA1UdDwEB/wQEAwIBBjAPBgNVHRMBAf8E"
            + "BTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIC4iwrB6U4ZXG4xU96zQm6QnDVPK1s+7suBT6AxdakdjAiEA5CL1R3tufvc2"
            + "iK5Kb5lJ1fBIUm5Hqa776fnRyzeKi/c=";

    private static final String SERVER =
            "MIIBSTCB8KADAgECAgkA14r5g92lUtAwCgYIKoZIzj0EAwIwGTEXMBUGA1UEAxMOc2VydmVyLmV4YW1wbGUwHhcNMjYw"
            + "MTAxMDAwMDAwWhcNNDUxMjI3MDAwMDAwWjAZMRcwFQYDVQQDEw5zZXJ2ZXIuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqG"
            + "SM49AwEHA0IABJLI0iUpmC0rnZ/f5//38+Os8UKpGKH2gC0X8POZt0bth9cowXvLcnr37FnHrDKA2pkuetIXjtMRxw5l"
            + "T5Uy+5mjITAfMB0GA1UdDgQWBBQj22tCBYBFIbhvEzO7sh25FJq5AjAKBggqhkjOPQQDAgNIADBFAiEA9FvCnglaTKwo"
            + "lwfMa1j2diMM4RULlCMVs9KQ1BmNwTICIFlIv5fkaU+I0BvFQoEnAM1iAza4Cp2bdrkzujppi6t/";

    private StoredCertificates() {
    }

    /** The certificate of CN=Example Company Root CA, O=Example Company; valid from 2026-01-01 to 2045-12-27. */
    public static byte[] authority() {
        return Base64.getDecoder().decode(AUTHORITY);
    }

    /** The certificate of CN=server.example. */
    public static byte[] server() {
        return Base64.getDecoder().decode(SERVER);
    }

    /** As the value Blob of the registry: its SHA-1 and a name for people before it. */
    public static byte[] blob(byte[] der, String key) {
        ByteArrayOutputStream blob = new ByteArrayOutputStream();
        property(blob, 3, HexFormat.of().parseHex(key));
        property(blob, 11, new byte[] {'R', 0, 0, 0});
        property(blob, 32, der);
        return blob.toByteArray();
    }

    private static void property(ByteArrayOutputStream blob, int number, byte[] value) {
        blob.writeBytes(ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN).putInt(number).putInt(1)
                .putInt(value.length).array());
        blob.writeBytes(value);
    }

    /** What reg.exe prints of it. */
    public static String printed(byte[] blob, String path) {
        return "\r\nHKEY_LOCAL_MACHINE\\" + path + "\r\n    Blob    REG_BINARY    "
                + HexFormat.of().withUpperCase().formatHex(blob) + "\r\n\r\n";
    }
}
