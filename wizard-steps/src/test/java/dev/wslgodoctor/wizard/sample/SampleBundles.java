package dev.wslgodoctor.wizard.sample;

import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.wizard.port.BundlePreview;
import dev.wslgodoctor.wizard.port.BundleWishes;
import dev.wslgodoctor.wizard.port.OpenedBundle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A bundle as the screens show it, without an engine. */
public final class SampleBundles {

    /** The line of the picture in which a proxy's login was masked. */
    public static final String PROXY = "http_proxy=http://liwei:s3same@px.corp.example:8080";

    private SampleBundles() {
    }

    /** The preview for these wishes: two classes are masked in the recording, and a chosen word on top. */
    public static BundlePreview preview(BundleWishes wishes) {
        List<BundlePreview.Part> parts = new ArrayList<>();
        for (String name : List.of("report.json", "report.html", "report.md", "tape.json", "choice.json",
                "config/01-wsl.conf.txt", "journal/0001.json", "issues/go-delve-delve.md", "log.txt",
                "manifest.json")) {
            if (!wishes.leftOut().contains(name)) {
                String text = "content of " + name + "\nhttp_proxy=http://host1.invalid:8080\n[user]\ndefault=user1\n";
                parts.add(new BundlePreview.Part(name, text.length(), text, name.endsWith("manifest.json")
                        || name.equals("report.json") || name.equals("choice.json")));
            }
        }
        Map<String, Integer> masked = new LinkedHashMap<>(Map.of("user", 34, "home", 112, "host", 3, "ipv4", 9,
                "mail", 2, "token", 1, "login", 1));
        if (!wishes.words().isEmpty()) {
            masked.put("word", 4);
        }
        List<BundlePreview.Place> places = List.of(
                new BundlePreview.Place("tape.json", "login", PROXY, "http_proxy=http://host1.invalid:8080"),
                new BundlePreview.Place("tape.json", "user", "default=liwei", "default=user1"));
        List<BundlePreview.Find> finds = wishes.words().contains("leak")
                ? List.of(new BundlePreview.Find("user", "log.txt", 12, "SEND-USER", wishes.typed().contains("SEND-USER")))
                : List.of();
        return new BundlePreview(wishes, parts, List.copyOf(wishes.leftOut()), masked, places, finds, List.of(), 74_112,
                "9f2c".repeat(16));
    }

    /** Another machine's bundle: one cause is new, one is judged differently now. */
    public static OpenedBundle opened(Path file) {
        return new OpenedBundle(file, "0.9.0", "2026-11-20T15:07:00Z", Optional.of(SampleReport.of(Symptom.BREAKPOINT_NOT_HIT)), List.of(
                new OpenedBundle.Cause("binary.flags-strip", "holds", "holds", ""),
                new OpenedBundle.Cause("go.missing", "undetermined", "ruled-out", "The rules judge the same answers differently.")),
                Map.of("report.md", "# What stands between the breakpoint and its stop\n", "log.txt", "<b>no markup</b>\n"));
    }
}
