package dev.wslgodoctor.wizard.step.causes;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.control.EvidenceTable;
import dev.wslgodoctor.wizard.control.ResultTag;
import dev.wslgodoctor.wizard.control.SeverityBadge;
import dev.wslgodoctor.wizard.diagram.ChainStrip;
import dev.wslgodoctor.wizard.diagram.picture.PicturePane;
import dev.wslgodoctor.wizard.port.RepairResult;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** One finding: what is, why, what was measured and where, how it is repaired, where to read more. */
public final class CauseView implements Screen {

    // in em: below it the way back and the id of the cause need the whole row
    private static final double STRIP_FROM = 72;

    private final WizardModel wizard;
    private final Finding finding;
    private final CauseTexts about;
    private final Texts texts;
    private final CausesWords words;
    private final Label title;
    private final VBox content = new VBox();
    private final StringProperty told = new SimpleStringProperty();
    private final VBox mute = new VBox();
    private final TextField reason = new TextField();

    /** Shows the open finding of the model. */
    public CauseView(WizardModel wizard, Texts texts, CausesWords words) {
        this.wizard = wizard;
        this.finding = wizard.causes().openedProperty().get();
        this.texts = texts;
        this.words = words;
        about = new CauseTexts(finding, texts);
        told.set(texts.of("cause.foot"));
        title = TextNodes.title(about.title(), "cause-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        content.setId("cause");
        content.getStyleClass().add("screen");
        content.getChildren().addAll(path(), head(), mechanism());
        finding.picture().ifPresent(picture -> content.getChildren().add(PicturePane.of(picture, texts)));
        content.getChildren().addAll(muting(), columns());
    }

    private Node path() {
        Hyperlink back = new Hyperlink(texts.of("step.causes"), Icons.of(Octicons.ARROW_LEFT_16, "accent-icon"));
        back.setId("cause-back-link");
        back.setAccessibleText(texts.of("cause.back"));
        back.setOnAction(event -> wizard.back());
        back.setMinWidth(Region.USE_PREF_SIZE);
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        ChainStrip strip = new ChainStrip(words.picture());
        // the strip is a reminder; where it would push the way back aside, it is left out
        strip.visibleProperty().bind(Bindings.createBooleanBinding(() -> content.getWidth()
                > STRIP_FROM * back.getFont().getSize(), content.widthProperty(), back.fontProperty()));
        strip.managedProperty().bind(strip.visibleProperty());
        HBox path = new HBox(back, slash(), TextNodes.line(texts.of("layer." + finding.layer().id()), Css.DENSE,
                Css.MUTED), slash(), TextNodes.line(finding.causeId(), Css.CODE, Css.CAPTION, Css.MUTED), between,
                strip);
        path.setAlignment(Pos.CENTER_LEFT);
        path.getStyleClass().add("card-head");
        return path;
    }

    private static Node slash() {
        return TextNodes.firm("/", Css.DENSE, Css.MUTED);
    }

    private Node head() {
        HBox row = new HBox(cured() ? ResultTag.of(RepairResult.Kind.CURED, texts)
                : SeverityBadge.of(finding, texts), title);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("cause-head");
        VBox head = new VBox(row, TextNodes.prose(about.why(), Css.MUTED));
        words.before().ifPresent(before ->
                head.getChildren().add(TextNodes.label(before, Css.DENSE, "warning-text")));
        head.getStyleClass().add("screen-head");
        return head;
    }

    private boolean cured() {
        return wizard.causes().isCured(finding);
    }

    private Node mechanism() {
        VBox box = new VBox();
        box.getStyleClass().add("proof-box");
        boolean holds = finding.verdict() instanceof Verdict.Holds;
        box.pseudoClassStateChanged(Css.BROKEN, holds);
        box.getChildren().add(TextNodes.line(texts.of(holds ? "cause.measured" : "cause.unmeasured"), Css.CARD_TITLE));
        box.getChildren().add(switch (finding.verdict()) {
            case Verdict.Holds it -> TextNodes.prose(about.proof());
            case Verdict.Undetermined it -> undetermined(it);
            case Verdict.RuledOut it -> TextNodes.prose(texts.of("cause.ruled-out"));
            case Verdict.NotApplicable it -> TextNodes.prose(texts.of("cause.not-applicable"));
        });
        return box;
    }

    private Node undetermined(Verdict.Undetermined it) {
        VBox lines = new VBox(TextNodes.prose(TroubleText.sentence(it.trouble(), texts)),
                TextNodes.value(texts.detail(it.trouble().detail()), texts.of("cause.detail")));
        lines.getStyleClass().add("screen-head");
        return lines;
    }

    private Node columns() {
        VBox left = new VBox(TextNodes.line(texts.of("evidence.title"), Css.SECTION));
        left.getChildren().add(finding.evidence().isEmpty()
                ? TextNodes.label(texts.of("evidence.none"), Css.MUTED, Css.DENSE)
                : new EvidenceTable(finding.evidence(), words.zone(), texts));
        VBox right = new VBox(part("cause.felt", about.felt()), part("cause.repair", about.repair()));
        right.getStyleClass().addAll(Css.CARD, "cause-side");
        if (!about.more().isEmpty()) {
            right.getChildren().addAll(part("cause.more", ""), source());
        }
        Hyperlink look = new Hyperlink(texts.of("cause.knowledge"), Icons.of(Octicons.BOOK_16, "accent-icon"));
        look.setId("cause-knowledge");
        look.setAccessibleText(texts.of("cause.knowledge"));
        look.setOnAction(event -> wizard.openKnowledge(finding.causeId()));
        right.getChildren().add(look);
        left.getStyleClass().add("column");
        return new Columns(0.67, left, right);
    }

    // nothing is opened from here: the address is what one takes along
    private Node source() {
        Hyperlink address = new Hyperlink(about.more(), Icons.of(Octicons.CLIPPY_16, "accent-icon"));
        address.setId("cause-source");
        address.setWrapText(true);
        address.setAccessibleText(texts.of("cause.more.copy", Map.of("address", about.more())));
        address.setOnAction(event -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, about.more()));
            told.set(texts.of("bundle-saved.copied"));
        });
        return address;
    }

    private Node muting() {
        reason.setId("cause-mute-reason");
        reason.setPromptText(texts.of("cause.mute.reason"));
        reason.setAccessibleText(texts.of("cause.mute.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        HBox row = new HBox(reason, ActionBar.button("cause-mute-really", texts.of("cause.mute.really"),
                () -> wizard.mute(finding, reason.getText())));
        row.getStyleClass().add("card-head");
        mute.getChildren().addAll(TextNodes.label(texts.of("cause.mute.ask"), Css.DENSE), row);
        mute.getStyleClass().addAll("notice", "column");
        mute.setVisible(false);
        mute.setManaged(false);
        return mute;
    }

    private Node part(String head, String text) {
        VBox part = new VBox(TextNodes.line(texts.of(head), Css.CARD_TITLE));
        if (!text.isEmpty()) {
            part.getChildren().add(TextNodes.prose(text, Css.DENSE));
        }
        part.getStyleClass().add("screen-head");
        return part;
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        ActionBar bar = new ActionBar(Octicons.INFO_16, "", "muted-icon").following(told);
        bar.with(ActionBar.button("cause-back", texts.of("button.back"), wizard::back),
                ActionBar.button("cause-copy", Octicons.CLIPPY_16, texts.of("button.copy-evidence"), this::copy));
        if (finding.holds() && !cured()) {
            bar.with(ActionBar.button("cause-mute", Octicons.MUTE_16, texts.of("cause.mute"), () -> {
                // a second press puts the question away again
                mute.setVisible(!mute.isVisible());
                mute.setManaged(mute.isVisible());
                (mute.isVisible() ? reason : title).requestFocus();
            }));
        }
        return finding.plan().isEmpty() || cured() ? bar : bar.with(ActionBar.primary("cause-repair",
                texts.of("button.preview-repair"), () -> wizard.previewRepair(finding)));
    }

    private void copy() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, EvidenceText.of(about, texts)));
        told.set(texts.of("report.copied"));
    }

    @Override
    public Node firstFocus() {
        return title;
    }
}
