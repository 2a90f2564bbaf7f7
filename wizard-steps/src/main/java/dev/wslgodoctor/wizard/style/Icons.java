package dev.wslgodoctor.wizard.style;

import dev.wslgodoctor.diagnostics.cause.Layer;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.wizard.diagram.LinkLook;
import java.util.Optional;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.octicons.Octicons;

/** Which icon means what; the same meaning has the same icon everywhere. */
public final class Icons {

    private Icons() {
    }

    /** A decorative icon: the text beside it says the same, so a screen reader passes it. */
    public static FontIcon of(Octicons icon, String... styleClasses) {
        FontIcon node = new FontIcon(icon);
        node.getStyleClass().add("icon");
        node.getStyleClass().addAll(styleClasses);
        node.setMouseTransparent(true);
        return node;
    }

    /** The layer's icon. */
    public static Octicons of(Layer layer) {
        return switch (layer) {
            case CONTAINER -> Octicons.CONTAINER_16;
            case EDITOR -> Octicons.CODE_SQUARE_16;
            case DEBUGGER -> Octicons.BUG_16;
            case BINARY -> Octicons.FILE_BINARY_16;
            case TOOLCHAIN -> Octicons.TOOLS_16;
            case NETWORK -> Octicons.GLOBE_16;
            case FILES -> Octicons.FILE_DIRECTORY_16;
            case DISTRO -> Octicons.TERMINAL_16;
            case WSL_VM -> Octicons.SERVER_16;
            case WINDOWS -> Octicons.DEVICE_DESKTOP_16;
        };
    }

    /** The symptom's icon. */
    public static Octicons of(Symptom symptom) {
        return switch (symptom) {
            case BREAKPOINT_NOT_HIT -> Octicons.CIRCLE_24;
            case ATTACH_FAILS -> Octicons.PLUG_24;
            case LAUNCH_FAILS -> Octicons.PLAY_24;
            case VARIABLES_UNREADABLE -> Octicons.EYE_CLOSED_24;
            case BUILD_SLOW -> Octicons.METER_16;
            case TOOL_NOT_FOUND -> Octicons.TOOLS_24;
            case BUILD_FAILS -> Octicons.PACKAGE_24;
            case WSL_DOES_NOT_START -> Octicons.SERVER_24;
            case SESSION_HANGS -> Octicons.HOURGLASS_24;
            case STEPS_JUMP -> Octicons.ARROW_SWITCH_24;
            case EDITOR_SLOW -> Octicons.CODE_SQUARE_24;
            case DOWNLOAD_FAILS -> Octicons.DOWNLOAD_24;
            case NETWORK_DEAD -> Octicons.BROADCAST_24;
            case RESOURCES_EXHAUSTED -> Octicons.DATABASE_24;
            case CHANGES_NOT_NOTICED -> Octicons.SYNC_24;
            case PERMISSION_DENIED -> Octicons.LOCK_24;
            case CONTAINER_FAILS -> Octicons.CONTAINER_24;
            case ADVICE_FOLLOWED -> Octicons.COMMENT_DISCUSSION_24;
            case EVERYTHING -> Octicons.CHECKLIST_24;
        };
    }

    /** The icon in a link's disc; none while it waits. */
    public static Optional<Octicons> of(LinkLook look) {
        return switch (look) {
            case OK -> Optional.of(Octicons.CHECK_16);
            case FIRST_BROKEN, ALSO_BROKEN -> Optional.of(Octicons.X_16);
            case UNSURE -> Optional.of(Octicons.QUESTION_16);
            case NOT_APPLICABLE -> Optional.of(Octicons.DASH_16);
            case EXAMINING -> Optional.of(Octicons.HOURGLASS_16);
            case WAITING -> Optional.empty();
        };
    }

    /** The severity's icon. */
    public static Octicons of(Severity severity) {
        return switch (severity) {
            case BLOCKS -> Octicons.STOP_16;
            case DEGRADES -> Octicons.ALERT_16;
            case NOTE -> Octicons.INFO_16;
        };
    }
}
