package dev.wslgodoctor.diagnostics.parse;

import static dev.wslgodoctor.diagnostics.parse.ConfigFormat.WSLCONFIG;
import static dev.wslgodoctor.diagnostics.parse.ConfigFormat.WSL_CONF;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ConfigEditTest {

    @Test
    void replacesTheValueAndKeepsCommentBlanksAndLineEnds() {
        assertEquals("\uFEFF# 我的\r\n[wsl2]\r\n memory =  8GB   # half\r\n",
                set(WSLCONFIG, "\uFEFF# 我的\r\n[wsl2]\r\n memory =  4GB   # half\r\n", "wsl2", "memory", "8GB"));
    }

    @Test
    void replacesTheFirstOfTwoBecauseThatOneCounts() {
        assertEquals("[boot]\nsystemd=true\nsystemd=no\n",
                set(WSL_CONF, "[boot]\nsystemd=\nsystemd=no\n", "boot", "systemd", "true"));
    }

    @Test
    void addsTheKeyAtTheEndOfItsSectionAboveTheNextHeadersComment() {
        assertEquals("[boot]\ncommand=x\nsystemd=true\n\n# net\n[network]\nhostname=a\n",
                set(WSL_CONF, "[boot]\ncommand=x\n\n# net\n[network]\nhostname=a\n", "boot", "systemd", "true"));
    }

    @Test
    void addsASectionWhereThereIsNone() {
        assertEquals("[boot]\nsystemd=true\n", set(WSL_CONF, "", "boot", "systemd", "true"));
        assertEquals("[wsl2]\r\nmemory=4GB\r\n", set(WSLCONFIG, "", "wsl2", "memory", "4GB"));
        assertEquals("[user]\ndefault=dev\n\n[boot]\nsystemd=true\n",
                set(WSL_CONF, "[user]\ndefault=dev", "boot", "systemd", "true"));
        assertEquals("[boot]\nsystemd=true\n", set(WSL_CONF, "[boot]", "boot", "systemd", "true"));
        assertEquals("[boot]\nsystemd=true\n[user]\n", set(WSL_CONF, "[boot]\n[user]\n", "boot", "systemd", "true"));
    }

    @Test
    void writesValuesSoThatWslReadsThemBack() {
        assertEquals("[wsl2]\nkernel=C:\\\\a b\\\\k\n", set(WSLCONFIG, "[wsl2]\n", "wsl2", "kernel", "C:\\a b\\k"));
        assertEquals("[boot]\ncommand=\" a # \\\"b\\\" \"\n",
                set(WSL_CONF, "[boot]\n", "boot", "command", " a # \"b\" "));
    }

    @Test
    void refusesWhatTheFormatCannotHold() {
        assertEquals(".wslconfig cannot hold the character U+5F20 in a value",
                messageOf(() -> ConfigEdit.set(WSLCONFIG, new byte[0], "wsl2", "kernel", "C:\\张")));
        assertEquals("wsl.conf cannot hold the character U+000D in a value",
                messageOf(() -> ConfigEdit.set(WSL_CONF, new byte[0], "boot", "command", "a\r")));
    }

    @Test
    void refusesToAddBehindTheLineThatStopsWsl() {
        assertEquals("WSL stops reading wsl.conf at line 2; that line has to be repaired first",
                messageOf(() -> ConfigEdit.set(WSL_CONF, bytes("[boot]\n;x\n"), "boot", "systemd", "true")));
    }

    @Test
    void refusesWhenTheFilesEndWouldSwallowTheLine() {
        assertEquals("boot.systemd cannot be set in wsl.conf without changing other lines",
                messageOf(() -> ConfigEdit.set(WSL_CONF, bytes("[boot]\ncommand=a\\\n"), "boot", "systemd", "true")));
    }

    @Test
    void removesEveryLineOfAKeyButKeepsTheComment() {
        assertEquals("[wsl2]\r\n# why\r\nswap=0\r\n[experimental]\r\n", string(ConfigEdit.removeKey(WSLCONFIG,
                bytes("[wsl2]\r\nfirewall=false # why\r\nswap=0\r\n[experimental]\r\nFireWall = true\r\n"),
                "wsl2", "firewall")));
        byte[] without = bytes("[boot]\n");
        assertArrayEquals(without, ConfigEdit.removeKey(WSL_CONF, without, "boot", "systemd"));
    }

    @Test
    void removesAKeyThatGoesOverSeveralLines() {
        assertEquals("[boot]\nsystemd=true\n", string(ConfigEdit.removeKey(WSL_CONF,
                bytes("[boot]\ncommand=a \\\n  b \\\n  c\nsystemd=true\n"), "boot", "command")));
    }

    @Test
    void removesAWholeSectionUpToTheCommentOfTheNext() {
        assertEquals("# top\n# user\n[user]\ndefault=dev\n", string(ConfigEdit.removeSection(WSL_CONF,
                bytes("# top\n[CGroup] # v1\nversion=1\n\n# user\n[user]\ndefault=dev\n"), "cgroup")));
        assertEquals("[user]\n", string(ConfigEdit.removeSection(WSL_CONF, bytes("[user]\n[cgroup]\nversion=1"),
                "cgroup")));
    }

    @Test
    void commentsOutOnlyTheLinesThatAreNeitherBlankNorComments() {
        assertEquals("[boot]\r\n# ; a\r\n\r\n# b\r\n# \tsystemd=1\r\nx", string(ConfigEdit.commentOut(WSL_CONF,
                bytes("[boot]\r\n; a\r\n\r\n# b\r\n\tsystemd=1\r\nx"), 2, 5)));
        assertEquals("# a", string(ConfigEdit.commentOut(WSL_CONF, bytes("a"), 1, Integer.MAX_VALUE)));
    }

    @Test
    void dropsTheByteOrderMarkAndNothingElse() {
        assertEquals("[boot]\r\n# 张\r\n", string(ConfigEdit.withoutByteOrderMark(bytes("\uFEFF[boot]\r\n# 张\r\n"))));
        assertEquals("[boot]\n张", string(ConfigEdit.withoutByteOrderMark("\uFEFF[boot]\n张"
                .getBytes(StandardCharsets.UTF_16LE))));
    }

    @Test
    void keepsBytesThatAreNoUtf8() {
        byte[] gbk = {'#', (byte) 0xD5, (byte) 0xC5, '\n', '[', 'b', 'o', 'o', 't', ']', '\n', '#', (byte) 0xFF};
        byte[] expected = {'#', (byte) 0xD5, (byte) 0xC5, '\n', '[', 'b', 'o', 'o', 't', ']', '\n', '#', (byte) 0xFF,
            '\n', 's', 'y', 's', 't', 'e', 'm', 'd', '=', '1'};
        assertArrayEquals(expected, ConfigEdit.set(WSL_CONF, gbk, "boot", "systemd", "1"));
    }

    @Test
    void anySettingOfAnyFileReadsBackAndLeavesTheOthers() {
        Random random = new Random(29);
        int done = 0;
        for (int i = 0; i < 4_000; i++) {
            ConfigFormat format = random.nextBoolean() ? WSL_CONF : WSLCONFIG;
            byte[] before = bytes(anyFile(random));
            String value = List.of("true", "a # b", "C:\\x\\y", " \"q\" ", "", "a\tb\nc").get(random.nextInt(6));
            byte[] after;
            try {
                after = ConfigEdit.set(format, before, "boot", "command", value);
            } catch (IllegalArgumentException refused) {
                continue;
            }
            done++;
            WslConf read = WslConf.parse(format, after);
            assertEquals(Optional.of(value), read.first("boot", "command").map(ConfigEntry::value));
            byte[] removed = ConfigEdit.removeKey(format, after, "boot", "command");
            assertEquals(Optional.empty(), WslConf.parse(format, removed).first("boot", "command"));
            assertEquals(others(WslConf.parse(format, before)), others(WslConf.parse(format, removed)));
        }
        assertEquals(true, done > 2_000, () -> "too many refusals");
    }

    private static List<String> others(WslConf file) {
        return file.entries().stream().filter(entry -> !entry.name().equalsIgnoreCase("boot.command"))
                .map(entry -> entry.name() + "=" + entry.value()).toList();
    }

    private static String anyFile(Random random) {
        String end = random.nextBoolean() ? "\n" : "\r\n";
        List<String> lines = List.of("[boot]", "[user] # u", "[x]", "command = a b # c", "systemd=true", "# 张", "",
                "  default=\"d e\"", "other=1", "command=");
        StringBuilder out = new StringBuilder(random.nextInt(4) == 0 ? "" : "# start" + end);
        for (int i = random.nextInt(8); i > 0; i--) {
            out.append(lines.get(random.nextInt(lines.size()))).append(i == 1 && random.nextBoolean() ? "" : end);
        }
        return out.toString();
    }

    private static String set(ConfigFormat format, String text, String section, String key, String value) {
        return string(ConfigEdit.set(format, bytes(text), section, key, value));
    }

    private static String messageOf(Executable executable) {
        return assertThrows(IllegalArgumentException.class, executable).getMessage();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String string(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
