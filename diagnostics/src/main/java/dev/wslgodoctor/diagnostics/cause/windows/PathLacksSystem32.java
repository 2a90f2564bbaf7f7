package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.gateway.StoredValue;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Path of Windows has no System32 any more, so that programs which start wsl.exe by its name do not find it.
 *
 * @see <a href="https://github.com/microsoft/WSL/issues/11989">microsoft/WSL issue 11989</a>
 */
public final class PathLacksSystem32 implements RootCause {

    private static final String SYSTEM32 = "%SystemRoot%\\System32";
    // what the dialogs of Windows and older programs take
    private static final int LONGEST = 2047;
    private static final List<String> SPELLINGS = List.of("%systemroot%\\system32", "%windir%\\system32");
    private static final Pattern ANYWHERE = Pattern.compile("(?:[a-z]:|%systemdrive%)\\\\[^\\\\]+\\\\system32");

    @Override
    public String id() {
        return "windows.path-lacks-system32";
    }

    @Override
    public Link breaks() {
        return Link.HOST;
    }

    @Override
    public Verdict judge(Facts facts) {
        List<String> folders = facts.need(HostProbes.PATH);
        return folders.stream().anyMatch(PathLacksSystem32::isSystem32) ? Verdict.ruledOut()
                : Verdict.holds(Severity.DEGRADES, Confidence.LIKELY, Map.of("count", String.valueOf(folders.size())));
    }

    // Windows need not be in the folder Windows of drive C, and quotes and either slash are understood
    private static boolean isSystem32(String folder) {
        String plain = folder.toLowerCase(Locale.ROOT).replace("\"", "").replace('/', '\\').replaceAll("\\\\+$", "");
        return SPELLINGS.contains(plain) || ANYWHERE.matcher(plain).matches();
    }

    /** Into the user's own Path, which stands behind the machine's: that needs no administrator. */
    @Override
    public Optional<Plan> repair(Facts facts) {
        List<Action> actions = new ArrayList<>();
        Reading<StoredValue> own = facts.ask(HostProbes.USER_PATH);
        if (!(own instanceof Reading.Unknown<StoredValue>)) {
            withSystem32(own.found()).ifPresent(text -> {
                actions.add(Action.SetRegistryValue.variable("Path", own.found(), Optional.of(text)));
                actions.add(new Action.AskUser("wslenv.programs-anew"));
            });
        }
        actions.add(new Action.AskUser(id() + ".by-hand"));
        return Optional.of(new Plan(id(), actions));
    }

    // the new value is one in which Windows fills variables in: not for a text that names some and was none so far
    private static Optional<String> withSystem32(Optional<StoredValue> own) {
        Optional<String> text = own.isEmpty() ? Optional.of("") : own.get().asText();
        return text.filter(old -> old.isEmpty() || own.get().equals(StoredValue.text(old))
                        || !old.contains("%"))
                .map(old -> old.isBlank() ? SYSTEM32 : SYSTEM32 + ";" + old)
                .filter(path -> path.length() <= LONGEST);
    }

    @Override
    public List<String> cases() {
        return List.of("R09");
    }

    @Override
    public List<String> sources() {
        return List.of("microsoft/WSL issue 11989");
    }
}
