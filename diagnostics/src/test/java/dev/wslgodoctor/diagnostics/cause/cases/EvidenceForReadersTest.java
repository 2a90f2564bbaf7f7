package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reading is shown as is meant for a reader: never the text that Java makes of a record or an Optional. */
class EvidenceForReadersTest {

    private static final Pattern OF_JAVA = Pattern.compile("Optional(\\[|\\.empty)|\\b[A-Z]\\w*\\[\\w+=|@[0-9a-f]{6,8}\\b");

    @Test
    void noEvidenceIsShownAsJavaSeesIt() {
        Map<String, String> wrong = new TreeMap<>();
        Stream.concat(FiringMachines.all().values().stream(), HealthyMachines.all().values().stream())
                .map(Supplier::get).forEach(machine -> {
                    for (Finding finding : machine.examine(Symptom.EVERYTHING).findings()) {
                        for (Evidence evidence : finding.evidence()) {
                            if (OF_JAVA.matcher(evidence.value()).find()) {
                                wrong.putIfAbsent(evidence.probe(), evidence.value());
                            }
                        }
                    }
                });
        assertEquals(Map.of(), wrong);
    }
}
