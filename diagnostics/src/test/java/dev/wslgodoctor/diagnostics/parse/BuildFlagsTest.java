package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.parse.LinkerFlags.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BuildFlagsTest {

    private static final Optional<GoVersion> GO_119 = GoVersion.parse("go1.19.8");
    private static final Optional<GoVersion> GO_125 = GoVersion.parse("go1.25.12");

    @Test
    void goflagsIsCutAtBlanksWhateverTheQuotes() {
        assertEquals(List.of("-ldflags='-s", "-w'", "-trimpath"),
                FlagWords.ofGoflags(" -ldflags='-s  -w'\t-trimpath "));
        assertEquals(List.of(), FlagWords.ofGoflags("  "));
    }

    @Test
    void aFlagValueIsCutAsTheGoCommandDoes() {
        assertEquals(Optional.of(List.of("-s", "-X main.v=a b", "x\"y\"")),
                FlagWords.ofFlagValue("-s '-X main.v=a b'\nx\"y\""));
        assertEquals(Optional.empty(), FlagWords.ofFlagValue("-s '-w"));
        assertEquals("-s '-X a=b c' \"it's\" ''", FlagWords.toFlagValue(List.of("-s", "-X a=b c", "it's", "")));
        assertThrows(IllegalArgumentException.class, () -> FlagWords.toFlagValue(List.of("'\"")));
    }

    @Test
    void delveKnowsOnlySingleQuotes() {
        assertEquals(List.of("-ldflags=-s -w", "-v"), FlagWords.ofDelveBuildFlags("-ldflags='-s -w' -v"));
        assertEquals(List.of("-ldflags=\"-s", "-w\""), FlagWords.ofDelveBuildFlags("-ldflags=\"-s -w\""));
        assertEquals(List.of("a'b", ""), FlagWords.ofDelveBuildFlags("'a\\'b' ''"));
    }

    @Test
    void wordsWrittenForDelveReadBackAsTheyWere() {
        Random random = new Random(41);
        for (int i = 0; i < 5_000; i++) {
            List<String> words = new ArrayList<>();
            for (int n = random.nextInt(4); n > 0; n--) {
                StringBuilder word = new StringBuilder();
                for (int k = random.nextInt(5); k > 0; k--) {
                    word.append("a' \"\\-\t张".charAt(random.nextInt(8)));
                }
                words.add(word.toString());
            }
            assertEquals(words, FlagWords.ofDelveBuildFlags(FlagWords.toDelveBuildFlags(words)));
        }
    }

    @Test
    void judgesEveryRecordedWayToStrip() {
        assertEquals(new LinkerFlags(Effect.REMOVED, Effect.REMOVED, List.of("-s", "-w"), false),
                LinkerFlags.judge("-s -w", GO_125));
        assertEquals(new LinkerFlags(Effect.REMOVED, Effect.REMOVED, List.of("-s"), false),
                LinkerFlags.judge("-s", GO_119));
        assertEquals(new LinkerFlags(Effect.REMOVED, Effect.KEPT, List.of("-w"), false),
                LinkerFlags.judge("-w", Optional.empty()));
        assertEquals(Effect.REMOVED, LinkerFlags.judge("-s -w=0", GO_119).debugInfo());
        assertEquals(Effect.KEPT, LinkerFlags.judge("-s -w=0", GO_125).debugInfo());
        assertEquals(Effect.REMOVED, LinkerFlags.judge("-s -w=0", GO_125).symbols());
        assertEquals(Effect.DEPENDS_ON_GO, LinkerFlags.judge("-s -w=false", Optional.empty()).debugInfo());
        assertEquals(new LinkerFlags(Effect.KEPT, Effect.KEPT, List.of(), false),
                LinkerFlags.judge("-s=false -X main.flag=-s -compressdwarf=false", GO_125));
    }

    @Test
    void aValueThatLooksLikeAFlagIsNoFlag() {
        assertEquals(Effect.KEPT, LinkerFlags.judge("-extldflags -s -X -w", GO_125).debugInfo());
        assertTrue(LinkerFlags.judge("-linkmode=external -extldflags '-static -s'", GO_125).externalLinkerStrips());
        assertTrue(LinkerFlags.judge("-extldflags=-Wl,--strip-all", GO_125).externalLinkerStrips());
        assertFalse(LinkerFlags.judge("-extldflags=-static", GO_125).externalLinkerStrips());
        assertEquals(Effect.KEPT, LinkerFlags.judge("-s 'open", GO_125).debugInfo());
    }

    @Test
    void takesOnlyTheStrippingOutOfAValue() {
        assertEquals("-X 'main.v=a b' -extldflags -s",
                LinkerFlags.withoutStripping("-s -X 'main.v=a b' --w=1 -extldflags -s"));
        assertEquals("", LinkerFlags.withoutStripping("-s -w"));
        assertEquals("-s 'open", LinkerFlags.withoutStripping("-s 'open"));
    }

    @Test
    void tellsWhichPackagesAreNotOptimised() {
        assertEquals(Optimisation.OFF, optimisation("-gcflags=all=-N -l"));
        assertEquals(Optimisation.OFF_IN_NAMED_PACKAGES, optimisation("-gcflags=-N -l"));
        assertEquals(Optimisation.ON, optimisation("-gcflags=all=-l"));
        assertEquals(Optimisation.ON, optimisation("-v"));
    }

    private static Optimisation optimisation(String flag) {
        return GoBuildFlags.of(List.of(flag)).optimisation();
    }

    @Test
    void theLastFlagForTheMainPackageCountsAlone() {
        GoBuildFlags goflags = GoBuildFlags.of(List.of("-ldflags=-s", "-trimpath", "-mod=mod"));
        assertEquals(Optional.of("-s"), goflags.linkerFlags());
        assertTrue(goflags.trimsPaths());
        GoBuildFlags both = goflags.then(GoBuildFlags.of(List.of("--ldflags", "-X a=b", "-trimpath=false",
                "-gcflags", "all=-N -l", "-ldflags=other/pkg=-w", "./cmd")));
        assertEquals(Optional.of("-X a=b"), both.linkerFlags());
        assertFalse(both.trimsPaths());
        assertEquals(Optional.of("all=-N -l"), both.compilerFlags());
        assertEquals(Optional.of("-s -w"), GoBuildFlags.of(List.of("-ldflags=all=-s -w")).linkerFlags());
        assertEquals(Optional.of(""), goflags.then(GoBuildFlags.of(List.of("-ldflags="))).linkerFlags());
    }
}
