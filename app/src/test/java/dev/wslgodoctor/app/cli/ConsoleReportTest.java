package dev.wslgodoctor.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.diagnostics.probe.Sensitivity;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the report says of a machine, and to whom. */
class ConsoleReportTest {

    private static final Finding HOLDING = new Finding("windows.no-distro-installed", Link.WSL,
            Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of()),
            List.of(evidence("the program files, not executed", "none", "known"),
                    evidence("go.mod above and below /home/张 伟/项目", "", "absent"),
                    evidence("", "denied: the start files were not run (--shells)", "unknown")),
            Optional.of(new Plan("windows.no-distro-installed", List.of(new Action.AskUser("x")))));

    private static Evidence evidence(String source, String value, String state) {
        return new Evidence("binary.programs", source.isEmpty() ? "" : "distro:Debian", source, value, state,
                Sensitivity.PUBLIC, Instant.EPOCH);
    }

    private static String printed(Locale language, boolean here) {
        List<Finding> findings = new ArrayList<>(List.of(HOLDING));
        CauseCatalog.all().stream().filter(cause -> !cause.id().equals(HOLDING.causeId())).forEach(cause ->
                findings.add(new Finding(cause.id(), cause.breaks(), Verdict.ruledOut(), List.of(), Optional.empty())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new ConsoleReport(new Terminal(stream, stream, Texts.in(language).and(Cli.class, "cli"))).print(new Report(
                new Report.Target(Optional.empty(), Optional.empty(), List.of(), Optional.empty()),
                Symptom.EVERYTHING, Chain.of(Symptom.EVERYTHING, findings), findings, Instant.EPOCH, Instant.EPOCH),
                here);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRepairIsOfferedOnlyForTheMachineInReach() {
        assertTrue(printed(Locale.ENGLISH, true).contains("--preview"));
        assertFalse(printed(Locale.ENGLISH, false).contains("--preview"));
    }

    @Test
    void inChineseTheEvidenceHasNoEnglishWords() {
        List<String> evidence = printed(Locale.SIMPLIFIED_CHINESE, true).lines()
                .filter(line -> line.startsWith("    - ")).toList();

        assertEquals(List.of("    - 程序文件(不执行) [Debian]: 没有",
                "    - /home/张 伟/项目 上下各级的 go.mod [Debian]: 已查看，不存在",
                "    - binary.programs: 不允许查看。"), evidence);
    }

    @Test
    void whatIsRuledOutIsListedByLayerInLinesThatFitAndNothingIsLeftOut() {
        List<String> lines = printed(Locale.ENGLISH, true).lines().toList();
        List<String> names = lines.subList(lines.indexOf("Ruled out") + 1, lines.size()).stream()
                .filter(line -> line.startsWith("    ")).toList();

        assertTrue(names.stream().allMatch(line -> line.length() <= 100), names.toString());
        assertEquals(CauseCatalog.all().size() - 1, String.join(" ", names).strip().split("[, ]+").length);
    }

    @Test
    void oneCauseHoldsAndDoesNotHold() {
        assertTrue(printed(Locale.ENGLISH, true).startsWith("One of " + CauseCatalog.all().size()
                + " known causes holds;"));
    }
}
