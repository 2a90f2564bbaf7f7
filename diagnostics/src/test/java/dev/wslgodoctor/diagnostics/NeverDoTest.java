package dev.wslgodoctor.diagnostics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.cause.cases.FiringMachines;
import dev.wslgodoctor.diagnostics.engine.Examiner;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.repair.Action;
import dev.wslgodoctor.diagnostics.repair.Plan;
import dev.wslgodoctor.diagnostics.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no repair ever does, held over the plans of all causes (facts: cases.md, the ranked list's last line). */
class NeverDoTest {

    private static final Map<String, Pattern> NEVER = new TreeMap<>(Map.of(
            "reset of Winsock", Pattern.compile("winsock\\s+reset"),
            "unregistering a distro", Pattern.compile("--unregister|/unregister"),
            "Defender off", Pattern.compile("(?i)set-mppreference|add-mppreference(?! -ExclusionPath \\$args\\[0\\] })|disablerealtimemonitoring"),
            "trust in every folder", Pattern.compile("safe\\.directory['\"]?[ =]+['\"]?\\*|(?m)^\\s*directory\\s*=\\s*\\*"),
            "SIGKILL", Pattern.compile("\\bkill\\s+(-9|-KILL|-s\\s+KILL)|SIGKILL"),
            "a sparse disk", Pattern.compile("(?i)sparsevhd\\s*=\\s*true|--set-sparse\\s+true"),
            "downloads without a check", Pattern.compile(
                    "(GOSUMDB=off|(GONOSUMDB|GONOSUMCHECK|GOINSECURE)=(?!\\s*$)|-insecure\\b|http\\.sslVerify=false|"
                            + "--no-check-certificate)"),
            "777", Pattern.compile("chmod\\s+(-R\\s+)?0?777"),
            "a public resolver", Pattern.compile("nameserver\\s+(8\\.8\\.|1\\.1\\.1\\.1|114\\.114|223\\.5\\.5)"),
            "deleting folders", Pattern.compile("\\brm\\s+-[a-z]*r[a-z]*f?\\b")));

    private static final Pattern ADVICE = Pattern.compile("winsock\\s+reset|--unregister|GOSUMDB=off|GOINSECURE="
            + "|chmod\\s+(-R\\s+)?777|kill\\s+-9|safe\\.directory\\s+'?\\*'?(?!.*unset)|sparseVhd=true|8\\.8\\.8\\.8");

    @Test
    void noPlanDoesAnyOfIt() {
        List<String> found = new ArrayList<>();
        for (Plan plan : plans()) {
            for (Action action : plan.actions()) {
                String text = does(action);
                NEVER.forEach((name, pattern) -> {
                    if (pattern.matcher(text).find()) {
                        found.add(plan.causeId() + ": " + name);
                    }
                });
            }
        }
        assertEquals(List.of(), found);
    }

    @Test
    void everyPlanOfTheCatalogueWasLookedAt() {
        assertTrue(plans().size() >= CauseCatalog.all().size() / 2, () -> "too few plans");
    }

    // ending a debugger and setting ptrace_scope are steps that the user chooses one by one
    @Test
    void noPlanMakesTheYamaSettingPermanentUnasked() {
        for (Plan plan : plans()) {
            for (Action action : plan.actions()) {
                boolean permanent = action instanceof Action.ReplaceFile file && file.path().contains("sysctl")
                        && file.content().map(Blob::text).filter(text -> text.contains("ptrace_scope")).isPresent();
                assertTrue(!permanent || plan.causeId().equals("wsl-vm.yama-forbids-attach"), plan.causeId());
            }
        }
    }

    @Test
    void noStepByHandAdvisesAnyOfIt() {
        for (Locale language : Texts.LANGUAGES) {
            Texts texts = Texts.in(language);
            List<String> bad = texts.keys().stream().filter(key -> CauseCatalog.all().stream()
                            .anyMatch(cause -> key.startsWith(cause.id() + ".")))
                    .filter(key -> key.contains(".by-hand") || key.endsWith(".repair"))
                    .filter(key -> texts.of(key).lines().anyMatch(line -> ADVICE.matcher(line).find()
                            && !line.matches("(?i).*(\\bnot?\\b|never|instead of|不要|不需要|切勿|避免|而不是).*")))
                    .toList();
            assertEquals(List.of(), bad, language.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"netsh winsock reset", "wsl.exe --unregister Ubuntu", "git config --global --add "
            + "safe.directory *", "kill -9 12", "GOSUMDB=off\n", "chmod -R 777 /x", "nameserver 8.8.8.8",
            "[safe]\n\tdirectory = *\n", "powershell Set-MpPreference -DisableRealtimeMonitoring 1",
            "[experimental]\nsparseVhd=true"})
    void thePatternsFindWhatTheyMean(String bad) {
        assertTrue(NEVER.values().stream().anyMatch(pattern -> pattern.matcher(bad).find()), bad);
    }

    /** Everything an action would do, as one text: only lines that it adds, for a file that it edits. */
    private static String does(Action action) {
        return switch (action) {
            case Action.Run run -> words(run.apply()) + "\n" + run.undo().map(NeverDoTest::words).orElse("");
            case Action.ReplaceFile file -> added(file);
            case Action.CopyTree copy -> "";
            case Action.SetRegistryValue value -> value.toString();
            case Action.MoveAside move -> "";
            case Action.ChooseProject choose -> "";
            case Action.RestartDistro restart -> "";
            case Action.RestartWsl restart -> "";
            case Action.AskUser ask -> "";
        };
    }

    // a line that is a comment does nothing, and a plan comments out what it takes away
    private static String added(Action.ReplaceFile file) {
        return file.content().map(Blob::text).stream().flatMap(String::lines)
                .filter(line -> !line.strip().startsWith("#")).reduce("", (all, line) -> all + line + "\n");
    }

    private static String words(Command command) {
        return String.join(" ", command.argv()) + "\n" + command.input().text();
    }

    private static List<Plan> plans() {
        List<Plan> plans = new ArrayList<>();
        for (RootCause cause : CauseCatalog.all()) {
            CausesPage.holding(cause).flatMap(machine -> Examiner.repair(cause, machine)).ifPresent(plans::add);
            Stream.ofNullable(FiringMachines.all().get(cause.id()))
                    .flatMap(machine -> machine.get().plan(cause).stream())
                    .forEach(plans::add);
        }
        return plans;
    }
}
