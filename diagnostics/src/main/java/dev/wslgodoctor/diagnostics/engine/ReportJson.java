package dev.wslgodoctor.diagnostics.engine;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.probe.DebugTarget;
import dev.wslgodoctor.diagnostics.probe.Sensitivity;
import dev.wslgodoctor.diagnostics.repair.ActionJson;
import dev.wslgodoctor.diagnostics.repair.Plan;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report as the JSON object that {@code check --json} prints. Scripts and support depend on it: within one schema
 * number fields are only added.
 */
public final class ReportJson {

    /** Number of the present form; its schema is {@code schema/check-1.json} beside the texts. */
    public static final int SCHEMA = 1;

    private static final String SECRET = "<secret>";

    private ReportJson() {
    }

    /** The report with titles and reasons in the language of these texts. */
    public static JsonObject of(Report report, Texts texts, String toolVersion) {
        JsonObject json = new JsonObject();
        json.addProperty("schema", SCHEMA);
        json.addProperty("command", "check");
        JsonObject tool = new JsonObject();
        tool.addProperty("version", toolVersion);
        json.add("tool", tool);
        json.addProperty("at", report.finished().toString());
        json.addProperty("tookMs", report.finished().toEpochMilli() - report.started().toEpochMilli());
        json.add("target", target(report.target()));
        json.addProperty("symptom", report.symptom().id());
        json.add("chain", chain(report.chain()));
        json.add("summary", summary(report));
        JsonArray findings = new JsonArray();
        report.findings().forEach(finding -> findings.add(finding(finding, texts)));
        json.add("findings", findings);
        return json;
    }

    private static JsonObject target(Report.Target target) {
        JsonObject json = new JsonObject();
        add(json, "distro", target.distro());
        add(json, "project", target.project());
        add(json, "windows", target.windows());
        JsonArray debug = new JsonArray();
        for (DebugTarget session : target.debug()) {
            JsonObject one = new JsonObject();
            one.addProperty("kind", session.kind().id());
            add(one, "configuration", session.configuration());
            add(one, "program", session.program());
            add(one, "binary", session.binary());
            add(one, "breakpoint", session.breakpoint().map(DebugTarget.Break::toString));
            JsonArray processes = new JsonArray();
            session.processes().forEach(processes::add);
            one.add("processes", processes);
            debug.add(one);
        }
        json.add("debug", debug);
        return json;
    }

    private static JsonArray chain(Chain chain) {
        JsonArray links = new JsonArray();
        for (Chain.Node node : chain.nodes()) {
            JsonObject link = new JsonObject();
            link.addProperty("link", node.link().id());
            link.addProperty("layer", node.link().layer().id());
            link.addProperty("state", node.state().id());
            link.add("causes", strings(node.causes()));
            links.add(link);
        }
        return links;
    }

    private static JsonObject summary(Report report) {
        JsonObject json = new JsonObject();
        json.addProperty("holds", report.with("holds").size());
        json.addProperty("ruledOut", report.with("ruled-out").size());
        json.addProperty("notApplicable", report.with("not-applicable").size());
        json.addProperty("undetermined", report.with("undetermined").size());
        return json;
    }

    private static JsonObject finding(Finding finding, Texts texts) {
        JsonObject json = new JsonObject();
        json.addProperty("id", finding.causeId());
        json.addProperty("layer", finding.layer().id());
        json.addProperty("link", finding.link().id());
        json.addProperty("verdict", finding.verdict().id());
        Map<String, String> arguments = Map.of();
        switch (finding.verdict()) {
            case Verdict.Holds holds -> {
                arguments = holds.arguments();
                json.addProperty("severity", holds.severity().id());
                json.addProperty("confidence", holds.confidence().id());
                json.addProperty("title", texts.of(finding.causeId() + ".title", arguments));
                json.addProperty("why", texts.of(finding.causeId() + ".why", arguments));
            }
            case Verdict.Undetermined undetermined -> {
                JsonObject missing = new JsonObject();
                missing.addProperty("probe", undetermined.probe());
                missing.addProperty("trouble", undetermined.trouble().code());
                missing.addProperty("detail", undetermined.trouble().detail());
                missing.addProperty("text", TroubleText.line(undetermined.trouble(), texts));
                json.add("missing", missing);
            }
            case Verdict.NotApplicable notApplicable -> json.addProperty("reason", notApplicable.reason());
            case Verdict.RuledOut ruledOut -> { }
        }
        json.addProperty("messageKey", finding.causeId());
        JsonObject named = new JsonObject();
        arguments.forEach(named::addProperty);
        json.add("arguments", named);
        JsonArray evidence = new JsonArray();
        finding.evidence().forEach(one -> evidence.add(evidence(one)));
        json.add("evidence", evidence);
        finding.plan().ifPresent(plan -> json.add("repair", repair(plan)));
        return json;
    }

    private static JsonObject repair(Plan plan) {
        JsonObject json = new JsonObject();
        json.addProperty("kind", plan.kind());
        JsonArray actions = new JsonArray();
        plan.actions().forEach(action -> actions.add(ActionJson.of(action)));
        json.add("actions", actions);
        return json;
    }

    private static JsonObject evidence(Evidence evidence) {
        JsonObject json = new JsonObject();
        json.addProperty("probe", evidence.probe());
        json.addProperty("place", evidence.place());
        json.addProperty("source", evidence.source());
        json.addProperty("value", evidence.sensitivity() == Sensitivity.SECRET ? SECRET : evidence.value());
        json.addProperty("state", evidence.state());
        json.addProperty("at", evidence.at().toString());
        return json;
    }

    private static void add(JsonObject json, String name, Optional<String> value) {
        value.ifPresent(text -> json.addProperty(name, text));
    }

    private static JsonArray strings(List<String> values) {
        JsonArray array = new JsonArray();
        values.forEach(array::add);
        return array;
    }
}
