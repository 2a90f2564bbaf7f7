package dev.wslgodoctor.wizard.shell;

import dev.wslgodoctor.wizard.step.bundle.BundleFiles;
import dev.wslgodoctor.wizard.style.Appearance;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work on every page. */
final class ShellKeys {

    // what F6 goes through: tools, title, picture, list, action bar; a page need not have all of them
    private static final List<String> STATIONS =
            List.of(".navigation .button", ".conclusion", ".layer-chain", ".finding", ".action-bar .button");

    private final Node shell;
    private final WizardModel model;
    private final Appearance appearance;

    ShellKeys(Node shell, WizardModel model, Appearance appearance) {
        this.shell = shell;
        this.model = model;
        this.appearance = appearance;
    }

    void listen() {
        shell.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && goesOnInstead(event.getTarget())) {
                event.consume();
                primary().ifPresent(Button::fire);
            }
        });
        shell.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (handled(event)) {
                event.consume();
            }
        });
    }

    // Enter is the primary action of a page: JavaFX would turn a tick over, even the one that agrees to root (except on
    // macOS, class ButtonBehavior there), and would do nothing on a card that is chosen already
    private static boolean goesOnInstead(EventTarget target) {
        return target instanceof CheckBox || target instanceof ToggleButton card && card.isSelected();
    }

    private Optional<Button> primary() {
        return shell.lookupAll(".button").stream().filter(Button.class::isInstance).map(Button.class::cast)
                .filter(button -> button.isDefaultButton() && button.isVisible() && !button.isDisabled()).findFirst();
    }

    private boolean handled(KeyEvent event) {
        if (event.isAltDown()) {
            return alt(event.getCode());
        }
        if (event.isShortcutDown()) {
            return shortcut(event);
        }
        return switch (event.getCode()) {
            case ESCAPE -> {
                model.back();
                yield true;
            }
            case F1 -> {
                model.openBeside(Page.KNOWLEDGE);
                yield true;
            }
            case F5 -> {
                boolean can = model.isDone(WizardStep.SCAN) && model.pageProperty().get() != Page.SCAN;
                if (can) {
                    model.startScan();
                }
                yield can;
            }
            case F6 -> {
                nextStation(event.isShiftDown() ? -1 : 1);
                yield true;
            }
            default -> false;
        };
    }

    private boolean alt(KeyCode code) {
        if (code == KeyCode.LEFT) {
            model.back();
            return true;
        }
        int digit = code.ordinal() - KeyCode.DIGIT1.ordinal();
        if (digit >= 0 && digit < WizardStep.values().length) {
            model.jump(WizardStep.values()[digit]);
            return true;
        }
        return false;
    }

    private boolean shortcut(KeyEvent event) {
        switch (event.getCode()) {
            case PLUS, EQUALS, ADD -> appearance.zoom(1);
            case MINUS, SUBTRACT -> appearance.zoom(-1);
            case DIGIT0, NUMPAD0 -> appearance.resetZoom();
            case F -> focus("#search");
            case O -> BundleFiles.toOpen(shell.getScene().getWindow(), appearance.textsProperty().get())
                    .ifPresent(model::openBundle);
            case S -> {
                model.previewBundle();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void focus(String selector) {
        Node node = shell.lookup(selector);
        if (node != null) {
            node.requestFocus();
        }
    }

    private void nextStation(int by) {
        List<Node> present = STATIONS.stream().map(shell::lookup).flatMap(Stream::ofNullable).toList();
        Node focused = shell.getScene() == null ? null : shell.getScene().getFocusOwner();
        int now = -1;
        for (int i = 0; i < present.size(); i++) {
            if (present.get(i) == focused || sameBar(present.get(i), focused)) {
                now = i;
            }
        }
        if (!present.isEmpty()) {
            present.get(Math.floorMod(now + by, present.size())).requestFocus();
        }
    }

    private static boolean sameBar(Node station, Node focused) {
        return focused != null && station.getParent() == focused.getParent()
                && station.getParent() instanceof javafx.scene.layout.FlowPane;
    }
}
