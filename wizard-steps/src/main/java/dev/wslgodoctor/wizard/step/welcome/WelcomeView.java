package dev.wslgodoctor.wizard.step.welcome;

import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.diagnostics.explain.TroubleText;
import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.AppMark;
import dev.wslgodoctor.wizard.control.Columns;
import dev.wslgodoctor.wizard.diagram.ChainPicture;
import dev.wslgodoctor.wizard.diagram.LayerChain;
import dev.wslgodoctor.wizard.diagram.LinkLook;
import dev.wslgodoctor.wizard.port.RepairHistory.Contents;
import dev.wslgodoctor.wizard.port.Surroundings;
import dev.wslgodoctor.wizard.shell.ActionBar;
import dev.wslgodoctor.wizard.shell.Loaded;
import dev.wslgodoctor.wizard.shell.Page;
import dev.wslgodoctor.wizard.shell.Screen;
import dev.wslgodoctor.wizard.shell.WizardModel;
import dev.wslgodoctor.wizard.step.bundle.BundleFiles;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.TextNodes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.octicons.Octicons;

/** What the program does, what it never does, and the start. */
public final class WelcomeView implements Screen {

    private final WizardModel wizard;
    private final Texts texts;
    private final Button start;
    private final VBox content;
    private final VBox unfinished = new VBox();
    private final ChangeListener<Loaded<Contents>> listed = (observable, before, now) -> showUnfinished();

    /** In this language. */
    public WelcomeView(WizardModel wizard, Texts texts) {
        this.wizard = wizard;
        this.texts = texts;
        start = ActionBar.primary("welcome-start", texts.of("welcome.start"), wizard::begin);
        start.setGraphic(Icons.of(Octicons.ARROW_RIGHT_16));
        start.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        start.getStyleClass().add("start-button");
        content = new VBox(new Columns(0.5, left(), right()));
        content.setId("welcome");
        content.getStyleClass().addAll("screen", "welcome");
    }

    private VBox left() {
        Label title = TextNodes.label(texts.of("welcome.title"), Css.DISPLAY);
        HBox head = new HBox(new AppMark(36), title);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("cause-head");
        LayerChain chain = new LayerChain(picture());
        chain.setFocusTraversable(false);
        chain.setMouseTransparent(true);
        HBox actions = new HBox(start, key("Enter"), TextNodes.firm(texts.of("welcome.key"), Css.CAPTION, Css.MUTED));
        actions.setAlignment(Pos.CENTER_LEFT);
        actions.getStyleClass().add("card-head");
        VBox left = new VBox(head, TextNodes.label(texts.of("welcome.lead"), "lead", Css.MUTED), chain, actions);
        left.getStyleClass().add("welcome-column");
        unfinished.setId("welcome-unfinished-card");
        left.getChildren().add(unfinished);
        wizard.history().contentsProperty().addListener(listed);
        showUnfinished();
        return left;
    }

    // what a crash broke off is said before anything else is begun
    private void showUnfinished() {
        boolean some = wizard.history().contentsProperty().get().found()
                .filter(contents -> !contents.unfinished().isEmpty()).isPresent();
        unfinished.getChildren().clear();
        unfinished.setVisible(some);
        unfinished.setManaged(some);
        if (some) {
            unfinished.getChildren().addAll(TextNodes.label(texts.of("welcome.unfinished"), Css.CARD_TITLE),
                    TextNodes.label(texts.of("welcome.unfinished.more"), Css.DENSE),
                    ActionBar.button("welcome-unfinished", Octicons.HISTORY_16, texts.of("welcome.unfinished.open"),
                            () -> wizard.openBeside(Page.HISTORY)));
            unfinished.getStyleClass().setAll("notice", "warning-notice");
        }
    }

    @Override
    public void leave() {
        wizard.history().contentsProperty().removeListener(listed);
    }

    private static Label key(String name) {
        return TextNodes.firm(name, "key-cap");
    }

