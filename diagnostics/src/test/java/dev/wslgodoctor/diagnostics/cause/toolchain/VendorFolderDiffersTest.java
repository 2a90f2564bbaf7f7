package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VendorFolderDiffersTest {

    private static final String MOD = """
            module example.com/shop

            go 1.22

            require (
            	example.com/a v1.2.0
            	example.com/b v0.1.0 // indirect
            )
            """;
    private static final String LIST = """
            # example.com/a v1.2.0
            ## explicit; go 1.20
            example.com/a/x
            # example.com/b v0.1.0
            ## explicit
            example.com/b
            """;

    private final VendorFolderDiffers cause = new VendorFolderDiffers();

    private static CaseMachine machine(String mod, String list) {
        return CaseMachine.healthy().file("/home/dev/shop/go.mod", mod)
                .file("/home/dev/shop/vendor/modules.txt", list);
    }

    static FakeFacts holding() {
        return machine(MOD.replace("v1.2.0", "v1.3.0"), LIST).given();
    }

    static FakeFacts ruledOut() {
        return machine(MOD, LIST).given();
    }

    @Test
    void holdsWhenGoModRequiresAnotherVersion() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("file",
                "/home/dev/shop/vendor/modules.txt", "module", "example.com/a v1.3.0", "count", "2")),
                machine(MOD.replace("v1.2.0", "v1.3.0"), LIST).verdict(cause));
    }

    @Test
    void isRuledOutWhereBothAgree() {
        assertEquals(Verdict.ruledOut(), Examiner.judge(cause, ruledOut()));
    }

    @Test
    void holdsForAReplacementThatTheListDoesNotKnow() {
        assertInstanceOf(Verdict.Holds.class,
                machine(MOD + "\nreplace example.com/a => ../a\n", LIST).verdict(cause));
    }

    @Test
    void isRuledOutWhereGoflagsLeaveTheFolderAlone() {
        assertEquals(Verdict.ruledOut(), machine(MOD.replace("v1.2.0", "v1.3.0"), LIST)
                .variable("GOFLAGS", "-mod=mod").verdict(cause));
    }

    @Test
    void doesNotApplyWithoutAVendorFolder() {
        assertInstanceOf(Verdict.NotApplicable.class, CaseMachine.healthy().verdict(cause));
    }

    @Test
    void doesNotApplyInAWorkspace() {
        assertInstanceOf(Verdict.NotApplicable.class, machine(MOD.replace("v1.2.0", "v1.3.0"), LIST)
                .file("/home/dev/go.work", "go 1.22\nuse ./shop\n").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheListCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine(MOD, LIST).fails(new Trouble.Denied("no"),
                "/home/dev/shop/vendor/modules.txt").verdict(cause));
    }
}
