package dev.wslgodoctor.wizard.step.causes;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.control.FindingCard;
import dev.wslgodoctor.wizard.control.FindingRow;
import dev.wslgodoctor.wizard.control.LinkPeek;
import dev.wslgodoctor.wizard.control.ListCard;
import dev.wslgodoctor.wizard.control.ResultTag;
import dev.wslgodoctor.wizard.control.SeverityBadge;
import dev.wslgodoctor.wizard.diagram.LayerChain;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** The chain as the scan left it, the first finding as a card, the others as rows. */
public final class CausesView implements Screen {

    private static final int ROWS = 40;

    private final WizardModel wizard;
    private final CausesModel model;
    private final Texts texts;
    private final CausesWords words;
    private final LayerChain chain;
    private final Label title;
    private final VBox content = new VBox();

    /** Shows the report of the model. */
    public CausesView(WizardModel wizard, Texts texts, CausesWords words) {
        this.wizard = wizard;
        this.model = wizard.causes();
        this.texts = texts;
        this.words = words;
        title = TextNodes.title(words.conclusion(), "causes-title");
        chain = new LayerChain(words.picture());
        chain.setId("causes-chain");
        chain.setOnOpen(link -> model.of(link).ifPresent(wizard::openCause));
        chain.setPeek(index -> LinkPeek.of(model.now(), index, texts));
        content.setId("causes");
        content.getStyleClass().add("screen");
        content.getChildren().addAll(head(), chain, findings());
    }

    private Node head() {
        Label about = TextNodes.label(words.about(), Css.MUTED);
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMaxWidth(Double.MAX_VALUE);
        Label hint = TextNodes.firm(texts.of("causes.hint"), Css.MUTED, Css.DENSE);
        hint.setGraphic(Icons.of(Octicons.INFO_16, "muted-icon"));
        HBox second = new HBox(about, hint);
        second.setAlignment(Pos.CENTER_LEFT);
        second.getStyleClass().add("columns");
        VBox head = new VBox(title, second);
        words.before().ifPresent(before -> {
            Label line = TextNodes.label(before, Css.DENSE, "warning-text");
            line.setId("causes-before-repair");
            head.getChildren().add(line);
        });
        head.getStyleClass().add("screen-head");
        return head;
    }

    private Node findings() {
        Optional<Finding> first = model.first();
        List<Finding> others = model.others();
        VBox left = new VBox(TextNodes.line(words.link().isEmpty() || first.isEmpty()
                ? texts.of(first.isEmpty() ? "causes.nothing" : "causes.others")
                : texts.of("causes.first", Map.of("link", words.link())), "column-head"));
        left.getChildren().add(first.<Node>map(finding ->
                new FindingCard(finding, texts, () -> wizard.openCause(finding))).orElseGet(this::nothingFound));
        Label counts = TextNodes.firm(words.counts(), Css.CAPTION, Css.MUTED);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        VBox right = new VBox(new HBox(TextNodes.line(texts.of("causes.others"), "column-head"), between, counts));
        right.getChildren().add(others.isEmpty() && model.curedCount() == 0
                ? TextNodes.label(texts.of("causes.no-others"), Css.MUTED, Css.DENSE) : rows(others));
        List.of(left, right).forEach(column -> column.getStyleClass().add("column"));
        return new Columns(0.5, left, right);
    }

    private Node rows(List<Finding> others) {
        ListCard rows = new ListCard();
        add(rows, others, 0);
        model.curedFindings().forEach(finding -> rows.getChildren().add(
                new FindingRow(finding, ResultTag.of(RepairResult.Kind.CURED, texts), words.note(finding), texts,
                        () -> wizard.openCause(finding))));
        return rows;
    }

    // a row is a control of its own; thousands at once would hold the window up
    private void add(ListCard rows, List<Finding> others, int from) {
        int to = Math.min(others.size(), from + ROWS);
        others.subList(from, to).forEach(finding -> rows.getChildren().add(
                new FindingRow(finding, SeverityBadge.of(finding, texts), words.note(finding), texts,
                        () -> wizard.openCause(finding))));
        if (to < others.size()) {
            Button more = ActionBar.button("causes-more", texts.of("causes.more", Map.of("count",
                    String.valueOf(others.size() - to))), () -> { });
            more.setOnAction(event -> {
                rows.getChildren().remove(more);
                add(rows, others, to);
            });
            rows.getChildren().add(more);
        }
    }

    private Node nothingFound() {
        VBox card = new VBox(TextNodes.label(texts.of("causes.nothing.next"), Css.DENSE));
        card.getStyleClass().addAll(Css.CARD, "nothing-card");
        return card;
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        boolean blocks = model.holding(Severity.BLOCKS) > 0;
        ActionBar bar = new ActionBar(blocks ? Octicons.STOP_16 : Octicons.INFO_16, words.status(),
                blocks ? "danger" : "muted-icon");
        if (model.repaired()) {
            return bar.with(ActionBar.button("causes-back", texts.of("button.back"), wizard::back),
                    ActionBar.button("causes-prove", Octicons.PLAY_16, texts.of("button.prove"), wizard::openProof),
                    ActionBar.button("causes-report", texts.of("button.report"), wizard::openReport),
                    ActionBar.primary("causes-again", texts.of("button.scan-again"), wizard::startScan));
        }
        bar.with(ActionBar.button("causes-back", texts.of("button.back"), wizard::back),
                ActionBar.button("causes-again", Octicons.SYNC_16, texts.of("button.scan-again"), wizard::startScan));
        Optional<Finding> repairable = model.first().filter(finding -> finding.plan().isPresent());
        Button prove = ActionBar.button("causes-prove", Octicons.PLAY_16, texts.of("button.prove"), wizard::openProof);
        Button report = ActionBar.button("causes-report", texts.of("button.report"), wizard::openReport);
        if (model.repairable() > 1) {
            bar.with(ActionBar.button("causes-together", texts.of("causes.together", Map.of("count",
                    String.valueOf(model.repairable()))), wizard::repairTogether));
        }
        if (repairable.isPresent()) {
            return bar.with(report, ActionBar.primary("causes-repair", texts.of("button.preview-repair"),
                    () -> wizard.previewRepair(repairable.get())));
        }
        if (model.first().isPresent()) {
            Finding first = model.first().get();
            return bar.with(report, ActionBar.primary("causes-open", texts.of("button.open-cause"),
                    () -> wizard.openCause(first)));
        }
        prove.setDefaultButton(true);
        return bar.with(report, prove);
    }

    @Override
    public Node firstFocus() {
        return model.reportProperty().get().holding().stream().anyMatch(f -> f.verdict() instanceof Verdict.Holds)
                ? chain : title;
    }

}
