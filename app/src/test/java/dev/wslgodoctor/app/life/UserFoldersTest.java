package dev.wslgodoctor.app.life;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {

    @Test
    void linuxFollowsTheBaseDirectories() {
        UserFolders folders = UserFolders.of(Map.of("XDG_CONFIG_HOME", "/c", "XDG_CACHE_HOME", "relative"),
                "/home/dev", null, false);

        assertEquals(Path.of("/c/wsl-go-doctor"), folders.config());
        assertEquals(Path.of("/home/dev/.local/state/wsl-go-doctor"), folders.state());
        assertEquals(Path.of("/home/dev/.cache/wsl-go-doctor"), folders.cache(), "a relative path is no base");
        assertEquals(Path.of("/home/dev/.local/state/wsl-go-doctor/logs"), folders.logs());
    }

    @Test
    void windowsKeepsEverythingOnThisMachine() {
        UserFolders folders = UserFolders.of(Map.of("LOCALAPPDATA", "/Users/张 伟/AppData/Local", "XDG_STATE_HOME", "/x"),
                "/Users/张 伟", "", true);

        assertEquals(Path.of("/Users/张 伟/AppData/Local/wsl-go-doctor"), folders.state());
        assertEquals(folders.state(), folders.config());
    }

    @Test
    void windowsWithoutTheVariableFallsBackToTheProfile() {
        assertEquals(Path.of("/Users/dev/AppData/Local/wsl-go-doctor"),
                UserFolders.of(Map.of(), "/Users/dev", null, true).state());
    }

    @Test
    void aChosenFolderHoldsEverything() {
        UserFolders folders = UserFolders.of(Map.of("WGD_STATE", "/variable"), "/home/dev", "/chosen", false);

        assertEquals(Path.of("/chosen"), folders.state());
        assertEquals(Path.of("/chosen"), folders.config());
        assertEquals(Path.of("/variable"),
                UserFolders.of(Map.of("WGD_STATE", "/variable"), "/home/dev", "", false).state());
    }
}
