package dev.wslgodoctor.wizard.diagram;

import dev.wslgodoctor.wizard.diagram.ChainPicture.Stop;
import dev.wslgodoctor.wizard.style.Css;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/**
 * The chain across the layers. One tab stop; arrows walk the links, Enter opens the focused one, Space pins its
 * evidence, B goes to the first broken link.
 */
public final class LayerChain extends Region {

    private static final Duration HOVER = Duration.millis(250);

    private final ReadOnlyIntegerWrapper focusedLink = new ReadOnlyIntegerWrapper(0);
    private final ChainCanvas canvas;
    private final PauseTransition hover = new PauseTransition(HOVER);
    private ChainPicture picture;
    private ChainGeometry geometry;
    private double geometryWidth = -1;
    private Consumer<String> onOpen = link -> { };
    private Function<Integer, Node> peek = index -> null;
    private boolean pinned;
    private boolean alwaysPortrait;

    /** Shows this picture. */
    public LayerChain(ChainPicture picture) {
        getStyleClass().add("layer-chain");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        canvas = new ChainCanvas(getChildren(), this::enter, this::leave, this::open, this::fontChanged);
        show(picture);
        setOnKeyPressed(this::key);
        setOnMousePressed(event -> requestFocus());
        focusedProperty().addListener((observable, before, focused) -> {
            canvas.showFocus(focused ? focusedLink.get() : -1);
            if (!focused) {
                hidePeek();
            }
            requestLayout();
        });
    }

    /** The picture as a list of rows, as paper holds it. */
    public static LayerChain forPrint(ChainPicture picture) {
        LayerChain chain = new LayerChain(picture);
        chain.alwaysPortrait = true;
        return chain;
    }

    /** Shows another state of the picture. */
    public void show(ChainPicture next) {
        boolean sameLinks = picture != null
                && picture.links().stream().map(Stop::id).toList().equals(next.links().stream().map(Stop::id).toList());
        picture = next;
        geometry = null;
        setAccessibleText(next.summary());
        canvas.show(next);
        pseudoClassStateChanged(Css.PROVEN, next.proven());
        if (!sameLinks) {
            focusedLink.set(next.firstBroken().orElse(0));
        }
        canvas.showFocus(isFocused() ? focusedLink.get() : -1);
        requestLayout();
    }

    /** What a click or Enter on a link does, by the link's id. */
    public void setOnOpen(Consumer<String> action) {
        onOpen = action;
    }

    /** What is shown beside a link on hover or focus, by its index; null shows nothing. */
    public void setPeek(Function<Integer, Node> content) {
        peek = content;
    }

    /** Index of the link that has the keyboard. */
    public ReadOnlyIntegerProperty focusedLinkProperty() {
        return focusedLink.getReadOnlyProperty();
    }

    /** The form that is shown now. */
    public ChainGeometry.Form form() {
        return geometry(getWidth()).form();
    }

    private void key(KeyEvent event) {
        int last = picture.links().size() - 1;
        int now = focusedLink.get();
        switch (event.getCode()) {
            case LEFT -> focusLink(Math.max(0, now - 1));
            case RIGHT -> focusLink(Math.min(last, now + 1));
            case UP -> focusLink(LinkWalk.vertical(geometry(getWidth()), now, true));
            case DOWN -> focusLink(LinkWalk.vertical(geometry(getWidth()), now, false));
            case HOME -> focusLink(0);
            case END -> focusLink(last);
            case B -> focusLink(picture.firstBroken().orElse(now));
            case ENTER -> open(now);
            case SPACE -> togglePin();
            case ESCAPE -> {
                if (!canvas.hasPeek()) {
                    return;
                }
                hidePeek();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void focusLink(int index) {
        focusedLink.set(index);
        canvas.showFocus(index);
        notifyAccessibleAttributeChanged(AccessibleAttribute.FOCUS_ITEM);
        showPeek(index);
    }

    private void togglePin() {
        pinned = !pinned;
        if (pinned) {
            showPeek(focusedLink.get());
        } else {
            hidePeek();
        }
    }

    private void enter(int index) {
        hover.setOnFinished(event -> showPeek(index));
        hover.playFromStart();
    }

    private void leave(int index) {
        hover.stop();
        if (!pinned) {
            hidePeek();
        }
    }

    private void showPeek(int index) {
        canvas.showPeek(index, peek.apply(index));
        requestLayout();
    }

    private void hidePeek() {
        pinned = false;
        canvas.hidePeek();
    }

    private void open(int index) {
        focusedLink.set(index);
        onOpen.accept(picture.links().get(index).id());
    }

    private void fontChanged() {
        geometry = null;
        requestLayout();
    }

    private ChainGeometry geometry(double width) {
        if (geometry == null || geometryWidth != width) {
            geometryWidth = width;
            geometry = ChainLayout.of(picture, width / canvas.em(), alwaysPortrait, canvas);
        }
        return geometry;
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(geometry(width < 0 ? getWidth() : width).height() * canvas.em());
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 60 * canvas.em();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 30 * canvas.em();
    }

    @Override
    protected void layoutChildren() {
        canvas.layout(geometry(getWidth()), getWidth(), getHeight());
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case ITEM_COUNT -> picture.links().size();
            case FOCUS_ITEM -> canvas.disc(focusedLink.get());
            case ITEM_AT_INDEX -> canvas.disc((Integer) parameters[0]);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }
}
