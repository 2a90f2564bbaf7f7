package dev.wslgodoctor.app.cli;

import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.diagnostics.explain.LinkState;
import dev.wslgodoctor.diagnostics.explain.PlaceText;
import dev.wslgodoctor.diagnostics.explain.SourceText;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report as plain text: conclusion first, then the chain, then what holds, what is unknown, what was ruled out. */
final class ConsoleReport {

    // as wide as the help
    private static final int WIDTH = 100;

    private final Terminal terminal;
    private final Texts texts;

    ConsoleReport(Terminal terminal) {
        this.terminal = terminal;
        this.texts = terminal.texts();
    }

    /**
     * Prints it.
     *
     * @param here whether it is about the machine that is in reach, which can be repaired
     */
    void print(Report report, boolean here) {
        conclusion(report);
        target(report.target());
        chain(report.chain());
        report.holding().forEach(finding -> holding(finding, here));
        undetermined(report.with("undetermined"));
        names("report.ruled-out", report.with("ruled-out"));
        names("report.not-applicable", report.with("not-applicable"));
    }

    private void conclusion(Report report) {
        int holds = report.holding().size();
        int unknown = report.with("undetermined").size();
        String key = holds == 1 ? "report.found-one" : holds > 1 ? "report.found"
                : unknown > 0 ? "report.unsure" : "report.nothing";
        terminal.text(key, Map.of("holds", String.valueOf(holds), "unknown", String.valueOf(unknown),
                "known", String.valueOf(report.findings().size())));
    }

    private void target(Report.Target target) {
        target.distro().ifPresent(name -> terminal.text(
                name.equals(Machine.THIS_MACHINE) ? "report.this-machine" : "report.distro", Map.of("distro", name)));
        target.project().ifPresent(path -> terminal.text("report.project", Map.of("project", path)));
        target.debug().forEach(session -> terminal.text("report.session",
                Map.of("name", session.name(), "kind", session.kind().id())));
    }

    private void chain(Chain chain) {
        terminal.line("");
        terminal.line(texts.of("symptom." + chain.symptom().id()));
        boolean broken = false;
        for (Chain.Node node : chain.nodes()) {
            boolean first = node.state() == LinkState.BROKEN && !broken;
            broken |= first;
            String state = node.state() == LinkState.BROKEN && !first ? "also-broken" : node.state().id();
            terminal.line("  " + mark(node.state()) + " " + texts.of("link." + node.link().id())
                    + " (" + texts.of("layer." + node.link().layer().id()) + "): " + texts.of("state." + state));
        }
    }

    private static String mark(LinkState state) {
        return switch (state) {
            case OK -> "[ok]";
            case BROKEN -> "[XX]";
            case UNSURE -> "[??]";
            case NOT_APPLICABLE -> "[--]";
        };
    }

    private void holding(Finding finding, boolean here) {
        Verdict.Holds holds = (Verdict.Holds) finding.verdict();
        String id = finding.causeId();
        terminal.line("");
        terminal.line(texts.of("severity." + holds.severity().id()) + " · "
                + texts.of("confidence." + holds.confidence().id()) + " · "
                + texts.of(id + ".title", holds.arguments()));
        terminal.line("  " + texts.of(id + ".why", holds.arguments()));
        terminal.line("  " + texts.of(id + ".proof", holds.arguments()));
        // several questions can rest on one reading
        finding.evidence().stream().map(this::evidence).distinct().forEach(terminal::line);
        terminal.line("  " + texts.of("report.repair") + " " + texts.of(id + ".repair", holds.arguments()));
        if (here && finding.plan().isPresent()) {
            terminal.line("  " + texts.of("report.command",
                    Map.of("command", "wsl-go-doctor repair " + id + " --preview")));
        }
        terminal.line("  " + texts.of("report.more") + " " + texts.of(id + ".more", holds.arguments()));
    }

    private String evidence(Evidence evidence) {
        String value = switch (evidence.state()) {
            case "absent" -> texts.of("report.absent");
            case "unknown" -> TroubleText.ofEvidence(evidence.value(), texts);
            default -> evidence.value().isBlank() ? texts.of("report.empty")
                    : SourceText.answer(evidence.value().strip(), texts).replace("\n", " | ");
        };
        String shortened = value.length() > 120 ? value.substring(0, 120) + " ..." : value;
        String asked = evidence.source().isEmpty() ? evidence.probe()
                : SourceText.of(evidence.source(), texts) + " [" + PlaceText.of(evidence.place(), texts) + "]";
        return "    - " + asked + ": " + shortened;
    }

    private void undetermined(List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        // one line per reason: a distro that gives no answer leaves dozens of causes open in the same way
        Map<String, List<String>> byReason = new LinkedHashMap<>();
        for (Finding finding : findings) {
            Verdict.Undetermined verdict = (Verdict.Undetermined) finding.verdict();
            byReason.computeIfAbsent(TroubleText.line(verdict.trouble(), texts), reason -> new ArrayList<>())
                    .add(finding.causeId());
        }
        terminal.line("");
        terminal.line(texts.of("report.undetermined"));
        byReason.forEach((reason, ids) -> {
            terminal.line("  " + reason);
            ids(ids, "    ");
        });
    }

    private void names(String key, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        terminal.line("");
        terminal.line(texts.of(key));
        // a line for each layer, bottom to top, so that a hundred names can be read
        for (Layer layer : Layer.values()) {
            List<String> ids = findings.stream().filter(finding -> finding.link().layer() == layer)
                    .map(Finding::causeId).toList();
            if (!ids.isEmpty()) {
                terminal.line("  " + texts.of("layer." + layer.id()) + " (" + ids.size() + ")");
                ids(ids, "    ");
            }
        }
    }

    // names of causes, as many as fit into a line
    private void ids(List<String> ids, String indent) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < ids.size(); i++) {
            String next = ids.get(i) + (i + 1 < ids.size() ? "," : "");
            if (!line.isEmpty() && indent.length() + line.length() + 1 + next.length() > WIDTH) {
                terminal.line(indent + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(next);
        }
        terminal.line(indent + line);
    }
}
