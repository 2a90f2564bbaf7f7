package dev.wslgodoctor.diagnostics.bundle;

import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What our own texts link to: naming it tells nothing about the user. */
final class OwnTexts {

    private static final Pattern REPOSITORY = Pattern.compile(
            "((?:github|gitlab)\\.com|bitbucket\\.org|gitee\\.com)/([A-Za-z0-9_.-]+)/([A-Za-z0-9_.-]+)");
    private static final Pattern HOST = Pattern.compile("https?://([A-Za-z0-9.-]+)");

    private final Set<String> repositories = new TreeSet<>();
    private final Set<String> hosts = new TreeSet<>();

    OwnTexts() {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            for (String key : texts.keys()) {
                read(texts.of(key));
            }
        }
    }

    private void read(String text) {
        Matcher repository = REPOSITORY.matcher(text);
        while (repository.find()) {
            repositories.add(repository.group().toLowerCase(Locale.ROOT));
        }
        Matcher host = HOST.matcher(text);
        while (host.find()) {
            hosts.add(host.group(1).toLowerCase(Locale.ROOT));
        }
    }

    /** {@code host/owner/repo} in lower case. */
    Set<String> repositories() {
        return repositories;
    }

    /** Hosts in lower case. */
    Set<String> hosts() {
        return hosts;
    }
}
