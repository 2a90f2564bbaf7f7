package dev.wslgodoctor.diagnostics.cause.windows;

import dev.wslgodoctor.diagnostics.cause.Confidence;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.HostProbes;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
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

    @Override
    public Optional<Plan> repair(Facts facts) {
        return Optional.of(new Plan(id(), List.of(new Action.AskUser(id() + ".by-hand"))));
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
