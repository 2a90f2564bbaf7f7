package dev.wslgodoctor.diagnostics.bundle.redact;

import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one map of a bundle from private values to what stands for them: the same value has the same placeholder
 * everywhere. Each has a tag, its HMAC with the bundle's salt, so that it can be told without the value.
 */
public final class Placeholders {

    private static final int TAG_BYTES = 6;

    private final byte[] salt;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Integer> counters = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    /**
     * A row of the map that stays on the machine.
     *
     * @param value as it was first met; empty for secrets, which are written down nowhere
     * @param tag   beginning of the value's HMAC
     */
    public record Row(PrivateClass kind, String value, String placeholder, String tag) {
    }

    /** An empty map with this salt, at least 16 random bytes. */
    public Placeholders(byte[] salt) {
        this.salt = salt.clone();
    }

    /** The salt; it never enters a bundle. */
    public byte[] salt() {
        return salt.clone();
    }

    /**
     * What stands for a value.
     *
     * @param group   values of one group are counted together
     * @param value   in its canonical form
     * @param shown   as it was met, for the map
     * @param pattern makes the placeholder of a number, from 1
     */
    String of(PrivateClass kind, String group, String value, String shown, IntFunction<String> pattern) {
        String key = group + "\n" + value.toLowerCase(Locale.ROOT);
        return known.computeIfAbsent(key, missing -> {
            String tag = tag(key);
            String placeholder = pattern.apply(counters.merge(group, 1, Integer::sum));
            rows.add(new Row(kind, shown, placeholder, tag.substring(0, 2 * TAG_BYTES)));
            return placeholder;
        });
    }

    /** The tag of a value in this bundle. */
    public String tag(String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(value.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    /** All rows in the order in which they were met. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** How many different values there are, by class. */
    public Map<PrivateClass, Integer> values() {
        Map<PrivateClass, Integer> values = new EnumMap<>(PrivateClass.class);
        rows.forEach(row -> values.merge(row.kind(), 1, Integer::sum));
        return values;
    }
}
