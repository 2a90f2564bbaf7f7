package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoredCertificateTest {

    private static final byte[] BLOB = StoredCertificates.blob(StoredCertificates.authority(),
            StoredCertificates.AUTHORITY_KEY);

    @Test
    void theCertificateStandsBehindItsOtherProperties() {
        assertArrayEquals(StoredCertificates.authority(), StoredCertificate.der(BLOB).orElseThrow());
    }

    @Test
    void aValueThatIsCutShortOrHoldsNoCertificateIsNone() {
        for (int length = 0; length < BLOB.length; length++) {
            assertEquals(Optional.empty(), StoredCertificate.der(Arrays.copyOf(BLOB, length)), "length " + length);
        }
    }

    @Test
    void aLengthBeyondEverythingIsNoReasonToFail() {
        byte[] wrong = BLOB.clone();
        Arrays.fill(wrong, 8, 12, (byte) 0xff);
        assertEquals(Optional.empty(), StoredCertificate.der(wrong));
    }

    @Test
    void theValueIsReadFromWhatRegPrints() {
        assertArrayEquals(BLOB, StoredCertificate.blob(StoredCertificates.printed(BLOB, "SOFTWARE\\X")).orElseThrow());
        assertEquals(Optional.empty(), StoredCertificate.blob("ERROR: The system was unable to find the key.\r\n"));
    }
}
