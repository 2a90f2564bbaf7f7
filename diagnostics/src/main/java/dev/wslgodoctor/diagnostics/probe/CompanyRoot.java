package dev.wslgodoctor.diagnostics.probe;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A certificate authority that the company gave to Windows.
 *
 * @param subject     whom it names, such as {@code CN=Example Root CA, O=Example}
 * @param fingerprint SHA-256 of the certificate: 64 digits in upper case, two and two with colons between
 * @param until       last day on which it is valid, {@code 2045-12-27}
 * @param pem         the certificate in the form that Linux keeps; no comment, no line end behind it
 */
public record CompanyRoot(String subject, String fingerprint, String until, String pem) {

    /**
     * @param der        the certificate
     * @param thumbprint SHA-1 of the certificate, by which Windows names it: hexadecimal digits
     * @param now        when it must be valid
     * @return empty if it is another certificate, none of an authority that signs itself, or not valid now
     */
    static Optional<CompanyRoot> of(byte[] der, String thumbprint, Instant now) {
        try {
            X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der));
            certificate.checkValidity(Date.from(now));
            boolean signsItself = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
            if (!hash("SHA-1", der).equalsIgnoreCase(thumbprint) || certificate.getBasicConstraints() < 0
                    || !signsItself) {
                return Optional.empty();
            }
            certificate.verify(certificate.getPublicKey());
            String body = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
            return Optional.of(new CompanyRoot(certificate.getSubjectX500Principal().getName(),
                    hash("SHA-256", der).replaceAll("(..)(?!$)", "$1:"),
                    certificate.getNotAfter().toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                    "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----"));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /** The fingerprint's first sixteen digits in lower case, for a file's name. */
    public String shortName() {
        return fingerprint.replace(":", "").substring(0, 16).toLowerCase(Locale.ROOT);
    }

    private static String hash(String algorithm, byte[] der) throws GeneralSecurityException {
        return HexFormat.of().withUpperCase().formatHex(MessageDigest.getInstance(algorithm).digest(der));
    }
}
