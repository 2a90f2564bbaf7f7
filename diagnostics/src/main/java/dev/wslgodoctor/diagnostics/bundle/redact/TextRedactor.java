package dev.wslgodoctor.diagnostics.bundle.redact;

import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts placeholders for everything private in one text after the other; one pass for words, one for forms. */
public final class TextRedactor {

    private final Dictionary dictionary = new Dictionary();
    private final Addresses addresses;
    private final Identifiers identifiers;
    private final Tokens tokens = new Tokens();
    private final Links links;
    private final Map<PrivateClass, Integer> counts = new EnumMap<>(PrivateClass.class);
    private final Set<PrivateClass> blind = EnumSet.noneOf(PrivateClass.class);
    private Listener listener = (text, edits) -> { };

    /** What hears of each text that is changed. */
    public interface Listener {

        /** Told before the text goes on. */
        void changed(String text, List<Edit> edits);
    }

    /** A redactor for a bundle. */
    public TextRedactor(Seeds seeds, Placeholders placeholders, PublicNames publicNames) {
        addresses = new Addresses(placeholders, seeds.versions());
        identifiers = new Identifiers(placeholders);
        links = new Links(placeholders, publicNames);
        Names names = new Names(dictionary, placeholders);
        seeds.words().forEach(names::word);
        seeds.users().stream().filter(name -> !SeedFinder.isEverybodys(name)).forEach(name -> names.user(name, false));
        seeds.usersInPaths().forEach(name -> names.user(name, true));
        Set<String> hosts = new LinkedHashSet<>(seeds.hosts());
        hosts.forEach(name -> names.host(name, Map.of()));
        for (String module : seeds.modules()) {
            module(module, placeholders);
        }
        for (String host : PublicNames.CODE) {
            for (String separator : List.of("/", "%2f", "\\/")) {
                dictionary.add(host + separator, (text, start, end, edits) -> {
                    if (Boundary.before(text, start)) {
                        links.repository(text, host, end - separator.length(), edits);
                    }
                });
            }
        }
        for (String block : EnvironmentValues.blocks()) {
            String escaped = block.replace("\"", "\\\"");
            dictionary.add(block, (text, start, end, edits) -> EnvironmentValues.block(text, end, edits));
            dictionary.add(escaped, (text, start, end, edits) -> EnvironmentValues.block(text, end, edits));
        }
        for (String home : List.of("\\\\", "\\\\\\\\")) {
            dictionary.add(home, (text, start, end, edits) -> share(text, start, end, seeds, edits));
        }
    }

    private void module(String module, Placeholders placeholders) {
        boolean domain = module.contains("/") ? module.substring(0, module.indexOf('/')).contains(".")
                : module.contains(".");
        String depth = module.replaceFirst("^[^/]*", "").replaceAll("/(?!v[0-9]+$)[^/]+", "/m");
        String placeholder = placeholders.of(PrivateClass.MODULE, "module", module, module, number ->
                (domain ? "mod" + number + ".invalid" : "mod" + number) + depth);
        for (String each : new LinkedHashSet<>(List.of(module, module.replaceAll("([A-Z])", "!$1"),
                module.replace("/", "%2F")))) {
            dictionary.add(each, (text, start, end, edits) -> {
                if (Boundary.before(text, start) && Boundary.behind(text, end)
                        && (start == 0 || text.charAt(start - 1) != '-')) {
                    edits.add(start, end, each.contains("%2F") ? placeholder.replace("/", "%2F") : placeholder,
                            PrivateClass.MODULE);
                }
            });
        }
    }

    // \\SERVER\share, also escaped; not the two backslashes within C:\\Users
    private void share(String text, int start, int end, Seeds seeds, Edits edits) {
        if (start > 0 && " \t\n\"'=(,;\0".indexOf(text.charAt(start - 1)) < 0) {
            return;
        }
        int last = end;
        while (last < text.length() && (Boundary.isWord(text.charAt(last)) || "-.$".indexOf(text.charAt(last)) >= 0)) {
            last++;
        }
        String host = text.substring(end, last);
        boolean share = last < text.length() && text.charAt(last) == '\\' && last > end;
        if (share && !PublicNames.isPublicHost(host) && !host.equals("?") && !host.equals(".")
                && !host.equalsIgnoreCase("users") && host.chars().anyMatch(Character::isLetter)) {
            edits.add(end, last, links.hostPlaceholder(host), PrivateClass.HOST);
        }
    }

    /** From now on this hears of each text that is changed, with what is changed in it. */
    public void listen(Listener other) {
        listener = other;
    }

    /** From now on these classes are left as they are: a broken redactor, for the test of what looks after it. */
    public void overlook(Set<PrivateClass> classes) {
        blind.addAll(classes);
    }

    /** The text with placeholders. */
    public String text(String text) {
        if (text.length() < 2) {
            return text;
        }
        Edits edits = new Edits();
        dictionary.find(text, edits);
        forms(text, edits);
        if (edits.isEmpty()) {
            return text;
        }
        List<Edit> chosen = edits.chosen().stream().filter(edit -> !blind.contains(edit.kind())).toList();
        chosen.forEach(edit -> counts.merge(edit.kind(), 1, Integer::sum));
        listener.changed(text, chosen);
        return Edits.apply(text, chosen);
    }

    private void forms(String text, Edits edits) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Boundary.isWord(c)) {
                if (Boundary.before(text, i)) {
                    addresses.at(text, i, edits);
                    identifiers.at(text, i, edits);
                    tokens.at(text, i, edits);
                }
                continue;
            }
            switch (c) {
                case '@' -> links.mail(text, i, 1, edits);
                case '=' -> Settings.at(text, i, edits);
                case ':' -> colon(text, i, edits);
                case '-' -> dash(text, i, edits);
                case '%' -> {
                    if (text.startsWith("%40", i)) {
                        links.mail(text, i, 3, edits);
                    }
                }
                default -> { }
            }
        }
    }

    private void colon(String text, int at, Edits edits) {
        if (text.startsWith("://", at)) {
            links.url(text, at, edits);
            return;
        }
        Settings.at(text, at, edits);
        if (text.startsWith("::", at) && (at == 0 || !Boundary.isWord(text.charAt(at - 1))
                && text.charAt(at - 1) != ':')) {
            addresses.at(text, at, edits);
        }
    }

    private void dash(String text, int at, Edits edits) {
        if (at > 0 && text.charAt(at - 1) == '-') {
            return;
        }
        if (text.startsWith("-----", at)) {
            tokens.block(text, at, edits);
        } else if (text.startsWith("--", at) || at == 0 || !Boundary.isWord(text.charAt(at - 1))) {
            Settings.option(text, at, edits);
        }
    }

    /** Takes a value out by its place, whatever it looks like. */
    String secret(PrivateClass kind) {
        counts.merge(kind, 1, Integer::sum);
        return Tokens.INSTEAD;
    }

    /** How many places were changed so far, by class. */
    public Map<PrivateClass, Integer> counts() {
        return new EnumMap<>(counts.isEmpty() ? new EnumMap<>(PrivateClass.class) : counts);
    }
}
