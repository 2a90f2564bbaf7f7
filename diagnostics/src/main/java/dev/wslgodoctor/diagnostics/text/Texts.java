package dev.wslgodoctor.diagnostics.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of one language. Files are UTF-8; a placeholder is a name in braces. Not MessageFormat: there an apostrophe
 * switches placeholders off, and port 2345 prints as 2,345.
 */
public final class Texts {

    /** English and Simplified Chinese, the languages of every text. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE);

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][a-zA-Z0-9-]*)}");

    /** Placeholders that hold a detail: it is said in the language of the text around it. */
    private static final Set<String> OF_DETAILS = Set.of("detail", "problem");

    /** The placeholder of an answer that stands within another. */
    private static final String OF_ANSWERS = "answer";

    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*[(（]\\{([a-z][a-zA-Z0-9-]*)}[)）]");

    private final Locale locale;
    private final Properties properties = new Properties();

    private Texts(Locale locale) {
        this.locale = locale;
    }

    /** The texts of this module in a language: Chinese for any zh, English for all others. */
    public static Texts in(Locale language) {
        Texts texts = new Texts(supported(language));
        for (String file : TextFiles.ALL) {
            texts.load(Texts.class, file);
        }
        return texts;
    }

    /** The supported language nearest to this one. */
    public static Locale supported(Locale language) {
        return language.getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    /**
     * The same with one more file of another module.
     *
     * @param owner a class beside whose package the file lies
     * @param file  name without language and ending, for example {@code ui}
     */
    public Texts and(Class<?> owner, String file) {
        Texts more = new Texts(locale);
        more.properties.putAll(properties);
        more.load(owner, file);
        return more;
    }

    /**
     * The same texts, each changed before its placeholders are filled; for tests of what screens do with long texts.
     */
    public Texts changed(UnaryOperator<String> change) {
        Texts more = new Texts(locale);
        properties.forEach((key, text) -> more.properties.put(key, change.apply((String) text)));
        return more;
    }

    private void load(Class<?> owner, String file) {
        String name = file + (locale.equals(Locale.SIMPLIFIED_CHINESE) ? "_zh_CN" : "") + ".properties";
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no text file " + name + " beside " + owner);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("text file " + name + " is unreadable", e);
        }
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /** Whether there is such a text. */
    public boolean has(String key) {
        return properties.containsKey(key);
    }

    /** The text; {@code %key%} if there is none, so that a missing text is seen and breaks nothing. */
    public String of(String key) {
        return of(key, Map.of());
    }

    /** The text with its placeholders filled; a placeholder without an argument stays as it is. */
    public String of(String key, Map<String, String> arguments) {
        String pattern = properties.getProperty(key);
        if (pattern == null) {
            return "%" + key + "%";
        }
        Matcher matcher = PLACEHOLDER.matcher(pattern);
        StringBuilder text = new StringBuilder();
        while (matcher.find()) {
            String value = arguments.get(matcher.group(1));
            matcher.appendReplacement(text, Matcher.quoteReplacement(value == null ? matcher.group()
                    : shown(matcher.group(1), value)));
        }
        return matcher.appendTail(text).toString();
    }

    /**
     * What went wrong with one thing, in this language: of a {@code Trouble}, a refused repair, an unreadable file. A
     * detail that is none of our sentences came from outside: in Chinese its words are quoted, and a path, a name or a
     * number stays as it is.
     *
     * @param english as data keeps it
     */
    public String detail(String english) {
        if (!locale.equals(Locale.SIMPLIFIED_CHINESE) || english.isBlank()) {
            return english;
        }
        Optional<Details.Found> found = English.DETAILS.find(english);
        if (found.isEmpty()) {
            return isSpeech(english) ? quoted(english) : english;
        }
        Map<String, String> arguments = new HashMap<>(found.get().arguments());
        arguments.computeIfPresent("said", (name, said) -> quoted(said));
        return of(found.get().key(), arguments);
    }

    /**
     * What evidence says was measured, in this language as far as it is a word of ours; all else is what the machine
     * said, and stays. Several answers stand in one line with commas or semicolons between them.
     *
     * @param english as data keeps it
     */
    public String answer(String english) {
        if (!locale.equals(Locale.SIMPLIFIED_CHINESE) || english.isEmpty() || english.indexOf('\n') >= 0) {
            return english;
        }
        Optional<Details.Found> found = English.ANSWERS.find(english);
        if (found.isPresent()) {
            return of(found.get().key(), found.get().arguments());
        }
        String between = english.contains("; ") ? "; " : ", ";
        return english.contains(between) ? Stream.of(english.split(Pattern.quote(between), -1)).map(this::answer)
                .collect(Collectors.joining(between)) : english;
    }

    private String shown(String placeholder, String value) {
        return OF_DETAILS.contains(placeholder) ? detail(value)
                : placeholder.equals(OF_ANSWERS) ? answer(value) : value;
    }

    private String quoted(String said) {
        return said.isBlank() ? of("detail-silent") : of("detail-said", Map.of("said", said.strip()));
    }

    // several words of another language, and no path
    private static boolean isSpeech(String text) {
        return text.strip().chars().anyMatch(Character::isWhitespace)
                && !text.startsWith("/") && !text.matches("(?s)[A-Za-z]:\\\\.*")
                && text.codePoints().noneMatch(Character::isIdeographic);
    }

    /** Read when the first detail is to be translated; never in English. */
    private static final class English {

        static final Details DETAILS = all("detail.");

        static final Details ANSWERS = all("value.");

        private static Details all(String prefix) {
            Texts english = new Texts(Locale.ENGLISH);
            english.load(Texts.class, Details.FILE);
            return new Details(english, prefix);
        }
    }

    /**
     * The text with its placeholders filled as far as there are arguments; what was not measured has no name and
     * becomes an ellipsis, and brackets that would hold only that are left out.
     */
    public String partly(String key, Map<String, String> arguments) {
        String pattern = properties.getProperty(key);
        if (pattern == null) {
            return "%" + key + "%";
        }
        String kept = IN_BRACKETS.matcher(pattern).replaceAll(found ->
                arguments.containsKey(found.group(1)) ? Matcher.quoteReplacement(found.group()) : "");
        return PLACEHOLDER.matcher(kept).replaceAll(found ->
                Matcher.quoteReplacement(Optional.ofNullable(arguments.get(found.group(1)))
                        .map(value -> shown(found.group(1), value)).orElse("…")));
    }

    /** The names of the placeholders of a text. */
    public Set<String> placeholders(String key) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(properties.getProperty(key, ""));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return Collections.unmodifiableSet(new TreeSet<>(names));
    }

    /** All keys. */
    public Set<String> keys() {
        return Collections.unmodifiableSet(new TreeSet<>(properties.stringPropertyNames()));
    }
}
