package dev.wslgodoctor.diagnostics.repair;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.FileStamp;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.probe.Case;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Several repairs as one: shown together, done in the order of the chain, with one restart for all that need it, each
 * judged again. Each repair has its own entry in the journal, so that each can also be undone alone.
 */
public final class Transaction {

    private final Repairer repairer;

    /** @param repairer executes, judges and undoes */
    public Transaction(Repairer repairer) {
        this.repairer = repairer;
    }

    /** What happens at the first repair that does not cure. */
    public enum Rule {
        /** Stop; what was applied stays. */
        KEEP,
        /** Go on with the next one. */
        KEEP_GOING,
        /** Stop, and take everything back, newest first. */
        ROLL_BACK;

        /** Kebab-case, as in JSON and text keys. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * Looks at what these plans will do together; changes nothing.
     *
     * @param plans each made for the machine as it is now, one for each cause, in any order
     */
    public JointPreview preview(List<Plan> plans, Case at) {
        return preview(plans, at, true);
    }

    /**
     * The same, if need be without the restart; what needs it is then applied, and waits for it.
     *
     * @param restart whether the restart is part of it
     */
    public JointPreview preview(List<Plan> plans, Case at, boolean restart) {
        Places places = new Places(at);
        Arrangement arrangement = new Arrangement(new FileWork(places));
        List<JointPreview.LeftOut> leftOut = new ArrayList<>();
        List<Boolean> waits = new ArrayList<>();
        List<Preview> previews = new ArrayList<>();
        Map<String, Optional<Blob>> written = new HashMap<>();
        Map<String, Optional<Blob>> beforeLast = Map.of();
        for (Plan plan : ordered(plans, at)) {
            Map<String, Optional<Blob>> then = new HashMap<>(written);
            try {
                Optional<Arrangement.Fitted> fitted = plan.onlyByHand() ? Optional.empty() : arrangement.fit(plan);
                if (fitted.isEmpty()) {
                    leftOut.add(new JointPreview.LeftOut(plan.causeId(), plan.onlyByHand()
                            ? JointPreview.Reason.BY_HAND : JointPreview.Reason.SAME_PLACE, ""));
                    continue;
                }
                Preview preview = repairer.preview(fitted.get().plan(), at, then);
                if (preview.obstacle().isPresent()) {
                    leftOut.add(obstacle(plan, preview.obstacle().get().detail()));
                    continue;
                }
                arrangement.take(fitted.get());
                beforeLast = Map.copyOf(written);
                written = then;
                previews.add(preview);
                waits.add(!fitted.get().restarts().isEmpty());
            } catch (GatewayException e) {
                leftOut.add(obstacle(plan, e.trouble().detail()));
            }
        }
        return made(previews, waits, leftOut, restart
                ? withRestarts(previews, arrangement, at, beforeLast) : Optional.empty(), places);
    }

    private static JointPreview.LeftOut obstacle(Plan plan, String detail) {
        return new JointPreview.LeftOut(plan.causeId(), JointPreview.Reason.OBSTACLE, detail);
    }

    // chain order, since what comes earlier in the chain hides what comes later; a copy of the project comes last, so
    // that it takes the edits of the others along
    private List<Plan> ordered(List<Plan> plans, Case at) {
        Symptom symptom = at.choice().symptom().flatMap(Symptom::byId).orElse(Symptom.EVERYTHING);
        return plans.stream().sorted(Comparator.<Plan, Boolean>comparing(Transaction::moves)
                .thenComparing(Plan::causeId, repairer.verification().inChainOrder(symptom))).toList();
    }

    private static boolean moves(Plan plan) {
        return plan.actions().stream().anyMatch(action -> action instanceof Action.CopyTree
                || action instanceof Action.ChooseProject);
    }

