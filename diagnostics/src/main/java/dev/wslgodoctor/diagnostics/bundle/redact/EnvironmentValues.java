package dev.wslgodoctor.diagnostics.bundle.redact;

import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import dev.wslgodoctor.diagnostics.parse.Jsonc;
import dev.wslgodoctor.diagnostics.parse.JsoncNode;
import dev.wslgodoctor.diagnostics.parse.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Environment variables: the values of a list of names are kept, of all others only the name. */
final class EnvironmentValues {

    private static final Set<String> KEPT = Set.of("path", "home", "user", "username", "logname", "userprofile",
            "appdata", "localappdata", "systemroot", "programfiles", "programdata", "systemdrive", "pathext", "shell",
            "term", "lang", "language", "hosttype", "pwd", "tmp", "temp", "tmpdir", "http_proxy", "https_proxy",
            "no_proxy", "all_proxy", "display", "wayland_display", "xdg_runtime_dir", "computername", "name",
            "processor_architecture", "os", "cc", "cxx", "dlv_flags");
    private static final Pattern KEPT_FAMILIES = Pattern.compile("(?i)(go|wsl|cgo_|lc_|xdg_|vscode_|delve_)[a-z0-9_]*");
    private static final Set<String> BLOCKS = Set.of("env", "go.toolsenvvars", "go.testenvvars",
            "terminal.integrated.env.linux", "terminal.integrated.env.windows", "buildenv", "dlvtoolenv");

    private static final Pattern OPENS = Pattern.compile("\\s*:\\s*\\{");
    private static final Pattern MEMBER = Pattern.compile("[\\s,]*\\\\*\"([^\"\\\\]{1,200})\\\\*\"\\s*:\\s*\\\\*\""
            + "((?:[^\"\\\\]|\\\\[^\"\\\\])*+)\\\\*\"");

    private final TextRedactor redactor;

    EnvironmentValues(TextRedactor redactor) {
        this.redactor = redactor;
    }

    /** Whether the value of a variable may be in a bundle, after it was redacted as text. */
    static boolean isKept(String variable) {
        boolean named = KEPT.contains(variable.toLowerCase(Locale.ROOT)) || KEPT_FAMILIES.matcher(variable).matches();
        return named && (variable.equalsIgnoreCase("PWD") || !Settings.isSecret(variable));
    }

    /** One {@code NAME=value} of an environment; anything else is text. */
    String entry(String entry) {
        int sign = entry.indexOf('=');
        if (sign <= 0 || sign + 1 == entry.length() || isKept(entry.substring(0, sign))) {
            return redactor.text(entry);
        }
        return redactor.text(entry.substring(0, sign)) + "=" + redactor.secret(PrivateClass.ENVIRONMENT);
    }

    /** A settings or launch file without the values of its environment blocks; text that is no such file unchanged. */
    String file(String text) {
        if (!text.contains("env") && !text.contains("Env")) {
            return text;
        }
        List<Span> values = new ArrayList<>();
        Jsonc.parse(text).root().ifPresent(root -> collect(root, false, values));
        values.sort(Comparator.comparingInt(Span::start).reversed());
        String result = text;
        for (Span span : values) {
            result = span.replaceIn(result, Jsonc.quote(redactor.secret(PrivateClass.ENVIRONMENT)));
        }
        return result;
    }

    private static void collect(JsoncNode node, boolean inBlock, List<Span> values) {
        switch (node) {
            case JsoncNode.ObjectNode object -> object.members().forEach(member -> {
                boolean block = BLOCKS.contains(member.name().toLowerCase(Locale.ROOT));
                if (inBlock && member.value() instanceof JsoncNode.TextNode text && !isKept(member.name())
                        && !text.value().isEmpty()) {
                    values.add(text.span());
                } else {
                    collect(member.value(), block, values);
                }
            });
            case JsoncNode.ArrayNode array -> array.elements().forEach(each -> collect(each, inBlock, values));
            case JsoncNode.TextNode _, JsoncNode.NumberNode _, JsoncNode.FlagNode _, JsoncNode.NullNode _ -> { }
        }
    }

    /** The names of blocks of variables, in the quotes in which JSON has them. */
    static List<String> blocks() {
        return BLOCKS.stream().sorted().map(name -> "\"" + name + "\"").toList();
    }

    /**
     * Adds edits for the values of a block within any text, such as a log or a file that is no sound JSON; quotes may
     * be escaped.
     *
     * @param end behind the name of the block
     */
    static void block(String text, int end, Edits edits) {
        Matcher opens = OPENS.matcher(text).region(end, text.length());
        if (!opens.lookingAt()) {
            return;
        }
        Matcher member = MEMBER.matcher(text);
        int at = opens.end();
        while (at < text.length() && member.region(at, text.length()).lookingAt()) {
            if (!isKept(member.group(1)) && member.end(2) > member.start(2)) {
                edits.add(member.start(2), member.end(2), Tokens.INSTEAD, PrivateClass.ENVIRONMENT);
            }
            at = member.end();
        }
    }
}
