package dev.wslgodoctor.wizard.shell;

import dev.wslgodoctor.diagnostics.text.Texts;
import dev.wslgodoctor.wizard.control.TwoEnds;
import dev.wslgodoctor.wizard.step.bundle.BundleFiles;
import dev.wslgodoctor.wizard.style.Appearance;
import dev.wslgodoctor.wizard.style.Css;
import dev.wslgodoctor.wizard.style.Icons;
import dev.wslgodoctor.wizard.style.Theme;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.octicons.Octicons;

/** The window's content: step trail and tools, the page, the action bar. A page is built anew in every language. */
public final class WizardShell extends BorderPane {

    // in em of the text size: at 100 % a window of 1160 pixels, which the trail and the tools need with their words
    private static final double COMPACT_BELOW = 83;

    private final WizardModel model;
    private final Appearance appearance;
    private final Screens screens;
    private final ScrollPane scroll = new ScrollPane();
    private Screen screen;
    private boolean compact;

    /** Shows the model's page, whichever that is. */
    public WizardShell(WizardModel model, Appearance appearance, Screens screens) {
        this.model = model;
        this.appearance = appearance;
        this.screens = screens;
        setId("shell");
        getStyleClass().add("shell");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        model.pageProperty().addListener((observable, before, now) -> show());
        model.causes().openedProperty().addListener((observable, before, now) -> showIf(Page.CAUSE));
        appearance.textsProperty().addListener((observable, before, now) -> show());
        appearance.themeProperty().addListener((observable, before, now) -> setTop(navigation()));
        widthProperty().addListener((observable, before, now) -> fit());
        appearance.scaleProperty().addListener((observable, before, now) -> fit());
        // only the line at the bottom tells of them
        model.surroundingsProperty().addListener((observable, before, now) -> {
            if (model.pageProperty().get() == Page.WELCOME) {
                setBottom(screen.bar());
            }
        });
        new ShellKeys(this, model, appearance).listen();
        BundleFiles.takeDrops(this, model::openBundle);
        show();
    }

    private void fit() {
        boolean narrow = getWidth() < COMPACT_BELOW * 14 * appearance.scaleProperty().get();
        if (narrow != compact) {
            compact = narrow;
            setTop(navigation());
        }
    }

    private void showIf(Page page) {
        if (model.pageProperty().get() == page) {
            show();
        }
    }

    private void show() {
        if (screen != null) {
            screen.leave();
        }
        screen = screens.of(model.pageProperty().get());
        setTop(navigation());
        StackPane page = new StackPane(screen.content());
        page.setAlignment(Pos.TOP_CENTER);
        page.getStyleClass().add("page");
        scroll.setContent(page);
        scroll.setVvalue(0);
        setBottom(screen.bar());
        screen.firstFocus().requestFocus();
    }

    // every change of a page asks for a layout, so that no control is ever without its help
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        ControlHelp.give(this, appearance.textsProperty().get());
    }

    /** Gives the keyboard to what the page wants it for; to be called once the window shows. */
    public void focusFirst() {
        screen.firstFocus().requestFocus();
    }

    private Node navigation() {
        Texts texts = appearance.textsProperty().get();
        StepTrail trail = new StepTrail(model, texts, compact);
        return new Navigation(trail, tools(texts));
    }

    /** Trail on the left, tools on the right, or below it in a narrow window. */
    private static final class Navigation extends TwoEnds {
        private Navigation(StepTrail trail, List<Button> tools) {
            super(trail, 0);
            getStyleClass().add("navigation");
            add(tools.toArray(Node[]::new));
        }
    }

    private List<Button> tools(Texts texts) {
        boolean light = appearance.themeProperty().get() == Theme.LIGHT;
        List<Button> named = List.of(beside(Page.KNOWLEDGE, Octicons.BOOK_16, texts),
                beside(Page.HISTORY, Octicons.HISTORY_16, texts),
                beside(Page.ENVIRONMENTS, Octicons.TABLE_16, texts), beside(Page.FILES, Octicons.FILE_CODE_16, texts));
        List<Button> small = List.of(
                tool("tool-language", Octicons.GLOBE_16, texts.of("tool.language"), texts.of("tool.language.help"),
                        appearance::switchLanguage),
                tool("tool-theme", light ? Octicons.SUN_16 : Octicons.MOON_16,
                        texts.of(light ? "tool.theme.light" : "tool.theme.dark"), texts.of("tool.theme.help"),
                        appearance::switchTheme),
                beside(Page.SETTINGS, Octicons.GEAR_16, texts));
        small.forEach(tool -> tool.setContentDisplay(ContentDisplay.GRAPHIC_ONLY));
        if (compact) {
            named.forEach(tool -> tool.setContentDisplay(ContentDisplay.GRAPHIC_ONLY));
        }
        return Stream.concat(named.stream(), small.stream()).toList();
    }

    private Button beside(Page page, Octicons icon, Texts texts) {
        Button tool = tool("tool-" + page.id(), icon, texts.of("tool." + page.id()),
                texts.of("tool." + page.id() + ".help"), () -> model.openBeside(page));
        tool.pseudoClassStateChanged(Css.CURRENT, model.pageProperty().get() == page);
        return tool;
    }

    private static Button tool(String id, Octicons icon, String text, String help, Runnable action) {
        Button tool = new Button(text, Icons.of(icon));
        tool.setId(id);
        tool.getStyleClass().addAll("flat", "tool", Css.DENSE);
        tool.setTooltip(new Tooltip(help));
        tool.setAccessibleText(text);
        tool.setAccessibleHelp(help);
        tool.setOnAction(event -> action.run());
        tool.setMinWidth(Button.USE_PREF_SIZE);
        return tool;
    }
}
