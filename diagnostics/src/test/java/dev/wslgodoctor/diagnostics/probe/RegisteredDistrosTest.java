package dev.wslgodoctor.diagnostics.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.engine.Inquiry;
import dev.wslgodoctor.diagnostics.gateway.FakeWindows;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import dev.wslgodoctor.diagnostics.gateway.RegistryBytes;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.Hive;
import dev.wslgodoctor.diagnostics.gateway.WindowsGateway.RegistryValue;
import dev.wslgodoctor.diagnostics.gateway.local.LocalMachine;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys below Lxss as any program of the user can leave them. */
class RegisteredDistrosTest {

    private static final String ONE = "{11111111-2222-3333-4444-555555555555}";
    private static final String TWO = "{AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE}";
    private static final String VERSION = "SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion";

    private static RegistryValue text(String text) {
        return RegistryBytes.value(RegistryBytes.SZ, text.getBytes(StandardCharsets.UTF_16LE));
    }

    private static Map<String, RegistryValue> sound(String name) {
        return Map.of("DistributionName", text(name + "\0"), "BasePath", text("\\\\?\\D:\\用户\\张 伟\\" + name + "\0"),
                "State", new RegistryValue.Number(1), "Version", new RegistryValue.Number(2),
                "DefaultUid", new RegistryValue.Number(1000), "Flags", new RegistryValue.Number(15));
    }

    private static Map<String, RegistryValue> changed(String name, RegistryValue value) {
        Map<String, RegistryValue> values = new HashMap<>(sound("Ubuntu"));
        values.put(name, value);
        return values;
    }

    private static Map<String, RegistryValue> without(String name) {
        Map<String, RegistryValue> values = new HashMap<>(sound("Ubuntu"));
        values.remove(name);
        return values;
    }

    private static FakeWindows lxss(String... keys) {
        return new FakeWindows().with(Hive.HKCU, WindowsProbes.LXSS, Map.of(), keys);
    }

    private static FakeWindows with(FakeWindows windows, String guid, Map<String, RegistryValue> values) {
        return windows.with(Hive.HKCU, WindowsProbes.LXSS + "\\" + guid, values);
    }