    private ChainPicture picture() {
        List<ChainPicture.Named> layers = Stream.of(Layer.WSL_VM, Layer.FILES, Layer.DEBUGGER, Layer.EDITOR)
                .map(layer -> new ChainPicture.Named(layer, texts.of("layer." + layer.id()))).toList();
        return new ChainPicture(layers, List.of(
                stop("window", Layer.EDITOR, LinkLook.OK, List.of()),
                stop("delve", Layer.DEBUGGER, LinkLook.OK, List.of()),
                stop("paths", Layer.FILES, LinkLook.FIRST_BROKEN, List.of()),
                stop("attach", Layer.WSL_VM, LinkLook.WAITING, List.of())), ":42",
                texts.of("chain.end.breakpoint-not-hit"), false, texts.of("welcome.picture"));
    }

    private ChainPicture.Stop stop(String link, Layer layer, LinkLook look, List<String> evidence) {
        String name = texts.of("link." + link);
        return new ChainPicture.Stop(link, layer, name, look,
                look == LinkLook.FIRST_BROKEN ? texts.of("state.broken") : "", evidence, name);
    }

    private VBox right() {
        VBox right = new VBox(TextNodes.line(texts.of("welcome.does"), Css.SECTION));
        right.getChildren().addAll(promise(Octicons.SEARCH_16, "looks", true), promise(Octicons.WORKFLOW_16, "explains",
                true), promise(Octicons.TOOLS_16, "repairs", true), new Separator(),
                TextNodes.line(texts.of("welcome.never"), Css.SECTION));
        for (String never : List.of("administrator", "project", "sends", "deletes")) {
            right.getChildren().add(promise(Octicons.CIRCLE_SLASH_16, never, false));
        }
        right.getStyleClass().addAll("welcome-column", "welcome-promises");
        return right;
    }

    private HBox promise(Octicons icon, String key, boolean does) {
        VBox words = new VBox(TextNodes.label(texts.of("welcome." + key), Css.STRONG),
                TextNodes.label(texts.of("welcome." + key + ".more"), Css.DENSE, Css.MUTED));
        HBox row = new HBox(Icons.of(icon, does ? "accent-icon" : "muted-icon"), words);
        row.getStyleClass().add("promise");
        return row;
    }

    private String status() {
        Loaded<Surroundings> around = wizard.surroundingsProperty().get();
        // no switch over types: the first one of a program makes classes at run time, and this is the first page
        if (around instanceof Loaded.Failed<Surroundings> failed) {
            return TroubleText.sentence(failed.trouble(), texts);
        }
        return around.found().map(this::known).orElseGet(() ->
                around instanceof Loaded.Loading ? texts.of("welcome.status.loading") : "");
    }

    private String known(Surroundings around) {
        if (around.wslMissing()) {
            return texts.of("welcome.status.no-wsl");
        }
        String count = texts.of(around.distros() == 0 ? "welcome.status.none" : around.distros() == 1
                        ? "welcome.status.one" : "welcome.status.distros",
                Map.of("count", String.valueOf(around.distros())));
        return around.wslVersion().map(version -> "WSL " + version + " · ").orElse("") + count;
    }

    @Override
    public Region content() {
        return content;
    }

    @Override
    public ActionBar bar() {
        Loaded<Surroundings> around = wizard.surroundingsProperty().get();
        String mark = around.found().isPresent() ? around.found().get().distros() > 0 ? "success" : "warning"
                : around instanceof Loaded.Failed ? "warning" : "muted-icon";
        return new ActionBar(Octicons.DOT_FILL_16, status(), mark).with(ActionBar.button("welcome-open",
                Octicons.FILE_ZIP_16, texts.of("welcome.open-bundle"), () -> BundleFiles.toOpen(
                        content.getScene().getWindow(), texts).ifPresent(wizard::openBundle)));
    }

    @Override
    public Node firstFocus() {
        return start;
    }
}
