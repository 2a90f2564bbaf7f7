package dev.wslgodoctor.diagnostics.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.bundle.Canaries.Canary;
import dev.wslgodoctor.diagnostics.bundle.redact.Seeds;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** More than a thousand planted values: none of them is in the bundle, and a broken redactor makes none at all. */
class CanaryTest {

    private static final Canaries CANARIES = new Canaries();

    @TempDir
    private Path folder;

    private static Seeds seeds() {
        return new Seeds(CANARIES.users(), Set.of(), CANARIES.hosts(), Set.of(), Set.of("Kestrelproject"), Set.of());
    }

    private static BundleFixture planted() {
        BundleFixture fixture = new BundleFixture();
        CANARIES.all().forEach(canary -> fixture.plant(canary.text()));
        fixture.journal("0001-quorzimbax.json");
        fixture.journal("PLOVDIV-BAX9.json");
        return fixture;
    }

    @Test
    void noneOfAThousandPlantedValuesIsInAnyEntryOrName() throws Exception {
        BundleDraft draft = BundleDraft.of(planted().source(), seeds(), Texts.in(Locale.ENGLISH), Wishes.USUAL);
        Path file = folder.resolve("canaries.zip");
        List<String> left = new ArrayList<>();
        assertEquals("", BundleDraft.told(draft.forbidden()));
        draft.save(file, folder.resolve("mappings"));
        Map<String, byte[]> entries = BundleFixture.unzipped(file);
        StringBuilder all = new StringBuilder();
        entries.forEach((name, bytes) ->
                all.append(name).append('\n').append(new String(bytes, StandardCharsets.UTF_8)));
        String text = all.toString();
        Map<String, Integer> table = new LinkedHashMap<>();
        for (Canary canary : CANARIES.all()) {
            table.merge("%-12s %-34s".formatted(canary.kind(), canary.spelling()), 1, Integer::sum);
            if (text.contains(canary.secret())) {
                left.add(canary.kind() + " " + canary.spelling() + ": " + canary.secret());
            }
        }
        print(table);
        assertEquals(List.of(), left);
        assertFalse(text.contains("bax9") || text.contains("BAX9"), "names of entries are masked too");
        assertTrue(CANARIES.all().size() >= 1_000);
        assertTrue(table.values().stream().allMatch(count -> count > 0));
        Set<String> classes = new java.util.TreeSet<>(CANARIES.all().stream().map(Canary::kind).toList());
        for (PrivateClass kind : PrivateClass.values()) {
            assertTrue(kind == PrivateClass.UNPARSED || classes.contains(kind.id()), kind + " has no canary");
            assertTrue(kind == PrivateClass.UNPARSED || draft.masked().getOrDefault(kind, 0) > 0, kind
                    + " was never masked");
        }
    }

    private static void print(Map<String, Integer> table) throws Exception {
        StringBuilder out = new StringBuilder("class        spelling                           planted  left\n");
        table.forEach((row, count) -> out.append(row).append(" %7d     0%n".formatted(count)));
        out.append("%-47s %7d     0%n".formatted("all", CANARIES.all().size()));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "canaries.txt"), out.toString());
    }

    @ParameterizedTest
    @EnumSource(value = PrivateClass.class, mode = EnumSource.Mode.EXCLUDE, names = {"UNPARSED", "ENVIRONMENT"})
    void aRedactorThatOverlooksAClassMakesNoArchiveAndTheRefusalTellsNoValue(PrivateClass kind) throws Exception {
        BundleFixture fixture = new BundleFixture();
        CANARIES.all().stream().filter(canary -> canary.kind().equals(kind.id())).forEach(canary ->
                fixture.plant(canary.text()));
        Path file = folder.resolve("none.zip");

        BundleDraft draft = BundleDraft.overlooking(EnumSet.of(kind), fixture.source(), seeds(),
                Texts.in(Locale.ENGLISH));
        BundleException refused = assertThrows(BundleException.class, () -> draft.save(file, folder.resolve("m")));

        assertEquals(BundleException.Reason.NOT_CLEAN, refused.reason());
        assertTrue(Files.notExists(file));
        String message = refused.getMessage() + refused.leaks();
        for (Canary canary : CANARIES.all()) {
            assertFalse(canary.secret().length() > 4 && message.contains(canary.secret()), message);
        }
        assertTrue(refused.leaks().stream().allMatch(leak -> leak.line() > 0 || leak.entry().startsWith("journal/")));
    }

    @Test
    void aRedactorThatOverlooksEverythingIsTold() throws Exception {
        BundleDraft draft = BundleDraft.overlooking(EnumSet.allOf(PrivateClass.class), planted().source(), seeds(),
                Texts.in(Locale.ENGLISH));

        Set<String> found = new java.util.TreeSet<>(draft.forbidden().stream().map(leak -> leak.kind()).toList());

        assertTrue(found.containsAll(List.of("user", "home", "host", "ipv4", "ipv6", "mac", "mail", "sid", "guid",
                "token", "login", "key", "remote", "module", "word")), found.toString());
    }

    @Test
    void aClassThatIsAllowedByItsWordStaysAndTheManifestSaysSo() throws Exception {
        BundleFixture fixture = new BundleFixture();
        fixture.plant("ether a4:5e:60:c1:c0:9f");
        BundleDraft draft = BundleDraft.overlooking(EnumSet.of(PrivateClass.MAC), fixture.source(), seeds(),
                Texts.in(Locale.ENGLISH));
        assertFalse(draft.forbidden().isEmpty());

        BundleDraft allowed = draft.with(Wishes.USUAL.allowing(PrivateClass.MAC));
        allowed.save(folder.resolve("allowed.zip"), folder.resolve("m"));

        assertTrue(allowed.text("manifest.json").contains("\"mac\"\n"), allowed.text("manifest.json"));
        assertEquals(1, BundleReader.open(folder.resolve("allowed.zip")).manifest().getAsJsonObject("verified")
                .get("finds").getAsInt());
    }
}
