package dev.wslgodoctor.diagnostics.cause.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProgramIsNoMainPackageTest {

    private final ProgramIsNoMainPackage cause = new ProgramIsNoMainPackage();

    private static StagedMachine machine() {
        return StagedMachine.usual().inProject(".vscode/launch.json", """
                {"configurations": [{
                    "name": "Shop", "type": "go",
                    "request": "launch", "mode": "debug",
                    "program": "${workspaceFolder}/cart"
                }]}
                """).inProject("cart/cart.go", "package cart\n")
                .says("p/home/dev/shop/cart\0wcart\0", "s/^package", "/home/dev/shop/cart");
    }

    static FakeFacts holding() {
        return machine().facts();
    }

    @Test
    void holds() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of(
                "program", "/home/dev/shop/cart", "package", "cart")), machine().verdict(cause));
    }

    @Test
    void isRuledOutByOneFileOfPackageMain() {
        assertEquals(Verdict.ruledOut(), machine().says("p/home/dev/shop/cart\0wcart\0wmain\0", "s/^package",
                "/home/dev/shop/cart").verdict(cause));
    }

    @Test
    void admitsNotKnowingTheFiles() {
        assertInstanceOf(Verdict.Undetermined.class, machine()
                .answers(Output.of(2, "", "sed: I/O error\n"), "s/^package").verdict(cause));
    }

    @Test
    void doesNotApplyToATest() {
        assertInstanceOf(Verdict.NotApplicable.class, machine().inProject(".vscode/launch.json",
                "{\"configurations\": [{\"name\": \"Shop\", \"type\": \"go\", \"request\": \"launch\", "
                        + "\"mode\": \"test\", \"program\": \"/home/dev/shop/cart\"}]}").verdict(cause));
    }
}
