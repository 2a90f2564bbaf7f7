package dev.wslgodoctor.diagnostics.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.ElevatedTask;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway;
import dev.wslgodoctor.diagnostics.probe.Consent;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of a step for which Windows asks for an administrator. */
class AdministratorRepairTest {

    private static final String SYSTEM = "C:\\Windows\\System32";

    @TempDir
    private Path folder;
    private Workbench bench;
    private String start = "disabled";
    private final List<String> elevated = new ArrayList<>();
    private boolean saysNo;

    @BeforeEach
    void setUp() {
        bench = new Workbench(folder);
        bench.write("says", "bad");
        bench.windows = (WindowsGateway) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] {WindowsGateway.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "present" -> true;
                    case "run" -> run((Command) arguments[0]);
                    case "registry", "service", "folder" -> Optional.empty();
                    default -> null;
                });
    }

    private Output run(Command command) throws GatewayException {
        if (!command.asRoot()) {
            return Output.of(0, "START_TYPE " + start, "");
        }
        if (saysNo) {
            throw new GatewayException(new Trouble.Denied("the question was answered with no"));
        }
        ElevatedTask task = ElevatedTask.of(command.argv(), SYSTEM).orElseThrow();
        elevated.add(task.toString());
        start = ((ElevatedTask.ServiceStart) task).start().name().toLowerCase(Locale.ROOT);
        return Output.of(0, "", "");
    }

    private Plan plan() {
        return bench.plan(new Action.Run(Place.WINDOWS, command(ElevatedTask.Start.AUTO),
                Optional.of(command(ElevatedTask.Start.DISABLED)),
                Optional.of(Command.of(SYSTEM + "\\sc.exe", "qc", "WSLService"))));
    }

    private static Command command(ElevatedTask.Start start) {
        return Command.of(new ElevatedTask.ServiceStart("WSLService", start).command(SYSTEM)).byRoot();
    }

    @Test
    void itIsShownAsTheExactCommandThenDoneThenTakenBackByItsOppositeTask() throws Exception {
        Preview preview = bench.repairer().preview(plan(), bench.at());
        assertTrue(preview.steps().getFirst().asRoot());
        assertEquals("ask", preview.plan().kind());

        bench.apply(plan());
        assertEquals("auto", start);
        assertInstanceOf(Outcome.Undone.class, bench.undo(1));

        assertEquals("disabled", start);
        assertEquals(2, elevated.size());
    }

    @Test
    void whoSaysNoToWindowsGetsARefusalAndNothingIsChanged() throws Exception {
        saysNo = true;
        Repairer repairer = bench.repairer();

        Outcome outcome = repairer.apply(repairer.preview(plan(), bench.at()), bench.events::add);

        assertEquals(Outcome.Why.DENIED, assertInstanceOf(Outcome.Refused.class, outcome).why());
        assertEquals("disabled", start);
    }

    @Test
    void whoseConsentHasNoRootIsNotAskedForAnAdministratorEither() throws Exception {
        bench.consent = new Consent(false, false, false);

        Preview preview = bench.repairer().preview(plan(), bench.at());

        assertTrue(preview.obstacle().isPresent());
        assertEquals(List.of(), elevated);
    }

    @Test
    void aServiceThatSomebodyChangedSinceThePreviewIsLeftAlone() throws Exception {
        Repairer repairer = bench.repairer();
        Preview preview = repairer.preview(plan(), bench.at());
        start = "demand";

        Outcome outcome = repairer.apply(preview, bench.events::add);

        assertEquals(Outcome.Why.DRIFTED, assertInstanceOf(Outcome.Refused.class, outcome).why());
        assertEquals(List.of(), elevated);
    }
}
