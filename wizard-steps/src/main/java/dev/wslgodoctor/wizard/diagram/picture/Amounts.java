package dev.wslgodoctor.wizard.diagram.picture;

import dev.wslgodoctor.diagnostics.text.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Sizes and times with a unit, in numbers that one can compare at a glance. */
public final class Amounts {

    private static final double THOUSAND = 1000;

    private Amounts() {
    }

    /** Bytes as B, kB, MB or GB. */
    public static String bytes(long bytes, Texts texts) {
        if (bytes < THOUSAND) {
            return texts.of("picture.unit.b", Map.of("value", String.valueOf(bytes)));
        }
        double value = bytes / THOUSAND;
        for (String unit : new String[] {"kb", "mb"}) {
            if (value < THOUSAND) {
                return texts.of("picture.unit." + unit, Map.of("value", rounded(value)));
            }
            value /= THOUSAND;
        }
        return texts.of("picture.unit.gb", Map.of("value", rounded(value)));
    }

    /** A time as milliseconds below a second, else as seconds. */
    public static String time(Duration time, Texts texts) {
        double milliseconds = time.toNanos() / 1e6;
        return milliseconds < THOUSAND ? texts.of("time.milliseconds", Map.of("value", rounded(milliseconds)))
                : texts.of("time.seconds", Map.of("value",
                        String.format(Locale.ROOT, "%.1f", milliseconds / THOUSAND)));
    }

    private static String rounded(double value) {
        return value < 10 ? String.format(Locale.ROOT, "%.1f", value) : String.valueOf(Math.round(value));
    }
}
