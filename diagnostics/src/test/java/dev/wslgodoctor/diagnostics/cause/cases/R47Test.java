package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Case R47 of the case book: an opened folder with modules below and none in it. */
class R47Test {

    private static StagedMachine machine() {
        return StagedMachine.usual().without("/home/dev/shop/go.mod")
                .inProject("api/go.mod", "module example.com/shop/api\n\ngo 1.24\n")
                .inProject("web/go.mod", "module example.com/shop/web\n\ngo 1.24\n");
    }

    @Test
    void isRankedFirst() {
        assertEquals(Optional.of("editor.folder-above-module"), machine().first());
    }

    @Test
    void isNoLongerFoundWhenThatOneFactIsMended() {
        assertTrue(machine().inProject("go.work", "go 1.24\n\nuse (\n\t./api\n\t./web\n)\n")
                .examined().holding().isEmpty());
    }
}