    private static Facts facts(FakeWindows windows) {
        return new Inquiry(new Case(new LocalMachine(Machine.Stand.INSIDE_WSL, "Ubuntu", windows), Choice.NONE,
                Consent.DEFAULT, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))).facts();
    }

    private static LxssDistro read(Map<String, RegistryValue> values) {
        return facts(with(lxss(ONE), ONE, values)).need(WindowsProbes.REGISTERED).getFirst();
    }

    @Test
    void readsASoundKey() {
        assertEquals(new LxssDistro(ONE, Optional.of("Ubuntu"),
                Optional.of(WindowsPath.of("D:\\用户\\张 伟\\Ubuntu")), Optional.of(15L), List.of(), List.of()),
                read(sound("Ubuntu")));
    }

    @Test
    void sharesTheKeyWithWhatIsNoDistro() {
        FakeWindows windows = lxss("Notifications", "DiskMounts", "{1}", ONE, ONE + " ");

        assertEquals(List.of(ONE), facts(with(windows, ONE, sound("Ubuntu"))).need(WindowsProbes.REGISTERED).stream()
                .map(LxssDistro::guid).toList());
    }

    @Test
    void aNameThatIsMissingOrOfAnotherTypeIsNoName() {
        for (Map<String, RegistryValue> values : List.of(without("DistributionName"),
                changed("DistributionName", new RegistryValue.Number(5)),
                changed("DistributionName", new RegistryValue.Texts(List.of("Ubuntu"))),
                changed("DistributionName", new RegistryValue.Other(3, 12)),
                changed("DistributionName", text("")), changed("DistributionName", text("\0Ubuntu\0")),
                changed("DistributionName", text("  ")), changed("DistributionName", text("Ubu\nntu")))) {
            LxssDistro distro = read(values);
            assertEquals(Optional.empty(), distro.name(), values.toString());
            assertEquals(1, distro.oddities().size(), distro.toString());
            assertTrue(distro.oddities().getFirst().startsWith("DistributionName"), distro.toString());
        }
    }

    @Test
    void aNameEndsAtItsFirstNulAsForWslItself() {
        assertEquals(Optional.of("Ubuntu"), read(changed("DistributionName", text("Ubuntu\0hidden\0"))).name());
    }

    @Test
    void aBasePathThatIsNoPathIsNoPath() {
        for (Map<String, RegistryValue> values : List.of(without("BasePath"),
                changed("BasePath", new RegistryValue.Number(0)), changed("BasePath", new RegistryValue.Other(3, 4)),
                changed("BasePath", text("")), changed("BasePath", text("Ubuntu")),
                changed("BasePath", text("\0C:\\x")))) {
            LxssDistro distro = read(values);
            assertEquals(Optional.empty(), distro.basePath(), values.toString());
            assertEquals(1, distro.oddities().size(), distro.toString());
        }
    }

    @Test
    void aBasePathThatWindowsMayUnderstandIsNoOddity() {
        LxssDistro variable = read(changed("BasePath", text("%LOCALAPPDATA%\\Ubuntu")));
        LxssDistro volume = read(changed("BasePath",
                text("\\\\?\\Volume{8a1f5c0e-3b7d-4c55-9f0e-6d2b1a7c9e01}\\wsl")));

        assertEquals(List.of(List.of(), List.of("BasePath = %")),
                List.of(variable.oddities(), variable.doubts()));
        assertEquals(List.of(List.of(), List.of()), List.of(volume.oddities(), volume.doubts()));
        assertEquals(Optional.empty(), variable.basePath().or(volume::basePath));
    }

    @ParameterizedTest
    @ValueSource(strings = {"State", "Version", "DefaultUid", "Flags"})
    void anOddNumberIsSaidAndNeverUsed(String name) {
        for (RegistryValue odd : List.of(text("1"), new RegistryValue.Number(-1), new RegistryValue.Other(4, 2),
                new RegistryValue.Number(1L << 40))) {
            assertEquals(List.of(name + " = " + odd), read(changed(name, odd)).oddities());
        }
        assertEquals(List.of(), read(without(name)).oddities());
    }

    @Test
    void statesAndVersionsThatWslDoesNotKnowAreOdd() {
        assertEquals(1, read(changed("State", new RegistryValue.Number(7))).oddities().size());
        assertEquals(1, read(changed("Version", new RegistryValue.Number(3))).oddities().size());
        assertEquals(1, read(changed("DefaultUid", new RegistryValue.Number(0xffff_ffffL))).oddities().size());
    }

    @Test
    void oneBrokenKeyHidesNoOther() {
        FakeWindows windows = with(lxss(ONE, TWO), TWO, sound("Debian"))
                .with(Hive.HKCU, WindowsProbes.LXSS + "\\" + ONE, new Trouble.Denied("no permission"));
        Facts facts = facts(windows);

        assertEquals(List.of("denied"), facts.need(WindowsProbes.REGISTERED).getFirst().doubts());
        assertEquals(Map.of("Debian", TWO), facts.need(WslProbes.GUIDS));
    }

    @Test
    void aNameThatTwoKeysHaveBelongsToNeither() {
        FakeWindows windows = with(with(lxss(ONE, TWO), ONE, sound("Ubuntu")), TWO, sound("ubuntu"));

        assertEquals(Map.of(), facts(windows).need(WslProbes.GUIDS));
    }

    @Test
    void aKeyThatVanishedMeanwhileIsNoDistro() {
        assertEquals(List.of(), facts(lxss(ONE)).need(WindowsProbes.REGISTERED));
    }

    @Test
    void noKeyAtAllIsAbsentAndAForbiddenOneUnknown() {
        assertInstanceOf(Reading.Absent.class, facts(new FakeWindows()).ask(WslProbes.GUIDS));
        assertInstanceOf(Reading.Unknown.class, facts(new FakeWindows().with(Hive.HKCU, WindowsProbes.LXSS,
                new Trouble.Denied("no"))).ask(WslProbes.GUIDS));
    }

    @Test
    void aBuildNumberIsANumberOrNothingIsSaid() {
        assertEquals("10.0.26100", facts(build(text("26100\0"))).need(WindowsProbes.VERSION));
        assertInstanceOf(Reading.Absent.class, facts(new FakeWindows()).ask(WindowsProbes.VERSION));
        for (RegistryValue odd : List.of(new RegistryValue.Number(26100), text(""), text("26100 "), text("x"),
                new RegistryValue.Other(1, 3))) {
            assertInstanceOf(Reading.Unknown.class, facts(build(odd)).ask(WindowsProbes.VERSION), odd.toString());
        }
    }

    private static FakeWindows build(RegistryValue value) {
        return new FakeWindows().with(Hive.HKLM, VERSION, Map.of("CurrentBuild", value));
    }
}
