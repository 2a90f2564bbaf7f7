package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.wslgodoctor.diagnostics.bundle.redact.Edit;
import dev.wslgodoctor.diagnostics.bundle.redact.Placeholders;
import dev.wslgodoctor.diagnostics.bundle.redact.PublicNames;
import dev.wslgodoctor.diagnostics.bundle.redact.ReportRedactor;
import dev.wslgodoctor.diagnostics.bundle.redact.SeedFinder;
import dev.wslgodoctor.diagnostics.bundle.redact.Seeds;
import dev.wslgodoctor.diagnostics.bundle.redact.TextRedactor;
import dev.wslgodoctor.diagnostics.bundle.redact.TreeRedactor;
import dev.wslgodoctor.diagnostics.bundle.verify.Leak;
import dev.wslgodoctor.diagnostics.bundle.verify.LeakScan;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.engine.ReportHtml;
import dev.wslgodoctor.diagnostics.engine.ReportJson;
import dev.wslgodoctor.diagnostics.engine.ReportMarkdown;
import dev.wslgodoctor.diagnostics.gateway.tape.Tape;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One making of a draft: finds the names, redacts by structure and then as text, and has it looked at again. */
final class Drafting {

    private static final int MOST_PLACES = 4_000;
    private static final int CONTEXT = 60;

    private final BundleSource source;
    private final Seeds known;
    private final Texts texts;
    private final Wishes wishes;
    private final Placeholders placeholders;
    private final Set<PrivateClass> overlooked;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<MaskedPlace> places = new ArrayList<>();
    private final SizeLimit limit = new SizeLimit();
    private final OwnTexts own = new OwnTexts();
    private Map<PrivateClass, Integer> masked = Map.of();
    private List<Leak> leaks = List.of();
    private String entry = "";

    Drafting(BundleSource source, Seeds known, Texts texts, Wishes wishes, Placeholders placeholders,
            Set<PrivateClass> overlooked) {
        this.source = source;
        this.known = known;
        this.texts = texts;
        this.wishes = wishes;
        this.placeholders = placeholders;
        this.overlooked = overlooked;
    }

    Drafting make() {
        JsonObject tape = source.tape().ofNewestScan().withoutRawBytes().toJson();
        JsonObject choice = ChoiceJson.write(source.choice());
        JsonObject report = ReportJson.of(source.report(), texts, source.toolVersion());
        SeedFinder finder = new SeedFinder();
        read(tape, finder);
        read(choice, finder);
        read(report, finder);
        source.journal().values().forEach(each -> read(each, finder));
        source.environments().ifPresent(each -> read(each, finder));
        source.log().forEach(finder::read);
        VersionNumbers.in(tape).forEach(finder::version);
        Seeds seeds = known.and(finder.seeds()).withWords(wishes.words());
        TextRedactor redactor = new TextRedactor(seeds, placeholders, new PublicNames(own.repositories()));
        redactor.overlook(overlooked);
        redactor.listen(this::note);
        write(redactor, tape, choice);
        masked = redactor.counts();
        LeakScan scan = new LeakScan(Expectations.of(seeds, own), placeholders::tag);
        List<Leak> found = new ArrayList<>();
        entries.forEach((name, content) -> found.addAll(scan.scan(name, content)));
        leaks = List.copyOf(found);
        byte[] manifest = bytes(EntryText.of(ManifestJson.of(this, source)));
        leaks = joined(found, scan.scan("manifest.json", manifest));
        entries.put("manifest.json", manifest);
        return this;
    }

    private static List<Leak> joined(List<Leak> one, List<Leak> other) {
        List<Leak> all = new ArrayList<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private static void read(JsonElement element, SeedFinder finder) {
        switch (element) {
            case JsonObject object -> object.entrySet().forEach(each -> {
                finder.read(each.getKey());
                read(each.getValue(), finder);
            });
            case JsonArray array -> array.forEach(each -> read(each, finder));
            case JsonPrimitive primitive when primitive.isString() -> finder.read(primitive.getAsString());
            default -> { }
        }
    }

    private void write(TextRedactor redactor, JsonObject tape, JsonObject choice) {
        TreeRedactor trees = new TreeRedactor(redactor);
        entry = "report.json";
        Report report = new ReportRedactor(redactor).report(source.report());
        put("report.json", EntryText.of(ReportJson.of(report, texts, source.toolVersion())));
        put("report.html", ReportHtml.of(report, texts, source.toolVersion()));
        put("report.md", ReportMarkdown.of(report, texts, source.toolVersion()));
        entry = "tape.json";
        JsonObject redacted = trees.tree(tape).getAsJsonObject();
        limit.tape(redacted, wishes.limit() / 2);
        put("tape.json", EntryText.of(redacted));
        entry = "choice.json";
        put("choice.json", EntryText.of(trees.tree(choice)));
        put("timings.json", EntryText.of(TimingsJson.of(report)));
        put("versions.json", EntryText.of(VersionsJson.of(report, source.toolVersion())));
        ConfigFiles.of(redacted).forEach(this::put);
        source.journal().keySet().stream().sorted().forEach(name -> {
            entry = "journal/" + name;
            put("journal/" + redactor.text(name), EntryText.of(trees.tree(source.journal().get(name))));
        });
        entry = "environments.json";
        source.environments().ifPresent(table -> put("environments.json", EntryText.of(trees.tree(table))));
        IssueTexts.of(report).forEach(this::put);
        entry = "log.txt";
        if (!source.log().isEmpty()) {
            StringBuilder log = new StringBuilder();
            limit.log(source.log()).forEach(line -> log.append(redactor.text(line)).append('\n'));
            put("log.txt", log.toString());
        }
    }

    private void put(String name, String text) {
        if (wishes.leftOut().contains(name) && !BundleDraft.NEEDED.contains(name)) {
            leftOut.add(name);
        } else {
            entries.put(name, bytes(text));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void note(String text, List<Edit> edits) {
        for (int i = 0; i < edits.size() && places.size() < MOST_PLACES; i++) {
            Edit edit = edits.get(i);
            int from = Math.max(0, edit.start() - CONTEXT);
            int to = Math.min(text.length(), edit.end() + CONTEXT);
            List<Edit> near = edits.stream().filter(each -> each.start() >= from && each.end() <= to).toList();
            int begin = text.lastIndexOf('\n', Math.max(0, edit.start() - 1)) + 1;
            int end = text.indexOf('\n', edit.end());
            int first = Math.max(from, Math.min(begin, near.getFirst().start()));
            int last = Math.min(to, end < 0 ? text.length() : Math.max(end, near.getLast().end()));
            StringBuilder after = new StringBuilder();
            int at = first;
            for (Edit each : near) {
                after.append(text, at, each.start()).append(each.instead());
                at = each.end();
            }
            after.append(text, at, Math.max(at, last));
            places.add(new MaskedPlace(entry, edit.kind(), text.substring(first, Math.max(at, last)),
                    after.toString()));
        }
    }

    Map<String, byte[]> entries() {
        return entries;
    }

    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    List<MaskedPlace> places() {
        return places;
    }

    List<SizeLimit.Cut> cuts() {
        return limit.cuts();
    }

    Map<PrivateClass, Integer> masked() {
        return masked;
    }

    List<Leak> leaks() {
        return leaks;
    }

    Wishes wishes() {
        return wishes;
    }

    Placeholders placeholders() {
        return placeholders;
    }
}
