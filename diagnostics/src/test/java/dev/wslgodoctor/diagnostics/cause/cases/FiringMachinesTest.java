package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** On each of these machines its cause holds; on the healthy one, from which each differs in one fact, none does. */
class FiringMachinesTest {

    @TestFactory
    Stream<DynamicTest> theCauseHoldsOnItsMachine() {
        return FiringMachines.all().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () ->
                assertInstanceOf(Verdict.Holds.class, entry.getValue().get()
                        .verdict(CauseCatalog.byId(entry.getKey()).orElseThrow()))));
    }
}
