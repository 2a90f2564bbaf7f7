package dev.wslgodoctor.diagnostics.lint;

import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * In which lines of which files the matter of a cause stands that holds. A cause that is not named here says it itself,
 * in what its texts name: {@code /path/of/a/file:12}.
 */
final class CausePlaces {

    /** Looks for the lines; a cause that holds for another reason than a file gives none. */
    interface Finder {
        List<FilePlace> in(Facts facts, Verdict.Holds holds);
    }

    // files that people write to configure something
    private static final Pattern FILE = Pattern.compile("(?:/|[A-Za-z]:\\\\)[^\\n,;(]*?(?:wsl\\.conf|\\.wslconfig"
            + "|launch\\.json|settings\\.json|tasks\\.json|go\\.mod|go\\.work|go/env|go\\.env|fstab|resolv\\.conf"
            + "|\\.gitattributes|\\.gitconfig|\\.git/config|devcontainer\\.json|compose[a-z.]*\\.ya?ml|Dockerfile"
            + "|crontab|cron\\.d/[\\w.-]+|sysctl\\.conf|sysctl\\.d/[\\w.-]+|\\.profile|\\.bashrc|\\.bash_profile"
            + "|\\.zshrc|\\.zprofile|modules\\.txt)(?::(\\d+))?(?![\\w/])");

    private static final Map<String, Finder> BY_CAUSE = new HashMap<>();

    static {
        BY_CAUSE.putAll(WslPlaces.BY_CAUSE);
        BY_CAUSE.putAll(EditorPlaces.BY_CAUSE);
        BY_CAUSE.putAll(GoPlaces.BY_CAUSE);
    }

    private CausePlaces() {
    }

    /** The places; empty if the matter stands in no file. */
    static List<FilePlace> of(String cause, Facts facts, Verdict.Holds holds) {
        Finder finder = BY_CAUSE.get(cause);
        return finder != null ? List.copyOf(new LinkedHashSet<>(finder.in(facts, holds))) : named(holds);
    }

    private static List<FilePlace> named(Verdict.Holds holds) {
        LinkedHashSet<FilePlace> places = new LinkedHashSet<>();
        for (String text : holds.arguments().values()) {
            Matcher matcher = FILE.matcher(text);
            while (matcher.find()) {
                OptionalInt line = matcher.group(1) == null ? OptionalInt.empty()
                        : OptionalInt.of(Integer.parseInt(matcher.group(1)));
                int end = line.isPresent() ? matcher.group().lastIndexOf(':') : matcher.group().length();
                places.add(new FilePlace(matcher.group().substring(0, end).strip(), line));
            }
        }
        return List.copyOf(places);
    }
}
