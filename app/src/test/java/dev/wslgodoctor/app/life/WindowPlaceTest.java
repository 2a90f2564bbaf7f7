package dev.wslgodoctor.app.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowPlaceTest {

    private static final List<WindowPlace.Area> ONE = List.of(new WindowPlace.Area(0, 0, 1920, 1080));

    @TempDir
    private Path folder;

    @Test
    void aPlaceIsRememberedAcrossStarts() throws Exception {
        WindowPlace place = new WindowPlace(100, 50, 1280, 800, true);
        StateFile file = StateFile.in(folder.resolve("state.json"));
        place.into(file);
        file.save();

        assertEquals(Optional.of(place), WindowPlace.from(StateFile.in(folder.resolve("state.json")), ONE));
    }

    @Test
    void aPlaceOnAScreenThatIsGoneIsForgotten() {
        assertEquals(Optional.empty(), read(new WindowPlace(2500, 50, 1280, 800, false), ONE));
        assertEquals(1, read(new WindowPlace(2500, 50, 1280, 800, false),
                List.of(ONE.get(0), new WindowPlace.Area(1920, 0, 1920, 1080))).stream().count());
    }

    @Test
    void nonsenseIsForgotten() {
        assertEquals(Optional.empty(), read(new WindowPlace(0, 0, 1, 1, false), ONE));
        assertEquals(Optional.empty(), read(new WindowPlace(0, -900, 800, 600, false), ONE));
        assertEquals(Optional.empty(), read(new WindowPlace(0, 0, 1e9, 800, false), ONE));
        assertEquals(Optional.empty(), WindowPlace.from(StateFile.in(folder.resolve("none")), ONE));
    }

    private Optional<WindowPlace> read(WindowPlace place, List<WindowPlace.Area> screens) {
        StateFile file = StateFile.in(folder.resolve("other.json"));
        place.into(file);
        return WindowPlace.from(file, screens);
    }
}
