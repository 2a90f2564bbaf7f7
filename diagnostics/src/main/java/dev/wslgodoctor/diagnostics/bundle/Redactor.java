package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out secrets and puts placeholders for the user's names, in every spelling that a path, a URI or a JSON text has.
 * A name of up to three
 * letters, such as {@code dev}, is also a word and a folder of every Linux: it is replaced only where a user's name
 * stands, not in {@code /dev/null}.
 */
public final class Redactor {

    private static final int SHORT = 3;

    private static final String HOMES = "(?:home|Users|users)(?:[/\\\\]{1,4}|%5[cC]|%2[fF]|\\u0000)";
    private static final String BEHIND_HOMES = "(?<=" + HOMES + ")";
    // before a user's name: a folder of homes, a key, a bracket of `id`, or the beginning of a value
    private static final String WHERE_NAMES_STAND = "(?<=" + HOMES + "|[=(:\"\\u0000]|\\A)";
    private static final String NAME_ENDS = "(?![A-Za-z0-9_])";
    // a short name is a word too: dev-tools is no one's home
    private static final String SHORT_NAME_ENDS = "(?![A-Za-z0-9_.-])";

    private final List<Rule> rules = new ArrayList<>();
    private final Secrets secrets = new Secrets();
    private int replaced;

    private record Rule(Pattern pattern, String placeholder) {
    }

    /** A redactor for these names; longer names are replaced first. */
    public Redactor(PrivateNames names) {
        names.placeholders().entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, String> e) -> -e.getKey().length()))
                .forEach(e -> add(e.getKey(), e.getValue(), names.onlyInPaths().contains(e.getKey())));
    }

    private void add(String name, String placeholder, boolean onlyInPaths) {
        rule(name, placeholder, onlyInPaths);
        String percent = percent(name);
        if (!percent.equals(name)) {
            rule(percent, percent(placeholder), onlyInPaths);
        }
        String escaped = escaped(name);
        if (!escaped.equals(name)) {
            rule(escaped, escaped(placeholder), onlyInPaths);
        }
    }

    private void rule(String spelling, String placeholder, boolean onlyInPaths) {
        boolean ascii = spelling.chars().allMatch(c -> c < 128);
        String before = onlyInPaths ? BEHIND_HOMES : spelling.length() <= SHORT && ascii ? WHERE_NAMES_STAND
                : ascii ? "(?<![A-Za-z0-9_])" : "";
        String ends = !ascii ? "" : onlyInPaths || spelling.length() <= SHORT ? SHORT_NAME_ENDS : NAME_ENDS;
        rules.add(new Rule(Pattern.compile(before + Pattern.quote(spelling) + ends,
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), placeholder));
    }

    private static String percent(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String escaped(String name) {
        StringBuilder out = new StringBuilder();
        name.chars().forEach(c -> out.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return out.toString();
    }

    /** The text with placeholders. */
    public String text(String text) {
        String result = secrets.text(text);
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(result);
            result = matcher.replaceAll(match -> {
                replaced++;
                return Matcher.quoteReplacement(rule.placeholder());
            });
        }
        return result;
    }

    /** The same tree with placeholders in every text, names of members included. */
    public JsonElement json(JsonElement element) {
        return switch (element) {
            case JsonObject object -> {
                JsonObject redacted = new JsonObject();
                object.entrySet().forEach(e -> redacted.add(text(e.getKey()), member(e.getKey(), e.getValue())));
                yield redacted;
            }
            case JsonArray array -> {
                JsonArray redacted = new JsonArray();
                array.forEach(each -> redacted.add(json(each)));
                yield redacted;
            }
            case JsonPrimitive primitive when primitive.isString() -> new JsonPrimitive(text(primitive.getAsString()));
            default -> element;
        };
    }

    private JsonElement member(String name, JsonElement value) {
        boolean text = value instanceof JsonPrimitive primitive && primitive.isString();
        return text && Secrets.named(name) ? new JsonPrimitive(secrets.value()) : json(value);
    }

    /** How many places were replaced so far. */
    public int replaced() {
        return replaced + secrets.taken();
    }
}
