package dev.wslgodoctor.diagnostics.gateway.windows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ElevatedTaskTest {

    private static final List<ElevatedTask> ALL = List.of(new ElevatedTask.StartService("WSLService"),
            new ElevatedTask.EnableFeature("VirtualMachinePlatform"), new ElevatedTask.StartHypervisorAtBoot(),
            new ElevatedTask.RemovePortProxy("0.0.0.0", 2345), new ElevatedTask.ExcludeFolder("C:\\Users\\张 伟\\go"));

    @Test
    void everyTaskArrivesAsItWasAgreed() {
        for (ElevatedTask task : ALL) {
            byte[] file = task.bytes();
            assertEquals(Optional.of(task), ElevatedTask.read(file, ElevatedTask.hash(file)));
            assertTrue(task.command("C:\\Windows\\System32").get(0).startsWith("C:\\Windows\\System32\\"));
        }
    }

    @Test
    void aFileThatChangedAfterwardsIsRefused() {
        byte[] agreed = new ElevatedTask.RemovePortProxy("0.0.0.0", 2345).bytes();
        byte[] other = new ElevatedTask.RemovePortProxy("0.0.0.0", 2346).bytes();

        assertEquals(Optional.empty(), ElevatedTask.read(other, ElevatedTask.hash(agreed)));
        for (int i = 0; i < agreed.length; i++) {
            byte[] flipped = agreed.clone();
            flipped[i] ^= 1;
            assertEquals(Optional.empty(), ElevatedTask.read(flipped, ElevatedTask.hash(agreed)));
        }
    }

    @Test
    void whatIsNoTaskIsRefusedEvenWithItsHash() {
        for (String text : new String[] {"", "{}", "[]", "{\"schema\":1,\"verb\":\"Run\",\"name\":\"cmd\"}",
            "{\"schema\":1,\"verb\":\"StartService\",\"name\":\"Spooler\"}",
            "{\"schema\":1,\"verb\":\"StartService\",\"name\":\"WSLService\",\"more\":1}",
            "{\"schema\":2,\"verb\":\"StartHypervisorAtBoot\"}", "{\"schema\":1,\"verb\":[]}", " ".repeat(5000)}) {
            byte[] file = text.getBytes(StandardCharsets.UTF_8);
            assertEquals(Optional.empty(), ElevatedTask.read(file, ElevatedTask.hash(file)), text);
        }
    }

    @Test
    void noFreeTextBecomesATask() {
        for (String folder : new String[] {"C:\\", "C:\\Windows\\Temp", "C:\\Users", "relative\\x\\y", "\\\\server\\s\\x",
            "C:\\Users\\a\\..\\..\\Windows", "C:\\Users\\a\"; calc", "C:\\Users\\a\n", "C:\\Program Files\\x", "C:\\Users\\o\u2019; calc"}) {
            assertThrows(IllegalArgumentException.class, () -> new ElevatedTask.ExcludeFolder(folder), folder);
        }
        for (String address : new String[] {"0.0.0.0 & calc", "::", "", "*"}) {
            assertThrows(IllegalArgumentException.class, () -> new ElevatedTask.RemovePortProxy(address, 1), address);
        }
        assertThrows(IllegalArgumentException.class, () -> new ElevatedTask.RemovePortProxy("0.0.0.0", 70000));
        assertThrows(IllegalArgumentException.class, () -> new ElevatedTask.EnableFeature("TelnetClient"));
    }

    @Test
    void aQuoteInAFolderStaysWithinItsArgument() {
        List<String> command = new ElevatedTask.ExcludeFolder("C:\\Users\\o'neil; calc\\go").command("S");

        assertEquals("'C:\\Users\\o''neil; calc\\go'", command.get(command.size() - 1));
        assertEquals("& { Add-MpPreference -ExclusionPath $args[0] }", command.get(command.size() - 2));
    }
}
