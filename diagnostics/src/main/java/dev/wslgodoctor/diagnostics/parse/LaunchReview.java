package dev.wslgodoctor.diagnostics.parse;

import dev.wslgodoctor.diagnostics.parse.LaunchAttribute.Request;
import dev.wslgodoctor.diagnostics.parse.LaunchAttribute.Status;
import dev.wslgodoctor.diagnostics.parse.LaunchFault.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Holds one configuration against the table of attributes and the rules between them. */
final class LaunchReview {

    // go-delve/delve pkg/logflags/logflags.go@05ff638c; "stack" as dlv 1.24.0 lists it in "dlv help log"
    private static final Set<String> LOG_OUTPUTS = Set.of("debugger", "gdbwire", "lldbout", "debuglineerr", "rpc",
            "dap", "fncall", "minidump", "stack");

    private static final Set<String> NOT_REMOTE = Set.of("processId", "console", "asRoot");

    private final LaunchConfiguration configuration;
    private final List<LaunchFault> faults = new ArrayList<>();

    LaunchReview(LaunchConfiguration configuration) {
        this.configuration = configuration;
    }

    List<LaunchFault> faults() {
        request();
        mode();
        Set<String> seen = new HashSet<>();
        for (JsoncNode.Member member : configuration.node().members()) {
            if (seen.add(member.name())) {
                attribute(member);
            } else {
                add(Kind.DUPLICATE_ATTRIBUTE, member, Optional.empty());
            }
        }
        rules();
        combinations();
        faults.sort(Comparator.comparingInt(fault -> fault.span().start()));
        return List.copyOf(faults);
    }

    private void request() {
        if (configuration.request().isEmpty()) {
            Optional<JsoncNode.Member> written = configuration.node().member("request");
            Span span = written.map(JsoncNode.Member::span).orElse(configuration.node().span());
            JsoncPath path = written.isPresent() ? configuration.pathOf("request") : configuration.path();
            faults.add(new LaunchFault(Kind.BAD_REQUEST, path, span, configuration.text("request")));
        }
    }

    private void mode() {
        Optional<JsoncNode.Member> member = configuration.node().member("mode");
        Optional<String> mode = configuration.mode();
        if (member.isEmpty() || mode.isEmpty() || mode.get().isEmpty() || configuration.request().isEmpty()) {
            return;
        }
        boolean launch = configuration.request().get() == Request.LAUNCH;
        if (launch && mode.get().equals("remote")) {
            add(Kind.REMOTE_LAUNCH, member.get(), Optional.empty());
        } else if (!LaunchAttributes.modes(configuration.request().get()).contains(mode.get())) {
            add(Kind.BAD_MODE, member.get(), mode);
        }
    }

    private void attribute(JsoncNode.Member member) {
        Optional<LaunchAttribute> known = LaunchAttributes.find(member.name());
        if (known.isEmpty()) {
            // a name with two underscores is VS Code's or an extension's own
            if (!member.name().startsWith("__")) {
                add(Kind.UNKNOWN_ATTRIBUTE, member,
                        LaunchAttributes.findInAnyCase(member.name()).map(LaunchAttribute::name));
            }
            return;
        }
        LaunchAttribute attribute = known.get();
        Optional<Request> request = configuration.request();
        if (attribute.status() == Status.DEAD) {
            add(Kind.DEAD_ATTRIBUTE, member, Optional.empty());
        } else if (attribute.status() == Status.LEGACY_ONLY && !configuration.isLegacy()) {
            add(Kind.LEGACY_ONLY_ATTRIBUTE, member, Optional.empty());
        } else if (request.isPresent() && !attribute.requests().contains(request.get())) {
            add(Kind.IGNORED_FOR_REQUEST, member, Optional.of(request.get().name().toLowerCase(Locale.ROOT)));
        } else if (NOT_REMOTE.contains(member.name()) && configuration.mode().filter("remote"::equals).isPresent()) {
            add(Kind.IGNORED_FOR_REQUEST, member, Optional.of("attach/remote"));
        } else if (!member.name().equals("request") && !takes(attribute, member.value())) {
            add(Kind.WRONG_VALUE, member, Optional.of(attribute.form()));
        } else if (member.name().equals("logOutput")) {
            unknownLogOutput(member.value()).ifPresent(words ->
                    add(Kind.UNKNOWN_LOG_OUTPUT, member, Optional.of(words)));
        }
    }

