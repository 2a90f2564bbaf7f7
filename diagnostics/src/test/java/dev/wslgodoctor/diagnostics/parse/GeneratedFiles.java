package dev.wslgodoctor.diagnostics.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes configuration files as people have them, with every oddity that a parser accepts. */
final class GeneratedFiles {

    /** From how many levels on a file counts as deeply nested. */
    static final int DEEP = 30;

    private GeneratedFiles() {
    }

    /** The JSON files with comments that repairs edit. */
    enum Kind {
        LAUNCH_JSON("launch.json"), SETTINGS_JSON("settings.json");

        final String file;

        Kind(String file) {
            this.file = file;
        }

        String text(Random random) {
            return this == LAUNCH_JSON ? launchJson(random) : settingsJson(random);
        }
    }

    /** An encoding as files have it. */
    enum Written {
        UTF_8, UTF_8_WITH_MARK, UTF_16_LOW_FIRST, UTF_16_HIGH_FIRST;

        byte[] bytes(String text) {
            return switch (this) {
                case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
                case UTF_8_WITH_MARK -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
                case UTF_16_LOW_FIRST -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
                case UTF_16_HIGH_FIRST -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE);
            };
        }
    }

    static Written any(Random random) {
        return Written.values()[random.nextInt(4)];
    }

    private static String launchJson(Random random) {
        List<String> configurations = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            configurations.add(random.nextInt(6) == 0 ? nested(random) : object(random, 3));
        }
        return gap(random) + "{" + gap(random) + "\"version\":" + gap(random) + "\"0.2.0\"," + gap(random)
                + "\"configurations\": [" + String.join(",", configurations)
                + (configurations.isEmpty() || random.nextBoolean() ? "" : ",") + gap(random) + "]"
                + (random.nextBoolean() ? "," : "") + gap(random) + "}" + gap(random);
    }

    private static String settingsJson(Random random) {
        return gap(random) + (random.nextInt(4) == 0 ? nested(random) : object(random, 40)) + gap(random);
    }

    /** Objects and lists within each other, some dozens deep. */
    private static String nested(Random random) {
        String inner = object(random, 1);
        for (int i = DEEP + random.nextInt(DEEP); i > 0; i--) {
            inner = random.nextBoolean() ? "[" + gap(random) + inner + gap(random) + "]"
                    : "{\"n\":" + gap(random) + inner + (random.nextBoolean() ? "," : "") + "}";
        }
        return "{\"top\": " + inner + "}";
    }

    private static String object(Random random, int depth) {
        StringBuilder out = new StringBuilder("{").append(gap(random));
        int members = random.nextInt(5);
        for (int i = 0; i < members; i++) {
            // few names, so that duplicates come about
            out.append('"')
                    .append(List.of("go.alternateTools", "mode", "env", "a\\\"b", "名", "").get(random.nextInt(6)))
                    .append('"').append(gap(random)).append(':').append(gap(random)).append(value(random, depth))
                    .append(gap(random)).append(i + 1 < members || random.nextInt(3) == 0 ? "," : "")
                    .append(gap(random));
        }
        return out.append('}').toString();
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> "true";
            case 1 -> "null";
            case 2 -> "-12.5e3";
            case 3 -> "\"C:\\\\Users\\\\张 三\\\\{//}\"";
            case 4 -> "\"\"";
            case 5 -> "[" + gap(random) + value(random, depth - 1) + (random.nextBoolean() ? "," : "") + gap(random)
                    + "]";
            case 6 -> "[" + value(random, 0) + ", " + value(random, depth - 1) + "]";
            default -> object(random, depth - 1);
        };
    }

    private static String gap(Random random) {
        return List.of("", "", " ", "\n    ", "\r\n\t", "// it's, } 注释\n", " /* [ { */ ", "\r\n  // \"x\": 1,\r\n")
                .get(random.nextInt(8));
    }

    static String ini(Random random, String section, String key) {
        String end = random.nextBoolean() ? "\n" : "\r\n";
        List<String> lines = Arrays.asList("[" + section + "]", "[user] # u", "[x]", key + " = a b  # old",
                "memory=4GB", "systemd = true", "# 张三's", "", "  default=\"d e\"", "other=1", key + "=", "[network]",
                "hostname=h");
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(14); i > 0; i--) {
            out.append(lines.get(random.nextInt(lines.size()))).append(i == 1 && random.nextBoolean() ? "" : end);
        }
        return out.toString();
    }
}
