package dev.wslgodoctor.diagnostics.parse;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How WSL reads the value of a known key.
 *
 * @see <a href="https://github.com/microsoft/WSL/blob/master/src/shared/inc/stringshared.h">microsoft/WSL
 *      src/shared/inc/stringshared.h, ParseBool and ParseMemorySize</a>
 */
public final class ConfigValues {

    // what C's strtol skips and accepts
    private static final Pattern C_NUMBER =
            Pattern.compile("[ \\t\\n\\x0B\\f\\r]*([+-]?)(?:0[xX]([0-9a-fA-F]+)|(0[0-7]*)|([1-9][0-9]*))");
    private static final Pattern SIZE =
            Pattern.compile("(?:([ \\t\\n\\x0B\\f\\r]*\\+?0*[1-9][0-9]*)|(0))(|B|K|KB|M|MB|G|GB|T|TB)");
    private static final Pattern MAC =
            Pattern.compile("[0-9A-Fa-f]{2}(?:([-:])[0-9A-Fa-f]{2})(?:\\1[0-9A-Fa-f]{2}){4}");
    private static final Pattern IPV4 = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})");
    private static final BigInteger MOST_BYTES = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

    private ConfigValues() {
    }

    /** {@code 1}, {@code 0}, {@code true} or {@code false} in any case; everything else is empty. */
    public static Optional<Boolean> readBoolean(String value) {
        if (value.equals("1") || value.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return value.equals("0") || value.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }

    /**
     * A number as C writes it: {@code 10}, {@code 0x0A}, {@code 012}. A number beyond 32 bits is refused by
     * {@code wsl.conf} and cut to the largest one by {@code .wslconfig}, whose C library has a 32-bit {@code long}.
     */
    public static OptionalInt readInteger(ConfigFormat format, String value) {
        Matcher number = C_NUMBER.matcher(value);
        if (!number.matches()) {
            return OptionalInt.empty();
        }
        BigInteger magnitude = number.group(2) != null ? new BigInteger(number.group(2), 16)
                : number.group(3) != null ? new BigInteger(number.group(3), 8) : new BigInteger(number.group(4));
        BigInteger signed = number.group(1).equals("-") ? magnitude.negate() : magnitude;
        if (signed.bitLength() < 32) {
            return OptionalInt.of(signed.intValue());
        }
        boolean cut = format == ConfigFormat.WSLCONFIG;
        return cut ? OptionalInt.of(signed.signum() < 0 ? Integer.MIN_VALUE : Integer.MAX_VALUE) : OptionalInt.empty();
    }

    /**
     * A size in bytes, such as {@code 8GB}, {@code 512M}, {@code 0}; lower-case units, blanks and fractions are
     * refused. A size beyond {@code Long.MAX_VALUE} counts as that.
     */
    public static OptionalLong readSize(String value) {
        Matcher size = SIZE.matcher(value);
        if (!size.matches()) {
            return OptionalLong.empty();
        }
        String digits = size.group(2) != null ? "0" : size.group(1).strip().replace("+", "");
        // strtoull stops at the largest number; the multiplication afterwards may overflow, which nobody means
        BigInteger bytes = new BigInteger(digits).min(MOST_BYTES).shiftLeft(shift(size.group(3)));
        return OptionalLong.of(bytes.bitLength() > 63 ? Long.MAX_VALUE : bytes.longValue());
    }

    private static int shift(String unit) {
        return unit.isEmpty() ? 0 : switch (unit.charAt(0)) {
            case 'K' -> 10;
            case 'M' -> 20;
            case 'G' -> 30;
            case 'T' -> 40;
            default -> 0;
        };
    }

    /** What is wrong with the value of a known key; empty when WSL accepts it. */
    static Optional<ConfigRemark.Kind> complaint(ConfigKey key, String value) {
        return switch (key.type()) {
            case TEXT, PATH -> Optional.empty();
            case BOOLEAN -> complaint(readBoolean(value).isPresent(), ConfigRemark.Kind.INVALID_BOOLEAN);
            case INTEGER -> complaint(readInteger(key.format(), value).isPresent(), ConfigRemark.Kind.INVALID_INTEGER);
            case SIZE -> complaint(readSize(value).isPresent(), ConfigRemark.Kind.INVALID_SIZE);
            case CHOICE -> complaint(isOneOf(key.choices(), value), ConfigRemark.Kind.INVALID_CHOICE);
            case MAC_ADDRESS -> complaint(MAC.matcher(value).matches(), ConfigRemark.Kind.INVALID_MAC_ADDRESS);
            case IPV4 -> complaint(isIpv4(value), ConfigRemark.Kind.INVALID_IP);
            case PORTS -> complaint(arePorts(value), ConfigRemark.Kind.INVALID_INTEGER);
        };
    }

    private static Optional<ConfigRemark.Kind> complaint(boolean fine, ConfigRemark.Kind otherwise) {
        return fine ? Optional.empty() : Optional.of(otherwise);
    }

    private static boolean isOneOf(List<String> choices, String value) {
        return choices.stream().anyMatch(value::equalsIgnoreCase);
    }

    private static boolean isIpv4(String value) {
        Matcher parts = IPV4.matcher(value);
        if (!parts.matches()) {
            return false;
        }
        for (int i = 1; i <= 4; i++) {
            if (Integer.parseInt(parts.group(i)) > 255) {
                return false;
            }
        }
        return true;
    }

    private static boolean arePorts(String value) {
        for (String port : value.split(",")) {
            // std::stoi takes leading blanks and ignores what follows the digits
            Matcher digits = Pattern.compile("\\s*\\+?0*([0-9]{1,5})(?![0-9]).*", Pattern.DOTALL).matcher(port);
            if (!digits.matches() || Integer.parseInt(digits.group(1)) == 0
                    || Integer.parseInt(digits.group(1)) > 65_535) {
                return false;
            }
        }
        return true;
    }
}