    /**
     * The parts of a value of {@code logOutput} that Delve warns of, in quotes; empty if it knows all, or a variable
     * stands for some.
     */
    static Optional<String> unknownLogOutput(JsoncNode value) {
        List<String> unknown = value.asText().filter(text -> !text.isEmpty() && !text.contains("${")).stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1))).filter(part -> !LOG_OUTPUTS.contains(part))
                .map(part -> '"' + part + '"').distinct().toList();
        return unknown.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", unknown));
    }

    private static boolean takes(LaunchAttribute attribute, JsoncNode value) {
        // a word that mode does not accept is reported on its own
        return attribute.takes(value) || attribute.name().equals("mode") && value instanceof JsoncNode.TextNode;
    }

    private void rules() {
        configuration.attribute("substitutePath").ifPresent(rules ->
                faults.addAll(incomplete(rules, configuration.pathOf("substitutePath"))));
    }

    /** The rules of {@code substitutePath} that lack a half. */
    static List<LaunchFault> incomplete(JsoncNode rules, JsoncPath path) {
        List<LaunchFault> faults = new ArrayList<>();
        if (rules instanceof JsoncNode.ArrayNode array) {
            for (int i = 0; i < array.elements().size(); i++) {
                for (String part : List.of("from", "to")) {
                    JsoncNode rule = array.elements().get(i);
                    boolean given = rule.at(JsoncPath.of(part)).flatMap(JsoncNode::asText).isPresent();
                    if (rule instanceof JsoncNode.ObjectNode && !given) {
                        faults.add(new LaunchFault(Kind.INCOMPLETE_RULE, path.element(i), rule.span(),
                                Optional.of(part)));
                    }
                }
            }
        }
        return faults;
    }

    private void combinations() {
        boolean remote = configuration.mode().filter("remote"::equals).isPresent();
        // the old adapter starts Delve itself, on this port
        if (!remote && !configuration.isLegacy()) {
            report(Kind.NEEDS_SERVER, "port");
            if (configuration.attribute("port").isEmpty()) {
                report(Kind.NEEDS_SERVER, "host");
            }
        }
        if (hasGcflags(configuration.buildFlags())) {
            report(Kind.GCFLAGS_REMOVED, "buildFlags");
        }
        if (hasGcflags(configuration.environment("GOFLAGS").map(FlagWords::ofGoflags).orElse(List.of()))) {
            report(Kind.GCFLAGS_REMOVED, "env");
        }
        boolean terminal = configuration.text("console").filter(word -> word.endsWith("Terminal")).isPresent();
        if (configuration.attribute("asRoot").flatMap(JsoncNode::asFlag).orElse(false) && !terminal) {
            report(Kind.AS_ROOT_WITHOUT_TERMINAL, "asRoot");
        }
        if (!configuration.isLegacy() && configuration.text("logDest").filter(LaunchReview::isRelative).isPresent()) {
            report(Kind.RELATIVE_LOG_DESTINATION, "logDest");
        }
        boolean waits = configuration.text("waitFor").filter(name -> !name.isEmpty()).isPresent();
        if (waits && configuration.attribute("processId").isPresent()) {
            report(Kind.PROCESS_AND_WAIT, "waitFor");
        }
    }

    private static boolean isRelative(String path) {
        return !path.isEmpty() && !path.startsWith("/") && !path.startsWith("${") && !SubstitutePath.isWindows(path);
    }

    private static boolean hasGcflags(List<String> words) {
        return GoBuildFlags.of(words).flags().stream().anyMatch(flag -> flag.name().equals("gcflags"));
    }

    private void report(Kind kind, String attribute) {
        configuration.node().member(attribute).ifPresent(member -> add(kind, member, Optional.empty()));
    }

    private void add(Kind kind, JsoncNode.Member member, Optional<String> detail) {
        faults.add(new LaunchFault(kind, configuration.pathOf(member.name()), member.span(), detail));
    }
}
