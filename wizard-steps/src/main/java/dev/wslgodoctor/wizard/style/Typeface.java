package dev.wslgodoctor.wizard.style;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The fonts of the program, chosen from those that are installed: JavaFX takes one family, not a list, and finds glyphs
 * that it lacks in the system's own fallback fonts.
 *
 * @param ui   the family of all text
 * @param mono the family of code
 */
public record Typeface(String ui, String mono) {

    private static final List<String> LATIN =
            List.of("Segoe UI Variable Text", "Segoe UI", "Inter", "Noto Sans", "DejaVu Sans");
    // Han needs a font of its own: a Latin font first would leave the choice of Han glyphs to the system
    private static final List<String> HAN =
            List.of("Microsoft YaHei UI", "Noto Sans CJK SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei");
    private static final List<String> MONO =
            List.of("Cascadia Mono", "Consolas", "JetBrains Mono", "Noto Sans Mono", "DejaVu Sans Mono");

    /** The best of these families for a language. */
    public static Typeface from(Collection<String> installed, Locale language) {
        String latin = first(LATIN, installed, "System");
        boolean chinese = language.getLanguage().equals("zh");
        return new Typeface(chinese ? first(HAN, installed, latin) : latin, first(MONO, installed, "Monospaced"));
    }

    private static String first(List<String> wanted, Collection<String> installed, String otherwise) {
        return wanted.stream().filter(installed::contains).findFirst().orElse(otherwise);
    }

    /**
     * A style sheet that sets the fonts and the text size, as a data URL.
     *
     * @param scale 1 for 100 %
     */
    public String styleSheet(double scale) {
        long size = Math.round(14 * scale);
        String css = """
                .root { -fx-font-family: "%s"; -fx-font-size: %dpx; }
                .code, .code-span, .value-text, .code-field { -fx-font-family: "%s"; }
                .icon { -fx-icon-size: %dpx; }
                .icon-large { -fx-icon-size: %dpx; }
                .icon-disc { -fx-icon-size: %dpx; }
                .icon-disc-large { -fx-icon-size: %dpx; }
                .icon:folded { -fx-icon-size: %dpx; }
                .icon-strip { -fx-icon-size: %dpx; }
                """.formatted(ui, size, mono, px(16, scale), px(24, scale), px(13, scale), px(18, scale),
                px(12, scale), px(10, scale));
        // icons are measured in whole pixels and so cannot be given in em
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static long px(int size, double scale) {
        return Math.round(size * scale);
    }
}
