package dev.wslgodoctor.wizard.style;

import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pairs of colours that screens use, computed from the tokens by WCAG's relative luminance. */
class ContrastTest {

    private static final Pattern TOKEN =
            Pattern.compile("\\s*(-color-[a-z0-9-]+):\\s*(#[0-9a-f]{6}|rgba?\\([^)]*\\));");
    private static final Map<String, Color> LIGHT = tokens(new PrimerLight().getUserAgentStylesheet());
    private static final Map<String, Color> DARK = tokens(new PrimerDark().getUserAgentStylesheet());
    private static final Map<String, Color> CONTRAST = contrast();

    // what high contrast does not name stays as in the dark look, on which it is drawn
    private static Map<String, Color> contrast() {
        Map<String, Color> tokens = new HashMap<>(DARK);
        tokens.putAll(tokens("/dev/wslgodoctor/wizard/contrast.css"));
        return tokens;
    }

    private static Map<String, Color> tokens(String sheet) {
        String css = sheet.replaceAll("\\.bss$", ".css");
        try (var in = Objects.requireNonNull(css.contains("wizard") ? ContrastTest.class.getResourceAsStream(css)
                : PrimerLight.class.getResourceAsStream(css), css)) {
            Map<String, Color> tokens = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().limit(130).forEach(line -> {
                Matcher matcher = TOKEN.matcher(line);
                if (matcher.matches()) {
                    tokens.put(matcher.group(1), Color.web(matcher.group(2)));
                }
            });
            return tokens;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource({"fg-default,bg-default", "fg-muted,bg-default", "fg-muted,bg-subtle", "fg-muted,neutral-subtle",
        "success-fg,bg-default", "warning-fg,bg-default", "danger-fg,bg-default", "accent-fg,bg-default",
        "success-fg,neutral-subtle", "warning-fg,neutral-subtle", "danger-fg,neutral-subtle",
        "accent-fg,neutral-subtle", "success-fg,success-subtle", "warning-fg,warning-subtle",
        "danger-fg,danger-subtle", "accent-fg,accent-subtle", "fg-muted,danger-subtle", "accent-fg,danger-subtle",
        "fg-emphasis,accent-emphasis", "fg-emphasis,danger-emphasis", "fg-muted,accent-subtle",
        "fg-default,accent-subtle", "bg-default,success-fg"})
    void textIsReadable(String text, String ground) {
        for (Map<String, Color> theme : java.util.List.of(LIGHT, DARK, CONTRAST)) {
            assertContrast(theme, text, ground, 4.5);
        }
    }

    @ParameterizedTest
    @CsvSource({"fg-subtle,bg-default", "fg-subtle,neutral-subtle", "fg-subtle,danger-subtle",
        "danger-emphasis,danger-subtle", "success-fg,danger-subtle", "accent-emphasis,bg-default"})
    void graphicsAreSeen(String mark, String ground) {
        for (Map<String, Color> theme : java.util.List.of(LIGHT, DARK, CONTRAST)) {
            assertContrast(theme, mark, ground, 3);
        }
    }

    @ParameterizedTest
    @CsvSource({"fg-default,bg-default", "fg-muted,bg-default", "accent-fg,bg-default", "success-fg,bg-default",
        "warning-fg,bg-default", "danger-fg,bg-default", "fg-default,danger-subtle", "fg-default,accent-subtle",
        "fg-emphasis,accent-emphasis", "fg-emphasis,danger-emphasis", "border-default,bg-default"})
    void highContrastReachesSevenToOne(String text, String ground) {
        assertContrast(CONTRAST, text, ground, 7);
    }

    private static void assertContrast(Map<String, Color> theme, String front, String back, double least) {
        Color page = theme.get("-color-bg-default");
        Color ground = over(theme.get("-color-" + back), page);
        Color mark = over(theme.get("-color-" + front), ground);
        double a = luminance(mark);
        double b = luminance(ground);
        double contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        assertTrue(contrast >= least,
                front + " on " + back + " is " + contrast
                + (theme == LIGHT ? ", light" : theme == DARK ? ", dark" : ", contrast"));
    }

    private static Color over(Color front, Color back) {
        double a = front.getOpacity();
        return Color.color(front.getRed() * a + back.getRed() * (1 - a),
                front.getGreen() * a + back.getGreen() * (1 - a), front.getBlue() * a + back.getBlue() * (1 - a));
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed()) + 0.7152 * linear(color.getGreen()) + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.03928 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
