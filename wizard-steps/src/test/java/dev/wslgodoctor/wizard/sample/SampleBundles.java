package dev.wslgodoctor.wizard.sample;

import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.wizard.port.BundleComparison;
import dev.wslgodoctor.wizard.port.BundlePreview;
import dev.wslgodoctor.wizard.port.BundleWishes;
import dev.wslgodoctor.wizard.port.OpenedBundle;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

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
                "config/01-wsl.conf.txt", "journal/0001.json",
                "issues/golang-vscode-go.md", "issues/go-delve-delve.md", "issues/microsoft-WSL.md", "log.txt",
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
                ? List.of(new BundlePreview.Find("user", "log.txt", 12, "SEND-USER",
                        wishes.typed().contains("SEND-USER")))
                : List.of();
        List<String> cuts = wishes.most() > 1 ? List.of() : IntStream.range(0, 15)
                .mapToObj(i -> "tape.json: distro:Ubuntu-24.04 file /var/log/" + i + " (" + (90_000 - i) + ")")
                .toList();
        return new BundlePreview(wishes, parts, List.copyOf(wishes.leftOut()), masked, places, finds, cuts, 74_112,
                "9f2c".repeat(16));
    }

    /** Another machine's bundle: one cause is new, one is judged differently now. */
    public static OpenedBundle opened(Path file) {
        return new OpenedBundle(file, "0.9.0", "2026-11-20T15:07:00Z", new OpenedBundle.About("breakpoint-not-hit",
                Map.of("go.version", "1.24.4"), Map.of("home", 112), List.of("log.txt"), List.of()),
                Optional.of(SampleReport.of(Symptom.BREAKPOINT_NOT_HIT)), List.of(
                new OpenedBundle.Cause("sample.paths", "holds (blocks)", "holds (blocks)", ""),
                new OpenedBundle.Cause("sample.drive", "", "holds (degrades)", "It was not known then."),
                new OpenedBundle.Cause("sample.target", "ruled-out", "undetermined", "The answer was left out.")),
                List.of(new OpenedBundle.Answer("windows", "folder profile", "C:\\Users\\user1", false),
                        new OpenedBundle.Answer("distro:Ubuntu-24.04", "file /etc/wsl.conf", "[user]\ndefault=user1\n",
                                false),
                        new OpenedBundle.Answer("distro:Ubuntu-24.04", "run dlv version", "{}", true)),
                Map.of("report.md", "# What stands between the breakpoint and its stop\n", "log.txt",
                        "<b>no markup</b>\nfile:///etc/passwd\n"));
    }

    /** Two bundles that differ in one cause and in one fact that matters for it. */
    public static BundleComparison compared(Path first, Path second) {
        return new BundleComparison(first, second, "breakpoint-not-hit", List.of(
                new BundleComparison.Cause("sample.paths", "holds (blocks)", "ruled-out", true)), List.of(
                new BundleComparison.Fact("project.root", "/home/user1/shop", "", List.of("sample.paths")),
                new BundleComparison.Fact("go.version", "1.24.4", "1.25.0", List.of())), 41);
    }
}
