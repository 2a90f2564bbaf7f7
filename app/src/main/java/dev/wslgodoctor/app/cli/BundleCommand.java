package dev.wslgodoctor.app.cli;

import com.google.gson.JsonObject;
import dev.wslgodoctor.app.Bundles;
import dev.wslgodoctor.app.Wiring;
import dev.wslgodoctor.diagnostics.bundle.BundleDraft;
import dev.wslgodoctor.diagnostics.bundle.BundleException;
import dev.wslgodoctor.diagnostics.bundle.MappingFile;
import dev.wslgodoctor.diagnostics.bundle.PrivateClass;
import dev.wslgodoctor.diagnostics.bundle.Wishes;
import dev.wslgodoctor.diagnostics.gateway.Machine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code bundle}: examines and writes a redacted bundle, or shows what would be in it. */
@Command(name = "bundle", mixinStandardHelpOptions = true)
final class BundleCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.zip", arity = "0..1")
    private String file;

    @Option(names = "--preview", descriptionKey = "option.bundle-preview")
    private boolean preview;

    @Option(names = "--show", paramLabel = "ENTRY", descriptionKey = "option.bundle-show")
    private String show;

    @Option(names = "--search", paramLabel = "TEXT", descriptionKey = "option.bundle-search")
    private String search;

    @Option(names = "--leave-out", paramLabel = "ENTRY", descriptionKey = "option.bundle-leave-out")
    private List<String> leaveOut = List.of();

    @Option(names = "--redact", paramLabel = "WORD", descriptionKey = "option.bundle-redact")
    private List<String> redact = List.of();

    @Option(names = "--limit", paramLabel = "MEGABYTES", descriptionKey = "option.bundle-limit")
    private Integer limit;

    @Option(names = "--allow", paramLabel = "WORD", descriptionKey = "option.bundle-allow")
    private List<String> allow = List.of();

    @Option(names = "--forget", descriptionKey = "option.bundle-forget")
    private boolean forget;

    @Mixin
    private CommonOptions options;

    private final Terminal terminal;

    BundleCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (forget) {
            return forgotten();
        }
        boolean looking = preview || show != null || search != null;
        if (file == null && !looking) {
            throw new UsageException("error.missing", Map.of("missing", "FILE.zip"));
        }
        Path target = file == null ? null : target();
        Wishes wishes = wishes();
        var choice = options.choice();
        try (Machine machine = Wiring.machine(options.machine())) {
            Bundles.Made made = Bundles.make(machine, choice, options.consent(), Wiring.journal(options.machine()),
                    terminal.texts(), wishes, event -> { });
            options.requireConfiguration(made.report());
            BundleDraft draft = made.draft();
            if (terminal.isSilent()) {
                // an examination that was broken off is nothing to send to anybody
                return ExitCode.INTERNAL;
            }
            if (looking) {
                return shown(draft);
            }
            return written(draft.save(target, Bundles.mappings()), draft);
        } catch (BundleException e) {
            return refused(terminal, e);
        }
    }

    private Path target() {
        Path target = path(file);
        Path folder = target.toAbsolutePath().normalize().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new UsageException("error.no-folder", Map.of("folder", folder.toString()));
        }
        if (Files.exists(target)) {
            throw new UsageException("error.file-exists", Map.of("file", file));
        }
        return target;
    }

    private Wishes wishes() {
        if (limit != null && (limit < 1 || limit > 64)) {
            throw new UsageException("error.bundle-limit", Map.of("limit", String.valueOf(limit)));
        }
        for (String word : redact) {
            if (word.strip().length() < 2) {
                throw new UsageException("error.bundle-word", Map.of("word", word));
            }
        }
        Set<PrivateClass> allowed = EnumSet.noneOf(PrivateClass.class);
        for (String word : allow) {
            allowed.add(Arrays.stream(PrivateClass.values()).filter(kind -> kind.consentWord().equals(word)).findFirst()
                    .orElseThrow(() -> new UsageException("error.bundle-allow", Map.of("word", word, "known",
                            Arrays.stream(PrivateClass.values()).map(PrivateClass::consentWord)
                                    .collect(Collectors.joining(", "))))));
        }
        return new Wishes(Set.copyOf(leaveOut), Set.copyOf(redact), limit == null ? Wishes.USUAL_LIMIT
                : (long) limit << 20, allowed);
    }

    private int shown(BundleDraft draft) {
        if (show != null) {
            if (!draft.entries().contains(show)) {
                throw new UsageException("error.bundle-entry", Map.of("entry", show, "known",
                        String.join(", ", draft.entries())));
            }
            draft.text(show).lines().forEach(terminal::line);
        } else if (search != null) {
            draft.search(search, 200).forEach(hit ->
                    terminal.line(hit.entry() + ":" + hit.line() + ": " + hit.text()));
        } else if (options.json()) {
            terminal.json(BundleJson.preview(draft));
        } else {
            new ConsoleDraft(terminal).print(draft);
        }
        return draft.forbidden().isEmpty() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private int written(BundleDraft.Written written, BundleDraft draft) {
        if (options.json()) {
            terminal.json(BundleJson.written(written, draft));
        } else {
            terminal.text("bundle.written", Map.of("file", written.file().toString(),
                    "size", String.valueOf(written.size()), "sha256", written.sha256(),
                    "masked", String.valueOf(written.masked())));
            new ConsoleDraft(terminal).account(draft);
            written.mapping().ifPresent(path -> terminal.text("bundle.mapping", Map.of("file", path.toString())));
        }
        return ExitCode.OK;
    }

    private int forgotten() {
        try {
            int deleted = MappingFile.deleteAll(Bundles.mappings());
            if (options.json()) {
                JsonObject json = new JsonObject();
                json.addProperty("schema", 1);
                json.addProperty("command", "bundle");
                json.addProperty("forgotten", deleted);
                terminal.json(json);
            } else {
                terminal.text("bundle.forgotten", Map.of("count", String.valueOf(deleted)));
            }
            return ExitCode.OK;
        } catch (IOException e) {
            throw new UsageException("bundle.file", Map.of("detail", String.valueOf(e.getMessage())));
        }
    }

    static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("error.file", Map.of("file", text));
        }
    }

    static int refused(Terminal terminal, BundleException e) {
        String key = switch (e.reason()) {
            case NOT_CLEAN -> "bundle.not-clean";
            case MALFORMED -> "bundle.malformed";
            case HOSTILE -> "bundle.hostile";
            case FILE -> "bundle.file";
        };
        terminal.problem(terminal.texts().of(key, Map.of("detail", String.valueOf(e.getMessage()))));
        return switch (e.reason()) {
            case NOT_CLEAN, HOSTILE -> ExitCode.REFUSED;
            case MALFORMED, FILE -> ExitCode.USAGE;
        };
    }
}
