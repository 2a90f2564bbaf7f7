package dev.wslgodoctor.diagnostics.explain.picture;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.EditorProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import dev.wslgodoctor.diagnostics.probe.Probe;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the configuration file that a verdict is about, and the lines that it names. */
final class Excerpts {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((\\d+)\\)");
    private static final Pattern AT_LINE = Pattern.compile(":(\\d+)$");

    private Excerpts() {
    }

    /** A file as it was read. */
    private record Known(String path, Blob content) {
    }

    /** The file, with the lines that the verdict names or, without any, those that the repair changes. */
    static Optional<Picture> of(Map<String, String> named, Optional<Plan> plan, Facts facts) {
        Optional<Action.ReplaceFile> edit = plan.stream().flatMap(it -> it.actions().stream())
                .filter(Action.ReplaceFile.class::isInstance).map(Action.ReplaceFile.class::cast).findFirst();
        Optional<Known> file = files(facts).stream().filter(each -> edit.map(it -> it.seenSha256()
                        .filter(each.content().sha256()::equals).isPresent() && it.path().equals(each.path()))
                .orElseGet(() -> isNamed(each, named))).findFirst();
        return file.map(each -> excerpt(each, named, edit.flatMap(Action.ReplaceFile::content)));
    }

    private static boolean isNamed(Known file, Map<String, String> named) {
        // of WSL's own files a verdict names only the lines; a file of the editor it names by its path
        return named.values().stream().anyMatch(value -> value.startsWith(file.path()));
    }

    private static List<Known> files(Facts facts) {
        List<Known> files = new ArrayList<>();
        asked(facts, DistroProbes.WSL_CONF).ifPresent(blob -> files.add(new Known("/etc/wsl.conf", blob)));
        facts.ask(WindowsProbes.PROFILE).found().ifPresent(home -> asked(facts, WindowsProbes.WSLCONFIG)
                .ifPresent(blob -> files.add(new Known(home.resolve(".wslconfig").toString(), blob))));
        for (Probe<JsoncDocument> probe : List.of(EditorProbes.LAUNCH_JSON, EditorProbes.WORKSPACE_SETTINGS)) {
            facts.ask(probe).found().ifPresent(document -> files.add(new Known(document.path(), document.raw())));
        }
        facts.ask(EditorProbes.SETTINGS).found().ifPresent(settings -> settings.documents().forEach(level ->
                files.add(new Known(level.path(), level.raw()))));
        return files;
    }

    private static Optional<Blob> asked(Facts facts, Probe<Blob> probe) {
        Reading<Blob> reading = facts.ask(probe);
        return reading.found();
    }

    private static ConfigExcerpt excerpt(Known file, Map<String, String> named, Optional<Blob> after) {
        List<String> lines = List.of(text(file.content()).split("\r\n|\n|\r", -1));
        Set<Integer> marked = new TreeSet<>();
        collect(NUMBER, named.get("lines"), marked);
        collect(IN_BRACKETS, named.get("found"), marked);
        collect(AT_LINE, named.get("file"), marked);
        Optional<String> afterwards = after.map(Excerpts::text);
        if (marked.isEmpty()) {
            afterwards.ifPresent(changed -> marked.addAll(changed(lines, List.of(changed.split("\r\n|\n|\r", -1)))));
        }
        marked.removeIf(number -> number < 1 || number > lines.size());
        return new ConfigExcerpt(file.path(), lines, marked, afterwards);
    }

    private static void collect(Pattern pattern, String text, Set<Integer> to) {
        Matcher matcher = pattern.matcher(text == null ? "" : text);
        while (matcher.find()) {
            String digits = matcher.group(matcher.groupCount());
            if (digits.length() < 7) {
                to.add(Integer.parseInt(digits));
            }
        }
    }

    // what lies between the common begin and the common end
    private static Set<Integer> changed(List<String> before, List<String> after) {
        int begin = 0;
        int least = Math.min(before.size(), after.size());
        while (begin < least && before.get(begin).equals(after.get(begin))) {
            begin++;
        }
        int end = 0;
        while (end < least - begin && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
            end++;
        }
        Set<Integer> numbers = new TreeSet<>();
        for (int number = begin + 1; number <= before.size() - end; number++) {
            numbers.add(number);
        }
        return numbers;
    }

    private static String text(Blob content) {
        return EncodedText.decode(content.bytes()).text();
    }
}