    private Optional<Preview> withRestarts(List<Preview> previews, Arrangement arrangement, Case at,
            Map<String, Optional<Blob>> beforeLast) {
        if (arrangement.restarts().isEmpty()) {
            return Optional.empty();
        }
        Plan last = previews.getLast().plan();
        List<Action> actions = new ArrayList<>(last.actions());
        actions.addAll(arrangement.restarts());
        try {
            return Optional.of(repairer.preview(new Plan(last.causeId(), actions), at, new HashMap<>(beforeLast)));
        } catch (GatewayException e) {
            // the launcher does not tell what would end: then nothing is restarted, and the set waits for the user
            return Optional.empty();
        }
    }

    private JointPreview made(List<Preview> previews, List<Boolean> waits, List<JointPreview.LeftOut> leftOut,
            Optional<Preview> last, Places places) {
        List<JointPreview.Member> members = new ArrayList<>();
        for (int i = 0; i < previews.size(); i++) {
            boolean isLast = i == previews.size() - 1;
            members.add(new JointPreview.Member(isLast ? last.orElse(previews.get(i)) : previews.get(i),
                    waits.get(i)));
        }
        return new JointPreview(this, members, leftOut, hash(members, places));
    }

    private static String hash(List<JointPreview.Member> members, Places places) {
        JsonArray all = new JsonArray();
        Map<String, String> distros = new TreeMap<>();
        for (JointPreview.Member member : members) {
            JsonObject one = PlanJson.of(member.preview().plan());
            JsonArray found = new JsonArray();
            for (PreviewStep step : member.preview().steps()) {
                found.add(switch (step) {
                    case PreviewStep.FileStep file -> file.before().map(FileStamp::sha256).orElse("");
                    case PreviewStep.CommandStep command -> command.state().orElse("");
                    case PreviewStep.RegistryStep value ->
                            value.now().map(now -> PlanJson.of(now).toString()).orElse("");
                    default -> "";
                });
                if (step.place().orElse(Place.WINDOWS) instanceof Place.Distro distro) {
                    distros.put(distro.name(), places.guid(distro.name()).orElse(""));
                }
            }
            one.add("found", found);
            all.add(one);
        }
        all.add(PlanJson.of(distros));
        return Blob.of(all.toString()).sha256();
    }

    /**
     * Does all of it, after making sure that all is still as it was shown.
     *
     * @param preview what was shown; made by this transaction
     * @param out     told what happens, as for {@link Repairer#apply(Preview, SortedSet, Consumer)}, repair by repair
     */
    public JointOutcome apply(JointPreview preview, Rule rule, Consumer<RepairEvent> out) {
        Optional<Outcome.Refused> refused = unfit(preview);
        if (refused.isPresent()) {
            return new JointOutcome(preview.members().stream().map(member -> new JointOutcome.Part(member.causeId(),
                    JointOutcome.Status.NOT_BEGUN, OptionalInt.empty(), Optional.empty())).toList(), refused);
        }
        return new JointRun(repairer, preview, rule, out).run();
    }

    private Optional<Outcome.Refused> unfit(JointPreview preview) {
        if (!preview.madeBy(this)) {
            return Optional.of(new Outcome.Refused(Outcome.Why.NOT_PREVIEWED, "a set of repairs"));
        }
        if (preview.members().isEmpty()) {
            return Optional.of(new Outcome.Refused(Outcome.Why.NOTHING_SELECTED, "a set of repairs"));
        }
        Map<String, Optional<Blob>> written = new HashMap<>();
        try {
            for (JointPreview.Member member : preview.members()) {
                Preview shown = member.preview();
                Places places = new Places(shown.at());
                SortedSet<Integer> all = new TreeSet<>(shown.offered());
                Sketch now = Sketch.of(shown.plan(), all, places, new Works(places, repairer.journal()), written);
                Optional<Outcome.Refused> refused = now.drift(shown.steps(), all).or(() -> now.obstacle(all));
                if (refused.isPresent()) {
                    return refused;
                }
            }
            return Optional.empty();
        } catch (GatewayException e) {
            return Optional.of(new Stopped(e).refused());
        }
    }
}
