package dev.wslgodoctor.diagnostics.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules on the side of the program; those of the elevated one are proved under Wine (installer/test windows). */
class ElevatedTaskTest {

    private static final String SYSTEM = "C:\\Windows\\System32";

    private static final List<ElevatedTask> ALL = List.of(
            new ElevatedTask.ServiceStart("WSLService", ElevatedTask.Start.AUTO),
            new ElevatedTask.ServiceStart("LxssManager", ElevatedTask.Start.DISABLED),
            new ElevatedTask.Feature("VirtualMachinePlatform", true),
            new ElevatedTask.Feature("VirtualMachinePlatform", false), new ElevatedTask.StartHypervisorAtBoot(),
            new ElevatedTask.RemovePortProxy("0.0.0.0", 2345), new ElevatedTask.RemovePortProxy("*", 1),
            new ElevatedTask.AddPortProxy("0.0.0.0", 2345, "172.24.96.5", 40000),
            new ElevatedTask.DefenderExclusion("C:\\Users\\张 伟\\o'neil", true),
            new ElevatedTask.DefenderExclusion("D:\\src\\go", false));

    @Test
    void everyTaskIsFoundAgainByTheCommandThatWasShown() {
        for (ElevatedTask task : ALL) {
            List<String> command = task.command(SYSTEM);

            assertEquals(Optional.of(task), ElevatedTask.of(command, SYSTEM));
            assertTrue(command.getFirst().startsWith(SYSTEM + "\\"));
        }
    }

    @Test
    void aCommandThatDiffersInAnyWordIsNoTask() {
        for (ElevatedTask task : ALL) {
            List<String> command = task.command(SYSTEM);
            for (int i = 0; i < command.size(); i++) {
                List<String> other = new ArrayList<>(command);
                other.set(i, other.get(i) + " & calc");
                assertEquals(Optional.empty(), ElevatedTask.of(other, SYSTEM), other.toString());
            }
            List<String> longer = new ArrayList<>(command);
            longer.add("calc");
            assertEquals(Optional.empty(), ElevatedTask.of(longer, SYSTEM));
            assertEquals(Optional.empty(), ElevatedTask.of(command, "C:\\Users\\dev"));
        }
        for (List<String> other : List.of(List.of("calc.exe"), List.of(SYSTEM + "\\sc.exe"),
                List.of(SYSTEM + "\\sc.exe", "delete", "WSLService"), List.of(SYSTEM + "\\sc.exe", "config", "Spooler",
                        "start=", "auto"), List.of(""))) {
            assertEquals(Optional.empty(), ElevatedTask.of(other, SYSTEM), other.toString());
        }
    }

    @Test
    void noFreeTextBecomesATask() {
        for (String folder : new String[] {"C:\\", "C:\\Windows\\Temp", "C:\\Users", "relative\\x\\y",
                "\\\\server\\s\\x",
            "C:\\Users\\a\\..\\..\\Windows", "C:\\Users\\a\"; calc", "C:\\Users\\a\n", "C:\\Program Files\\x",
            "C:\\Users\\o\u2019; calc"}) {
            assertThrows(IllegalArgumentException.class, () -> new ElevatedTask.DefenderExclusion(folder, true),
                    folder);
        }
        for (String address : new String[] {"0.0.0.0 & calc", "::", "", "**"}) {
            assertThrows(IllegalArgumentException.class, () -> new ElevatedTask.RemovePortProxy(address, 1), address);
        }
        assertThrows(IllegalArgumentException.class, () -> new ElevatedTask.AddPortProxy("0.0.0.0", 1, "*", 1));
        assertThrows(IllegalArgumentException.class, () -> new ElevatedTask.RemovePortProxy("0.0.0.0", 70000));
        assertThrows(IllegalArgumentException.class, () -> new ElevatedTask.Feature("TelnetClient", true));
    }

    @Test
    void aQuoteInAFolderStaysWithinItsArgument() {
        List<String> command = new ElevatedTask.DefenderExclusion("C:\\Users\\o'neil; calc\\go", true).command("S");

        assertEquals("'C:\\Users\\o''neil; calc\\go'", command.getLast());
        assertEquals("& { Add-MpPreference -ExclusionPath $args[0] }", command.get(command.size() - 2));
    }

    @Test
    void theFileSaysTheVerbAndItsParametersAndItsHashChangesWithThem() {
        byte[] file = new ElevatedTask.ServiceStart("WSLService", ElevatedTask.Start.AUTO).bytes();

        assertEquals("wsl-go-doctor 1\nverb ServiceStart\nname WSLService\nstart AUTO\n",
                new String(file, StandardCharsets.UTF_8));
        assertEquals(64, ElevatedTask.hash(file).length());
        assertEquals(ALL.size(), ALL.stream().map(ElevatedTask::bytes).map(ElevatedTask::hash).distinct().count());
    }
}
