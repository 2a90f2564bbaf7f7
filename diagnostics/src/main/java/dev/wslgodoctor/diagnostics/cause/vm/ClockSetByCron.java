package dev.wslgodoctor.diagnostics.cause.vm;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.ConfigEntry;
import dev.wslgodoctor.diagnostics.parse.ConfigFormat;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.PathFile;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.TraceProbes;
import dev.wslgodoctor.diagnostics.probe.WslProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A table of cron or the start command of wsl.conf sets the clock again and again with hwclock; a recipe against a
 * fault of older WSL.
 *
 * <p>Current WSL keeps the clock with chronyd, which the line works against.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/10006">microsoft/WSL #10006</a>; facts wsl.md 8.5
 */
public final class ClockSetByCron implements RootCause {

    private static final Pattern SETS = Pattern.compile("[^#]*\\bhwclock\\b.*(-s\\b|--hctosys).*");

    @Override
    public String id() {
        return "wsl-vm.clock-set-by-cron";
    }

    @Override
    public Link breaks() {
        return Link.VM;
    }

    @Override
    public List<String> cases() {
        return List.of("R16");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL src/linux/init/main.cpp@3e27a6a",
                "microsoft/WSL #10006");
    }

    @Override
    public Verdict judge(Facts facts) {
        List<String> places = places(facts);
        if (places.isEmpty() && facts.ask(DistroProbes.WSL_CONF) instanceof Reading.Unknown<Blob>) {
            // a start command that nobody could read may do it
            facts.need(DistroProbes.WSL_CONF);
        }
        return places.isEmpty() ? Verdict.ruledOut() : Verdict.holds(Severity.NOTE, Confidence.CERTAIN,
                Map.of("places", String.join(", ", places)));
    }

    private static List<String> places(Facts facts) {
        List<String> places = new ArrayList<>();
        for (PathFile table : facts.need(TraceProbes.CRON_TABLES)) {
            lines(table).forEach(line -> places.add(table.path() + ":" + line));
        }
        startCommand(facts).ifPresent(entry -> places.add("/etc/wsl.conf:" + entry.line()));
        return places;
    }

    private static Optional<ConfigEntry> startCommand(Facts facts) {
        return facts.ask(DistroProbes.WSL_CONF).found()
                .flatMap(file -> WslConf.parse(ConfigFormat.WSL_CONF, file.bytes()).effective("boot", "command"))
                .filter(entry -> SETS.matcher(entry.value()).matches());
    }

    private static List<Integer> lines(PathFile table) {
        String[] lines = EncodedText.decode(table.content().bytes()).text().split("\n", -1);
        return IntStream.rangeClosed(1, lines.length).filter(n -> SETS.matcher(lines[n - 1]).matches()).boxed()
                .toList();
    }

    /** The lines of the tables become comments; a start command can hold more, so it is left to the user. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        Place place = Place.distro(facts.need(WslProbes.DISTRO).name());
        for (PathFile table : facts.need(TraceProbes.CRON_TABLES)) {
            List<Integer> lines = lines(table);
            if (!lines.isEmpty()) {
                EncodedText text = EncodedText.decode(table.content().bytes());
                String[] edited = text.text().split("\n", -1);
                lines.forEach(n -> edited[n - 1] = "# " + edited[n - 1]);
                actions.add(new Action.ReplaceFile(place, table.path().toString(),
                        Optional.of(table.content().sha256()),
                        Optional.of(Blob.of(text.encode(String.join("\n", edited)))), true));
            }
        }
        actions.add(new Action.AskUser(id() + ".by-hand", Map.of("places", String.join(", ", places(facts)))));
        return Optional.of(new Plan(id(), actions));
    }
}
