package dev.wslgodoctor.diagnostics.parse;

import static dev.wslgodoctor.diagnostics.parse.ConfigFormat.WSLCONFIG;
import static dev.wslgodoctor.diagnostics.parse.ConfigFormat.WSL_CONF;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.parse.ConfigRemark.Kind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WslConfTest {

    @Test
    void readsSectionsAndKeysWithoutRegardToCase() {
        WslConf file = conf("[BOOT]\nSystemD = TRUE # on\n[user]\ndefault=dev\n");
        assertEquals(Optional.of(true), file.flag("boot", "systemd"));
        assertEquals(Optional.of("dev"), file.value("user", "default"));
        assertEquals(List.of(), file.remarks());
        assertEquals(Optional.empty(), file.value("automount", "root"));
    }

    @Test
    void aMissingOrEmptyFileLeavesAllDefaults() {
        assertEquals(new WslConf(WSL_CONF, List.of(), List.of(), List.of(), OptionalInt.empty()), conf(""));
    }

    @Test
    void theRecipeWithAWsl2SectionInWslConfIsAKeyOfTheOtherFileOrUnknown() {
        WslConf file = conf("[wsl2]\nsystemd=true\nautomount=true\noptions=\"metadata\"\nmemory=8GB\n");
        assertEquals(List.of("UNKNOWN_KEY wsl2.systemd 2", "UNKNOWN_KEY wsl2.automount 3", "UNKNOWN_KEY wsl2.options 4",
                "KEY_OF_OTHER_FILE wsl2.memory 5"), summary(file));
        assertEquals(Optional.of(".wslconfig"), file.remarks().getLast().detail());
    }

    @Test
    void theCgroupRecipeIsUnknown() {
        assertEquals(List.of("UNKNOWN_KEY cgroup.version 2"), summary(conf("[cgroup]\nversion=1\n")));
    }

    @Test
    void aKeyBeforeAnySectionIsUnknown() {
        assertEquals(List.of("UNKNOWN_KEY systemd 1"), summary(conf("systemd=true\n[boot]\n")));
    }

    @Test
    void aSemicolonStopsWslConfButCostsOnlyItsLineInWslconfig() {
        String text = "[boot]\n; comment\nsystemd=true\n";
        WslConf stopped = conf(text);
        assertEquals(List.of("INVALID_KEY_NAME 2", "PARSING_STOPPED 2"), summary(stopped));
        assertEquals(OptionalInt.of(2), stopped.stoppedAtLine());
        assertEquals(Optional.empty(), stopped.flag("boot", "systemd"));

        WslConf skipped = config("[wsl2]\n; comment\nmemory=4GB\n");
        assertEquals(List.of("INVALID_KEY_NAME 2"), summary(skipped));
        assertEquals(OptionalInt.empty(), skipped.stoppedAtLine());
        assertEquals(Optional.of("4GB"), skipped.value("wsl2", "memory"));
    }

    @Test
    void aByteOrderMarkKillsWslConfAndHelpsWslconfig() {
        byte[] marked = bytes("\uFEFF[boot]\nsystemd=true\n");
        WslConf dead = WslConf.parse(WSL_CONF, marked);
        assertEquals(List.of("BYTE_ORDER_MARK 1", "PARSING_STOPPED 1"), summary(dead));
        assertEquals(List.of(), dead.entries());
        assertEquals(List.of("BYTE_ORDER_MARK 1", "PARSING_STOPPED 1"),
                summary(WslConf.parse(WSL_CONF, "\uFEFF[boot]".getBytes(StandardCharsets.UTF_16LE))));

        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
            WslConf alive = WslConf.parse(WSLCONFIG, "\uFEFF[wsl2]\r\nmemory=4GB\r\n".getBytes(charset));
            assertEquals(Optional.of("4GB"), alive.value("wsl2", "memory"));
            assertEquals(List.of(), alive.remarks());
        }
        assertEquals(List.of("UNREADABLE_ENCODING 1"),
                summary(WslConf.parse(WSLCONFIG, "\uFEFF[wsl2]".getBytes(StandardCharsets.UTF_16BE))));
    }

    @Test
    void crLfIsAcceptedAndCountedTwiceByTheDistroOnly() {
        // microsoft/WSL test/windows/UnitTests.cpp: the key on line 4 is reported as line 5
        WslConf file = conf("# c\r\n\r\n[foo]\r\na=b\r\n");
        assertEquals(4, file.remarks().getFirst().line());
        assertEquals(5, file.remarks().getFirst().reportedLine());
        WslConf windows = config("# c\r\n\r\n[foo]\r\na=b\r\n");
        assertEquals(4, windows.remarks().getFirst().reportedLine());
        assertEquals("b", windows.entries().getFirst().value());
    }

    @Test
    void quotesAreDroppedAndKeepBlanksAndHashes() {
        WslConf file = conf("[boot]\ncommand = \" a # b \" # c\n[network]\nhostname= a\"b c\"d \n");
        assertEquals(Optional.of(" a # b "), file.value("boot", "command"));
        assertEquals(Optional.of("ab cd"), file.value("network", "hostname"));
        assertEquals("\" a # b \"", file.first("boot", "command").orElseThrow().raw());
        assertEquals(List.of("EXPECTED_QUOTE user.default 2"), summary(config("[user]\ndefault=\"dev\n")));
        assertEquals(Optional.of("'dev'"), conf("[user]\ndefault='dev'\n").value("user", "default"));
    }

    @Test
    void escapesAndContinuationAreResolved() {
        WslConf file = config("[wsl2]\nkernel=C:\\\\my\\\\ker\\\nnel\nkernelCommandLine=a\\tb\\n\\\"c\n");
        assertEquals(Optional.of("C:\\my\\kernel"), file.value("wsl2", "kernel"));
        assertEquals(Optional.of("a\tb\n\"c"), file.value("wsl2", "kernelCommandLine"));
        assertEquals(2, file.first("wsl2", "kernel").orElseThrow().line());
        assertEquals(4, file.first("wsl2", "kernelCommandLine").orElseThrow().line());
    }

    @Test
    void aSingleBackslashLosesTheLineAndNamesTheCharacter() {
        WslConf file = config("[wsl2]\nkernel=C:\\my\\kernel\nmemory=4GB\n");
        assertEquals(List.of("INVALID_ESCAPE wsl2.kernel 2"), summary(file));
        assertEquals(Optional.of("m"), file.remarks().getFirst().detail());
        assertEquals(Optional.empty(), file.value("wsl2", "kernel"));
        assertEquals(Optional.of("4GB"), file.value("wsl2", "memory"));
    }

    @Test
    void aContinuationBeforeCrLfStopsTheDistroAndNotWindows() {
        String text = "[boot]\r\ncommand=a\\\r\nb\r\n";
        assertEquals(List.of("INVALID_ESCAPE boot.command 2", "PARSING_STOPPED 2"), summary(conf(text)));
        assertEquals("ab", config(text).entries().getFirst().value());
    }

    @Test
    void theFirstOfTwoEqualKeysCountsEvenWhenInvalid() {
        WslConf file = config(
                "[wsl2]\nmemory=8 GB\nmemory=4GB\n[experimental]\nfirewall=false\n[wsl2]\nFirewall=true\n");
        assertEquals(List.of("INVALID_SIZE wsl2.memory 2", "DUPLICATE_KEY wsl2.memory 3",
                "DUPLICATE_KEY wsl2.Firewall 7"), summary(file));
        assertEquals(Optional.empty(), file.value("wsl2", "memory"));
        assertEquals(Optional.of(false), file.flag("wsl2", "firewall"));
        assertEquals(Optional.of("5"), file.remarks().getLast().detail());
    }

    @Test
    void valuesAreCheckedAsWslReadsThem() {
        assertEquals(List.of("INVALID_BOOLEAN boot.systemd 2"), summary(conf("[boot]\nsystemd=yes\n")));
        assertEquals(List.of("INVALID_CHOICE automount.cgroups 2"), summary(conf("[automount]\ncgroups=1\n")));
        assertEquals(List.of("INVALID_CHOICE wsl2.networkingMode 2"), summary(config("[wsl2]\nnetworkingMode=host\n")));
        assertEquals(List.of(), summary(config("[wsl2]\nnetworkingMode=MIRRORED\nipv6=1\n")));
        assertEquals(List.of("INVALID_MAC_ADDRESS wsl2.macAddress 2"), summary(config("[wsl2]\nmacAddress=foo\n")));
        assertEquals(List.of(), summary(config("[wsl2]\nmacAddress=5c-bb-F6-9e-ee-fa\n")));
        assertEquals(List.of("INVALID_IP experimental.dnsTunnelingIpAddress 2"),
                summary(config("[experimental]\ndnsTunnelingIpAddress=10.0.0.256\n")));
        assertEquals(List.of("INVALID_INTEGER experimental.ignoredPorts 2"),
                summary(config("[experimental]\nignoredPorts=80,0\n")));
        assertEquals(List.of("INVALID_INTEGER boot.initTimeout 2"), summary(conf("[boot]\ninitTimeout=10s\n")));
    }

    @Test
    void nonAsciiValuesOfWslconfigArriveDamagedAndThoseOfWslConfWhole() {
        WslConf windows = config("[wsl2]\nswapFile=C:\\\\Users\\\\张伟\\\\s.vhdx # 交换\n");
        assertEquals(List.of("NON_ASCII_VALUE wsl2.swapFile 2"), summary(windows));
        assertEquals(Optional.of("C:\\Users\\ \u001F\\s.vhdx"), windows.value("wsl2", "swapFile"));
        WslConf distro = conf("[user]\ndefault=张伟\n");
        assertEquals(Optional.of("张伟"), distro.value("user", "default"));
        assertEquals(List.of(), distro.remarks());
    }

    @Test
    void malformedHeadersAndKeysAreNamed() {
        assertEquals(List.of("INVALID_SECTION_NAME 1", "PARSING_STOPPED 1"), summary(conf("[ boot ]\nsystemd=true\n")));
        assertEquals(List.of("EXPECTED_BRACKET 1", "PARSING_STOPPED 1"), summary(conf("[my-boot]\nsystemd=true\n")));
        assertEquals(List.of("EXPECTED_LINE_END 1", "PARSING_STOPPED 1"), summary(conf("[boot] x\n")));
        assertEquals(List.of("EXPECTED_EQUALS boot.systemd 2", "PARSING_STOPPED 2"),
                summary(conf("[boot]\nsystemd\n")));
        assertEquals(List.of("EXPECTED_EQUALS boot.sys 2", "PARSING_STOPPED 2"), summary(conf("[boot]\nsys_d=1\n")));
        assertEquals(List.of(), summary(conf("[boot]# c\n \t# d\nsystemd=true# e")));
    }

    @Test
    void aBrokenHeaderLendsItsFirstLettersToTheKeysBelow() {
        assertEquals(List.of("EXPECTED_BRACKET 2", "UNKNOWN_KEY expe.a 3"),
                summary(config("[wsl2]\n[experi mental]\na=1\n")));
        assertEquals(List.of("EXPECTED_BRACKET 2", "UNKNOWN_KEY ex 3"), summary(config("[wsl2]\n[ex y]\na=1\n")));
        assertEquals(List.of("EXPECTED_BRACKET 1", "UNKNOWN_KEY a 2"), summary(config("[ex y]\na=1\n")));
        WslConf empty = config("[wsl2]\n[]\nmemory=4GB\n");
        assertEquals(List.of("INVALID_SECTION_NAME 2"), summary(empty));
        assertEquals(Optional.of("4GB"), empty.value("wsl2", "memory"));
    }

    @Test
    void numbersAreReadAsInC() {
        assertEquals(OptionalInt.of(18), ConfigValues.readInteger(WSL_CONF, "0022"));
        assertEquals(OptionalInt.of(-255), ConfigValues.readInteger(WSL_CONF, "-0xfF"));
        for (String bad : List.of("", "08", "0x", "1 ", "ten", "2147483648")) {
            assertEquals(OptionalInt.empty(), ConfigValues.readInteger(WSL_CONF, bad), bad);
        }
        assertEquals(OptionalInt.of(Integer.MAX_VALUE), ConfigValues.readInteger(WSLCONFIG, "99999999999"));
        assertEquals(8L << 30, ConfigValues.readSize("8GB").orElseThrow());
        assertEquals(512L << 20, ConfigValues.readSize("512M").orElseThrow());
        assertEquals(0, ConfigValues.readSize("0GB").orElseThrow());
        assertEquals(Long.MAX_VALUE, ConfigValues.readSize("99999999TB").orElseThrow());
        for (String bad : List.of("", "8gb", "8 GB", "1.5GB", "8GiB", "GB", "00", "50%")) {
            assertTrue(ConfigValues.readSize(bad).isEmpty(), bad);
        }
    }

    @Test
    void everyKeyOfTheTablesIsFoundByItsNamesAndHasAReadableDefault() {
        for (ConfigFormat format : ConfigFormat.values()) {
            for (ConfigKey key : ConfigKeys.of(format)) {
                assertEquals(Optional.of(key), ConfigKeys.find(format, key.name().toUpperCase(java.util.Locale.ROOT)));
                key.aliases().forEach(alias -> assertEquals(Optional.of(key), ConfigKeys.find(format, alias)));
                key.defaultValue().ifPresent(value ->
                        assertEquals(Optional.empty(), ConfigValues.complaint(key, value), key::name));
            }
        }
        assertTrue(ConfigKeys.isSection(WSLCONFIG, "WSL2"));
        assertTrue(!ConfigKeys.isSection(WSL_CONF, "wsl2"));
    }

    @Test
    void tenMegabytesAreReadInBoundedTime() {
        for (String line : List.of("memory=4GB\n", "[wsl2]\n", "# c\r\n", "[", "x=\"", "\\", "a\r")) {
            byte[] large = bytes("[wsl2]\n" + line.repeat(10_000_000 / line.length()));
            // .wslconfig, because wsl.conf would end at the first malformed line
            assertTimeout(Duration.ofSeconds(30), () -> WslConf.parse(WSLCONFIG, large), line);
        }
    }

    @Test
    void anyBytesAreReadWithoutFailing() {
        Random random = new Random(23);
        byte[] alphabet = bytes("[]ab1=\"\\#\n\r\n \t;\0张");
        for (int i = 0; i < 20_000; i++) {
            byte[] content = new byte[random.nextInt(40)];
            for (int k = 0; k < content.length; k++) {
                content[k] = alphabet[random.nextInt(alphabet.length)];
            }
            String text = EncodedText.decode(content).text();
            for (ConfigFormat format : ConfigFormat.values()) {
                WslConf file = WslConf.parse(format, content);
                file.entries().forEach(entry -> assertEquals(entry.raw(), entry.valueSpan().of(text)));
                int lines = text.split("\n", -1).length;
                file.remarks().forEach(remark -> assertTrue(remark.line() >= 1 && remark.line() <= lines));
            }
        }
    }

    private static List<String> summary(WslConf file) {
        return file.remarks().stream()
                .map(remark -> remark.kind() + remark.name().map(name -> " " + name).orElse("") + " " + remark.line())
                .toList();
    }

    private static WslConf conf(String text) {
        return WslConf.parse(WSL_CONF, bytes(text));
    }

    private static WslConf config(String text) {
        return WslConf.parse(WSLCONFIG, bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
