package dev.wslgodoctor.diagnostics.cause.toolchain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.cause.cases.CaseMachine;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.probe.FakeFacts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoSumIncompleteTest {

    private static final String MOD = "module example.com/shop\n\ngo 1.22\n\nrequire example.com/a v1.0.0\n";
    private static final String SUM = "example.com/a v1.0.0 h1:abc=\nexample.com/a v1.0.0/go.mod h1:def=\n";

    private final GoSumIncomplete cause = new GoSumIncomplete();

    private static CaseMachine machine(String sum) {
        return CaseMachine.healthy().file("/home/dev/shop/go.mod", MOD).file("/home/dev/shop/go.sum", sum)
                .file("/home/dev/shop/use.go", "package main\n\nimport _ \"example.com/a/b\"\n");
    }

    static FakeFacts holding() {
        return machine("").given();
    }

    // Go 1.24.4 refuses this module with "missing go.sum entry for module providing package"
    @Test
    void holdsForAModuleThatIsImportedAndHasNoHash() {
        assertEquals(Verdict.holds(Severity.BLOCKS, Confidence.CERTAIN, Map.of("module", "example.com/a", "version",
                "v1.0.0", "count", "1", "importer", "/home/dev/shop/use.go")), machine("").verdict(cause));
    }

    @Test
    void theHashOfItsGoModAloneIsNotEnough() {
        assertInstanceOf(Verdict.Holds.class, machine(SUM.substring(SUM.indexOf('\n') + 1)).verdict(cause));
    }

    @Test
    void isRuledOutByTheHash() {
        assertEquals(Verdict.ruledOut(), machine(SUM).verdict(cause));
    }

    @Test
    void isOnlySuspectedWhereNothingImportsIt() {
        assertEquals(Confidence.SUSPECT, assertInstanceOf(Verdict.Holds.class, machine("")
                .without("/home/dev/shop/use.go").verdict(cause)).confidence());
    }

    @Test
    void isRuledOutForAReplacedModuleAndAnIndirectOne() {
        assertEquals(Verdict.ruledOut(), machine("").file("/home/dev/shop/go.mod",
                MOD + "replace example.com/a => ../a\n").verdict(cause));
        assertEquals(Verdict.ruledOut(), machine("").file("/home/dev/shop/go.mod",
                MOD.replace("v1.0.0", "v1.0.0 // indirect")).verdict(cause));
    }

    @Test
    void isRuledOutForAGoThatAddsItByItself() {
        assertEquals(Verdict.ruledOut(), machine("").says("go version go1.15.2 linux/amd64\n",
                "/usr/local/go/bin/go", "version").verdict(cause));
        assertEquals(Verdict.ruledOut(), machine("").variable("GOFLAGS", "-mod=mod").verdict(cause));
    }

    @Test
    void doesNotApplyWithAVendorFolder() {
        assertInstanceOf(Verdict.NotApplicable.class,
                machine("").folder("/home/dev/shop/vendor").verdict(cause));
    }

    @Test
    void admitsNotKnowingWhenTheFileCannotBeRead() {
        assertInstanceOf(Verdict.Undetermined.class, machine("").fails(new Trouble.Denied("no"),
                "/home/dev/shop/go.sum").verdict(cause));
    }
}
