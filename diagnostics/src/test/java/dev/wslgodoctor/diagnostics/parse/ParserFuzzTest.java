package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every parser gets broken and hostile input: it answers, or says that the input is malformed; it never crashes and never
 * hangs. The same input on every run; {@code -Dfuzz.rounds=N} gives more of it.
 */
class ParserFuzzTest {

    private static final Duration MOST = Duration.ofSeconds(20);

    /** A parser; what it may throw for malformed input is among {@link #EXPECTED}. */
    private interface Parser {
        void parse(byte[] input) throws Exception;
    }

    private static final List<Class<? extends Exception>> EXPECTED = List.of(MalformedText.class,
            MalformedBinary.class);

    private static Map<String, Parser> parsers() {
        Map<String, Parser> all = new TreeMap<>();
        all.put("Jsonc", input -> Jsonc.parse(EncodedText.decode(input).text()));
        all.put("LaunchJson", input -> LaunchJson.of(Jsonc.parse(EncodedText.decode(input).text())));
        all.put("wsl.conf", input -> WslConf.parse(ConfigFormat.WSL_CONF, input));
        all.put(".wslconfig", input -> WslConf.parse(ConfigFormat.WSLCONFIG, input));
        all.put("EncodedText", input -> EncodedText.decode(input).encode("x"));
        all.put("RegFile", RegFile::parse);
        all.put("BuildInfo", BuildInfo::parse);
        all.put("GoMod", input -> GoMod.parse(text(input)));
        all.put("GoEnvFile", input -> GoEnvFile.parse(text(input)));
        all.put("Mounts", input -> Mounts.parse(text(input)));
        all.put("LauncherText", input -> LauncherText.distroRows(LauncherText.decode(input)));
        all.put("GoVersion", input -> GoVersion.parse(text(input)));
        all.put("DelveVersion", input -> DelveVersion.parse(text(input)));
        all.put("FlagWords", input -> {
            FlagWords.ofGoflags(text(input));
            FlagWords.ofFlagValue(text(input));
            FlagWords.ofDelveBuildFlags(text(input));
        });
        return all;
    }

    @TestFactory
    Stream<DynamicTest> noInputCrashesOrHangsAParser() {
        int rounds = Integer.getInteger("fuzz.rounds", 3_000);
        return parsers().entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(),
                () -> assertTimeoutPreemptively(MOST.multipliedBy(1 + rounds / 3_000), () -> {
                    Random random = new Random(7);
                    for (int i = 0; i < rounds; i++) {
                        parse(each.getValue(), input(random));
                    }
                })));
    }

    private static void parse(Parser parser, byte[] input) {
        try {
            parser.parse(input);
        } catch (Exception e) {
            if (EXPECTED.stream().noneMatch(type -> type.isInstance(e))) {
                fail("input " + Arrays.toString(Arrays.copyOf(input, Math.min(200, input.length))) + " of "
                        + input.length, e);
            }
        }
    }

    private static final List<String> SEEDS = List.of("{ \"a\": [1, 2, ], // c\n \"b\": {\"x\": null} }",
            "[boot]\nsystemd=true\ncommand = \"a \\\"b\\\" # c\"\n", "Windows Registry Editor Version 5.00\r\n\r\n"
            + "[HKEY_CURRENT_USER\\A]\r\n\"b\"=hex(7):61,00,\\\r\n  00,00\r\n@=dword:0000000a\r\n",
            "module example.com/m\n\ngo 1.22\n\nreplace (\n\ta => ../b\n)\n", "GOFLAGS='-ldflags=-s -w' -trimpath\n",
            "  NAME            STATE           VERSION\r\n* Ubuntu-24.04    Running         2\r\n",
            "drvfs /mnt/c 9p rw,aname=drvfs;path=C:\\134 0 0\n", "go version go1.24.3 linux/amd64",
            "\\xff Go buildinf:\\x08\\x02path\tmain\nmod\tm\t(devel)\t\nbuild\t-ldflags=\"-s\"\n");

    private static final String SIGNS = "[]{}\"\\/*#=,:'\n\r\t\0-";

    // a sound input with a few bytes changed, doubled, cut or repeated finds more than noise does
    private static byte[] input(Random random) {
        byte[] seed = SEEDS.get(random.nextInt(SEEDS.size())).getBytes(switch (random.nextInt(4)) {
            case 0 -> StandardCharsets.UTF_16LE;
            case 1 -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        });
        if (random.nextInt(10) == 0) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            return noise;
        }
        if (random.nextInt(40) == 0) {
            String word = List.of("[", "{\"a\":", "/*", "\"", "\\", "a=", "(", "\n", "'").get(random.nextInt(9));
            return word.repeat(20_000).getBytes(StandardCharsets.UTF_8);
        }
        byte[] changed = Arrays.copyOf(seed, seed.length + random.nextInt(3));
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(3)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
                default -> changed = Arrays.copyOf(changed, 1 + at);
            }
        }
        return changed;
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }
}
