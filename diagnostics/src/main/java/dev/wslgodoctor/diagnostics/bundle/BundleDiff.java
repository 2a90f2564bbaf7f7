package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two bundles fact by fact: before and after, or the machine where it works and the one where it does not. Both are
 * judged by this version's rules where they can be. A fact matters if a cause on the symptom's chain rests on it and is
 * judged differently in the two.
 *
 * @param symptom that of the first bundle
 * @param causes  those whose verdict differs, the ones of the chain first
 * @param facts   those that differ, the ones that matter first
 * @param equal   how many facts are the same
 */
public record BundleDiff(Symptom symptom, List<Cause> causes, List<Fact> facts, int equal) {

    public BundleDiff {
        causes = List.copyOf(causes);
        facts = List.copyOf(facts);
    }

    /**
     * A cause that is judged differently.
     *
     * @param onChain whether its link belongs to the symptom
     */
    public record Cause(String id, String first, String second, boolean onChain) {
    }

    /**
     * A fact that differs.
     *
     * @param probe   id of the question, {@code CAUSE.ARGUMENT} for what a cause that holds names, or {@code file PATH}
     * @param first   the answer, or its state in brackets if it is not known; of a file the lines that the other has
     *                not; empty if there is none
     * @param matters causes of the chain that rest on it and are judged differently
     */
    public record Fact(String probe, String first, String second, List<String> matters) {
        public Fact {
            matters = List.copyOf(matters);
        }
    }

    private record Side(Map<String, String> verdicts, Map<String, String> facts, Map<String, Set<String>> users,
            Map<String, Set<String>> sources) {
    }

    /** Compares them. */
    public static BundleDiff of(Reopened first, Reopened second) {
        Symptom symptom = Symptom.byId(first.bundle().report().get("symptom").getAsString())
                .orElse(Symptom.EVERYTHING);
        Side one = side(first);
        Side other = side(second);
        Map<String, Link> links = new HashMap<>();
        for (RootCause cause : CauseCatalog.all()) {
            links.put(cause.id(), cause.breaks());
        }
        List<Cause> causes = new ArrayList<>();
        Set<String> deciding = new HashSet<>();
        for (String id : keys(one.verdicts(), other.verdicts())) {
            String before = one.verdicts().getOrDefault(id, "");
            String after = other.verdicts().getOrDefault(id, "");
            if (!before.equals(after)) {
                boolean onChain = links.containsKey(id) && symptom.chain().contains(links.get(id));
                causes.add(new Cause(id, before, after, onChain));
                if (onChain) {
                    deciding.add(id);
                }
            }
        }
        causes.sort((a, b) -> Boolean.compare(b.onChain(), a.onChain()));
        return facts(symptom, causes, deciding, withFiles(one, first, second), withFiles(other, second, first));
    }

    private static Side withFiles(Side side, Reopened mine, Reopened other) {
        Map<String, String> others = RecordedFiles.of(other.bundle());
        RecordedFiles.of(mine.bundle()).forEach((path, text) -> {
            if (!text.equals(others.get(path))) {
                side.facts().put("file " + path, RecordedFiles.own(text, others.getOrDefault(path, "")));
                side.sources().forEach((source, causes) -> {
                    if (source.contains(path)) {
                        side.users().computeIfAbsent("file " + path, none -> new HashSet<>()).addAll(causes);
                    }
                });
            }
        });
        return side;
    }

    private static BundleDiff facts(Symptom symptom, List<Cause> causes, Set<String> deciding, Side one, Side other) {
        List<Fact> facts = new ArrayList<>();
        int equal = 0;
        for (String probe : keys(one.facts(), other.facts())) {
            String before = one.facts().getOrDefault(probe, "");
            String after = other.facts().getOrDefault(probe, "");
            if (before.equals(after)) {
                equal++;
                continue;
            }
            Set<String> matters = new TreeSet<>(one.users().getOrDefault(probe, Set.of()));
            matters.addAll(other.users().getOrDefault(probe, Set.of()));
            matters.retainAll(deciding);
            facts.add(new Fact(probe, before, after, List.copyOf(matters)));
        }
        facts.sort((a, b) -> b.matters().size() - a.matters().size());
        return new BundleDiff(symptom, causes, facts, equal);
    }

    private static Set<String> keys(Map<String, ?> one, Map<String, ?> other) {
        Set<String> keys = new TreeSet<>(one.keySet());
        keys.addAll(other.keySet());
        return keys;
    }

    private static Side side(Reopened reopened) {
        Map<String, String> verdicts = new TreeMap<>();
        Map<String, String> facts = new LinkedHashMap<>();
        Map<String, Set<String>> users = new HashMap<>();
        Map<String, Set<String>> sources = new HashMap<>();
        if (reopened.now().isPresent()) {
            reopened.now().get().findings().forEach(finding -> {
                String id = finding.causeId();
                verdicts.put(id, Reopened.verdict(finding));
                if (finding.verdict() instanceof Verdict.Holds holds) {
                    holds.arguments().forEach((name, value) -> {
                        facts.put(id + "." + name, value);
                        users.put(id + "." + name, new HashSet<>(Set.of(id)));
                    });
                }
                finding.evidence().forEach(one -> {
                    facts.put(one.probe(), shown(one.state(), one.value()));
                    users.computeIfAbsent(one.probe(), none -> new HashSet<>()).add(id);
                    sources.computeIfAbsent(one.source(), none -> new HashSet<>()).add(id);
                });
            });
        } else {
            recorded(reopened.bundle().report().getAsJsonArray("findings"), verdicts, facts, users);
        }
        return new Side(verdicts, facts, users, sources);
    }

    private static void recorded(JsonArray findings, Map<String, String> verdicts, Map<String, String> facts,
            Map<String, Set<String>> users) {
        for (JsonElement element : findings) {
            JsonObject finding = element.getAsJsonObject();
            String id = finding.get("id").getAsString();
            verdicts.put(id, finding.get("verdict").getAsString() + (finding.has("severity")
                    ? " (" + finding.get("severity").getAsString() + ")" : ""));
            for (JsonElement each : finding.getAsJsonArray("evidence")) {
                JsonObject evidence = each.getAsJsonObject();
                String probe = evidence.get("probe").getAsString();
                facts.put(probe, shown(evidence.get("state").getAsString(), evidence.get("value").getAsString()));
                users.computeIfAbsent(probe, none -> new HashSet<>()).add(id);
            }
        }
    }

    private static String shown(String state, String value) {
        return state.equals("known") ? value : "[" + state + (value.isEmpty() ? "]" : "] " + value);
    }
}
