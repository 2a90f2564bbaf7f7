package dev.wslgodoctor.app.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.repair.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** What the user decided about a repair, beforehand and when asked; all of it stands in the report. */
final class Consented {

    private final Terminal terminal;
    private final CommonOptions options;
    private final boolean previewOnly;
    private final boolean yes;
    private final Map<String, SortedSet<Integer>> declined = new TreeMap<>();
    private Transaction.Rule rule;
    private boolean restart = true;
    private boolean asked;

    /**
     * @param previewOnly whether nothing is to be applied
     * @param yes         whether everything that is shown is agreed to
     * @param rule        what happens when a repair does not cure
     */
    Consented(Terminal terminal, CommonOptions options, boolean previewOnly, boolean yes, Transaction.Rule rule) {
        this.terminal = terminal;
        this.options = options;
        this.previewOnly = previewOnly;
        this.yes = yes;
        this.rule = rule;
    }

    Terminal terminal() {
        return terminal;
    }

    /** Whether standard output is for a program. */
    boolean json() {
        return options.json();
    }

    boolean previewOnly() {
        return previewOnly;
    }

    Transaction.Rule rule() {
        return rule;
    }

    /**
     * Takes over what the reviewer of a plan answered; a rule that is named on the command line counts more.
     *
     * @param no by cause, the numbers of steps from 0
     */
    void answered(Transaction.Rule other, boolean agreesToRestart, Map<String, SortedSet<Integer>> no) {
        rule = rule == Transaction.Rule.KEEP ? other : rule;
        restart = agreesToRestart;
        declined.putAll(no);
    }

    /** Waits until a person at a terminal says that he did what is left to him; without a terminal it does not wait. */
    void awaitHand() {
        if (!yes && !json() && System.console() != null && System.console().isTerminal()) {
            System.console().readLine("%s ", terminal.texts().of("repair.await-hand"));
        }
    }

    /** Whether it may be done now; asks a person at a terminal. Without a terminal only --yes counts. */
    boolean toAll() {
        if (yes) {
            return true;
        }
        if (System.console() == null || !System.console().isTerminal()) {
            return false;
        }
        String answer = System.console().readLine("%s ", terminal.texts().of("repair.ask"));
        asked = answer != null && answer.strip().equalsIgnoreCase("yes");
        return asked;
    }

    private String agreed() {
        return yes ? "by option" : asked ? "when asked" : "no";
    }

    /** Every decision, for the report. */
    JsonObject decisions() {
        JsonObject json = new JsonObject();
        json.addProperty("agreed", agreed());
        json.addProperty("rule", rule.id());
        json.addProperty("restart", restart);
        json.addProperty("root", options.consent().root());
        json.addProperty("startDistro", options.consent().startDistro());
        json.addProperty("loginShells", options.consent().loginShells());
        JsonArray all = new JsonArray();
        declined.forEach((cause, steps) -> {
            JsonObject one = new JsonObject();
            one.addProperty("cause", cause);
            JsonArray numbers = new JsonArray();
            steps.forEach(step -> numbers.add(step + 1));
            one.add("steps", numbers);
            all.add(one);
        });
        json.add("declined", all);
        return json;
    }

    /** Every decision as lines of text. */
    void print() {
        terminal.line("");
        terminal.line(terminal.texts().of("decisions"));
        List<String> keys = new ArrayList<>(List.of("decision.agreed." + agreed().replace(' ', '-'),
                "decision.rule." + rule.id(), options.consent().root() ? "decision.root" : "decision.no-root"));
        if (!restart) {
            keys.add("decision.no-restart");
        }
        keys.forEach(key -> terminal.line("- " + terminal.texts().of(key)));
        declined.forEach((cause, steps) -> steps.forEach(step -> terminal.line("- " + terminal.texts().of(
                "decision.declined", Map.of("cause", cause, "step", String.valueOf(step + 1))))));
    }
}
