package dev.wslgodoctor.diagnostics.lint;

import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.parse.ConfigFormat;
import dev.wslgodoctor.diagnostics.parse.ConfigRemark;
import dev.wslgodoctor.diagnostics.parse.GoSettings;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.JsoncPath;
import dev.wslgodoctor.diagnostics.parse.JsoncProblem;
import dev.wslgodoctor.diagnostics.parse.LaunchFault;
import dev.wslgodoctor.diagnostics.parse.LaunchJson;
import dev.wslgodoctor.diagnostics.parse.WslConf;
import dev.wslgodoctor.diagnostics.probe.JsoncDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Turns what the parsers remark into one form; no rule is decided here. */
final class FileRemarks {

    private static final String CONFIG = "microsoft/WSL src/shared/configfile/configfile.cpp@3e27a6a";
    private static final String LAUNCH = "golang/vscode-go extension/package.json@28e27ff";
    private static final String LOG_FLAGS = "go-delve/delve pkg/logflags/logflags.go@05ff638c";
    private static final String JSON = "microsoft/node-jsonc-parser src/impl/parser.ts";

    private FileRemarks() {
    }

    /** The remarks on wsl.conf or .wslconfig. */
    static List<Remark> of(ConfigFormat format, String path, byte[] content) {
        return WslConf.parse(format, content).remarks().stream().map(remark -> new Remark(path,
                OptionalInt.of(remark.line()), severity(remark.kind()), "config." + id(remark.kind()),
                "lint.config." + id(remark.kind()), Map.of("name", remark.name().orElse(""),
                        "value", remark.detail().orElse("")), CONFIG)).toList();
    }

    /** The remarks on a JSON file with comments as such: where it is malformed. */
    static List<Remark> of(JsoncDocument document) {
        return document.json().problems().stream().map(problem -> json(document, problem)).toList();
    }

    /** The remarks on launch.json, its form included. */
    static List<Remark> launch(JsoncDocument document) {
        List<Remark> remarks = new ArrayList<>(of(document));
        for (LaunchFault fault : LaunchJson.of(document.json()).faults()) {
            remarks.add(remark(document, fault, "launch."));
        }
        return remarks;
    }

    // most attributes of launch.json are members of go.delveConfig too
    private static Remark remark(JsoncDocument document, LaunchFault fault, String rules) {
        return new Remark(document.path(), OptionalInt.of(document.json().positionOf(fault.span()).line()),
                severity(fault.kind()), rules + id(fault.kind()), "lint.launch." + id(fault.kind()),
                Map.of("name", name(fault), "value", fault.detail().orElse("")),
                fault.kind() == LaunchFault.Kind.UNKNOWN_LOG_OUTPUT ? LOG_FLAGS : LAUNCH);
    }

    /** The remarks on settings.json, its form included. */
    static List<Remark> settings(JsoncDocument document) {
        List<Remark> remarks = new ArrayList<>(of(document));
        for (JsoncNode.Member member : GoSettings.deadIn(document.json())) {
            remarks.add(new Remark(document.path(), OptionalInt.of(document.json().positionOf(member.span()).line()),
                    Severity.NOTE, "settings.dead", "lint.settings.dead", Map.of("name", member.name(), "instead",
                            GoSettings.find(member.name()).flatMap(GoSettings.Setting::instead).orElse("")), LAUNCH));
        }
        GoSettings.faultsIn(document.json()).forEach(fault -> remarks.add(remark(document, fault, "settings.")));
        return remarks;
    }

    private static Remark json(JsoncDocument document, JsoncProblem problem) {
        return new Remark(document.path(), OptionalInt.of(problem.position().line()), Severity.DEGRADES,
                "json." + id(problem.kind()), "lint.json." + id(problem.kind()), Map.of(), JSON);
    }

    private static String name(LaunchFault fault) {
        return fault.path().steps().getLast() instanceof JsoncPath.Name(String name) ? name : fault.path().toString();
    }

    private static String id(Enum<?> kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Severity severity(ConfigRemark.Kind kind) {
        return switch (kind) {
            case INVALID_MAC_ADDRESS -> Severity.BLOCKS;
            case UNKNOWN_KEY, DUPLICATE_KEY, DECIMAL_UMASK -> Severity.NOTE;
            default -> Severity.DEGRADES;
        };
    }

    private static Severity severity(LaunchFault.Kind kind) {
        return switch (kind) {
            case BAD_REQUEST, BAD_MODE, INCOMPLETE_RULE, RELATIVE_LOG_DESTINATION -> Severity.BLOCKS;
            case WRONG_VALUE, PROCESS_AND_WAIT, NEEDS_SERVER -> Severity.DEGRADES;
            default -> Severity.NOTE;
        };
    }
}
