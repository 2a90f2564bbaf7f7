package dev.wslgodoctor.app.life;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Where the window was, in pixels of the desktop.
 *
 * @param maximized whether it filled the screen; the rest is then its place before
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {

    // of the title bar at least this much must be on a screen, or nobody can move the window
    private static final double GRIP = 80;

    /**
     * A rectangle of the desktop that can be seen.
     */
    public record Area(double x, double y, double width, double height) {
    }

    /**
     * What was kept, if it still makes sense.
     *
     * @param screens what can be seen now; a window that lies outside, on a screen that is gone, is forgotten
     */
    public static Optional<WindowPlace> from(StateFile kept, List<Area> screens) {
        OptionalDouble x = kept.number("window.x");
        OptionalDouble y = kept.number("window.y");
        OptionalDouble width = kept.number("window.width");
        OptionalDouble height = kept.number("window.height");
        if (x.isEmpty() || y.isEmpty() || width.isEmpty() || height.isEmpty()) {
            return Optional.empty();
        }
        WindowPlace place = new WindowPlace(x.getAsDouble(), y.getAsDouble(), width.getAsDouble(),
                height.getAsDouble(), kept.flag("window.maximized").orElse(false));
        return Optional.of(place).filter(found -> screens.stream().anyMatch(found::reaches));
    }

    private boolean reaches(Area screen) {
        return width >= GRIP && height >= GRIP && width <= screen.width() * 2 && height <= screen.height() * 2
                && x + width - GRIP >= screen.x() && x + GRIP <= screen.x() + screen.width()
                && y >= screen.y() - GRIP && y + GRIP <= screen.y() + screen.height();
    }

    /** Notes it; the file's save writes it. */
    public void into(StateFile kept) {
        kept.put("window.x", x);
        kept.put("window.y", y);
        kept.put("window.width", width);
        kept.put("window.height", height);
        kept.put("window.maximized", maximized);
    }
}
