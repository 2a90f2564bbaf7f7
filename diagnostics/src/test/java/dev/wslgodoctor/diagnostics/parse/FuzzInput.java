package dev.wslgodoctor.diagnostics.parse;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Sound inputs of every kind with a few bytes changed, doubled, cut or repeated: they find more than noise does. */
final class FuzzInput {

    private static final List<String> TEXTS = List.of("{ \"a\": [1, 2, ], // c\n \"b\": {\"x\": null} }",
            "[boot]\nsystemd=true\ncommand = \"a \\\"b\\\" # c\"\n", "Windows Registry Editor Version 5.00\r\n\r\n"
            + "[HKEY_CURRENT_USER\\A]\r\n\"b\"=hex(7):61,00,\\\r\n  00,00\r\n@=dword:0000000a\r\n",
            "module example.com/m\n\ngo 1.22\n\nreplace (\n\ta => ../b\n)\n", "GOFLAGS='-ldflags=-s -w' -trimpath\n",
            "  NAME            STATE           VERSION\r\n* Ubuntu-24.04    Running         2\r\n",
            "drvfs /mnt/c 9p rw,aname=drvfs;path=C:\\134 0 0\n", "go version go1.24.3 linux/amd64",
            "\\xff Go buildinf:\\x08\\x02path\tmain\nmod\tm\t(devel)\t\nbuild\t-ldflags=\"-s\"\n",
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
            + "   0: 0100007F:0929 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 77 1\n",
            "Name:\tshop\nUmask:\t0022\nState:\tt (tracing stop)\nTgid:\t7\nPid:\t7\nPPid:\t1\nTracerPid:\t9\n"
            + "Uid:\t1000\t1000\t1000\t1000\nSeccomp:\t0\n", "Delve Debugger\nVersion: 1.24.0\nBuild: $Id: x $\n",
            "HKEY_CURRENT_USER\\Environment\r\n    Path    REG_EXPAND_SZ    %USERPROFILE%\\go\r\n",
            "f\0644\0\0./a\0d\0755\0\0./b\0=\0" + "0".repeat(64) + "  ./a\0",
            "Start Port    End Port\n 50000  50059  *\n",
            "WSL version: 2.4.13.0\r\nKernel version: 5.15.167.4-1\r\n",
            "[core]\n\tfilemode = true ; c\n[a \"b\"]\n\tc\n",
            "{\"schema\":1,\"number\":1,\"cause\":\"c\",\"state\":\"applied\",\"began\":\"2026-01-01T00:00:00Z\",\"changed\":"
            + "\"2026-01-01T00:00:00Z\",\"plan\":\"\",\"distros\":{},\"steps\":[{\"kind\":\"by-hand\",\"status\":\"done\","
            + "\"message\":\"m\",\"arguments\":{}}]}",
            "{\"seq\":1,\"type\":\"event\",\"event\":\"stopped\",\"body\":{}}",
            "/mnt/c/Users/x/..", "\\\\wsl.localhost\\Ubuntu\\home\\dev",
            "# github.com/a/b v1.2.3\n## explicit; go 1.20\ngithub.com/a/b\n",
            "-gcflags=\"all=-N -l\" -ldflags '-X main.v=1 -s'", "Wsl/Service/CreateInstance/E_FAIL 0x80070002",
            "could not attach to pid 7: operation not permitted");

    private static final String SIGNS = "[]{}\"\\/*#=,:'\n\r\t\0-";

    private FuzzInput() {
    }

    private static List<byte[]> programs() {
        List<byte[]> programs = new ArrayList<>();
        programs.add(ElfFixture.goProgram().bytes());
        programs.add(ElfFixture.large(3000));
        return programs;
    }

    private static final List<byte[]> PROGRAMS = programs();

    /** The next text-like input. */
    static byte[] text(Random random) {
        if (random.nextInt(10) == 0) {
            byte[] noise = new byte[random.nextInt(400)];
            random.nextBytes(noise);
            return noise;
        }
        if (random.nextInt(40) == 0) {
            String word = List.of("[", "{\"a\":", "/*", "\"", "\\", "a=", "(", "\n", "'", "=\0", "0: ", "1.")
                    .get(random.nextInt(12));
            return word.repeat(20_000).getBytes(StandardCharsets.UTF_8);
        }
        return changed(TEXTS.get(random.nextInt(TEXTS.size())).getBytes(switch (random.nextInt(4)) {
            case 0 -> StandardCharsets.UTF_16LE;
            case 1 -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        }), random);
    }

    /** The next program file. */
    static byte[] program(Random random) {
        byte[] program = PROGRAMS.get(random.nextInt(PROGRAMS.size()));
        // most of what a reader follows stands in the header and in the section table right behind it
        if (random.nextBoolean()) {
            byte[] damaged = program.clone();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                damaged[random.nextInt(Math.min(600, damaged.length))] = (byte) random.nextInt(256);
            }
            return damaged;
        }
        return changed(program, random);
    }

    private static byte[] changed(byte[] seed, Random random) {
        byte[] changed = Arrays.copyOf(seed, seed.length + random.nextInt(3));
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            int at = random.nextInt(changed.length);
            switch (random.nextInt(4)) {
                case 0 -> changed[at] = (byte) random.nextInt(256);
                case 1 -> changed[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
                case 2 -> changed[at] = (byte) (random.nextBoolean() ? 0xff : 0x7f);
                default -> changed = Arrays.copyOf(changed, 1 + at);
            }
        }
        return changed;
    }
}
