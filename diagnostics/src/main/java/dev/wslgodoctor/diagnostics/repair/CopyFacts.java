package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.DistroCopies;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.GitTrees;
import dev.wslgodoctor.diagnostics.gateway.TreeEntry;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks at a folder for everything that a person should know before it is copied. */
final class CopyFacts {

    /** How many names a fact tells; the count tells the rest. */
    private static final int NAMES = 5;
    // ext4 (Linux fs/ext4/ext4.h EXT4_NAME_LEN); NTFS has 255 UTF-16 units, which can be three times as many bytes
    private static final int LONGEST_NAME = 255;

    private final DistroGateway distro;
    private final Action.CopyTree action;
    private final List<CopyFact> facts = new ArrayList<>();

    private CopyFacts(DistroGateway distro, Action.CopyTree action) {
        this.distro = distro;
        this.action = action;
    }

    /**
     * @param entries all that is in the folder; empty if the distro lacks the tools to tell
     * @param goesOn  whether a copy that was broken off will go on
     */
    static List<CopyFact> of(DistroGateway distro, Action.CopyTree action,
            Optional<List<TreeEntry>> entries, boolean goesOn) throws GatewayException {
        CopyFacts look = new CopyFacts(distro, action);
        if (goesOn) {
            look.facts.add(new CopyFact("goes-on", Map.of()));
        }
        if (entries.isPresent()) {
            look.names(entries.get());
        } else {
            look.facts.add(new CopyFact("few-tools", Map.of()));
        }
        look.lineEnds();
        look.git();
        return List.copyOf(look.facts);
    }

    private void names(List<TreeEntry> entries) {
        tell("left-out", entries, entry -> action.without().contains(entry.shown()));
        Map<String, List<TreeEntry>> alike = entries.stream().collect(Collectors.groupingBy(
                entry -> entry.shown().toLowerCase(Locale.ROOT), TreeMap::new, Collectors.toList()));
        tell("case-collisions", alike.values().stream().filter(each -> each.size() > 1).flatMap(List::stream).toList(),
                entry -> true);
        tell("long-names", entries, entry -> entry.name().length() - entry.name().lastIndexOf('/') - 1 > LONGEST_NAME);
        tell("links-into-original", entries, entry -> entry.isLink() && target(entry).startsWith(action.from())
                && entry.link().startsWith("/"));
        tell("links-out", entries, entry -> entry.isLink() && !target(entry).startsWith(action.from()));
        tell("not-copied", entries, entry -> !entry.isCopied());
        tell("made-anew", entries, entry -> isMadeAnew(entry) && !entry.isWithin(
                action.without().stream().map(TreeEntry::bytes).toList()));
        long files = entries.stream().filter(TreeEntry::isFile).count();
        if (files > 0 && entries.stream().filter(TreeEntry::isFile).allMatch(entry -> entry.mode().equals("777"))) {
            facts.add(new CopyFact("modes", Map.of()));
        }
    }

    /** What tools make again by themselves, with all that is in it; also what is left out already. */
    static List<PreviewStep.MadeAnew> madeAnew(List<TreeEntry> entries) {
        return entries.stream().filter(CopyFacts::isMadeAnew).map(entry -> new PreviewStep.MadeAnew(entry.shown(),
                entries.stream().filter(each -> each.isFile() && (each.name().equals(entry.name())
                        || each.name().startsWith(entry.name() + "/"))).mapToLong(TreeEntry::size).sum())).toList();
    }

    private LinuxPath target(TreeEntry link) {
        LinuxPath place = action.from().resolve(link.shown());
        return place.parent().orElse(LinuxPath.ROOT).resolve(TreeEntry.readable(link.link()));
    }

    // vendor is part of the source; what is named here is what tools make again by themselves
    private static boolean isMadeAnew(TreeEntry entry) {
        String name = entry.name().substring(entry.name().lastIndexOf('/') + 1);
        boolean outermost = entry.name().indexOf("/node_modules/") < 0 && entry.name().indexOf("/.cache/") < 0;
        return outermost && (entry.isFolder() && (name.equals("node_modules") || name.equals(".cache"))
                || entry.isFile() && (name.startsWith("__debug_bin") || name.endsWith(".exe")
                        || name.endsWith(".test")));
    }

    private void tell(String id, List<TreeEntry> entries, Predicate<TreeEntry> which) {
        List<String> names = entries.stream().filter(which).map(TreeEntry::shown).toList();
        if (!names.isEmpty()) {
            facts.add(new CopyFact(id, Map.of("count", String.valueOf(names.size()), "names", shortened(names))));
        }
    }

    private static String shortened(List<String> names) {
        String text = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
        return names.size() > NAMES ? text + ", ..." : text;
    }

    private void lineEnds() throws GatewayException {
        List<String> windows = DistroCopies.withWindowsLineEnds(distro, action.from());
        if (!windows.isEmpty()) {
            facts.add(new CopyFact("windows-line-ends", Map.of("count", String.valueOf(windows.size()),
                    "names", shortened(windows))));
        }
        List<String> scripts = windows.stream().filter(name -> name.endsWith(".sh")).toList();
        if (!scripts.isEmpty()) {
            facts.add(new CopyFact("scripts-fail", Map.of("count", String.valueOf(scripts.size()),
                    "names", shortened(scripts))));
        }
    }

    private void git() {
        try {
            Optional<GitTrees.Status> status = GitTrees.status(distro, action.from());
            if (status.isEmpty()) {
                facts.add(new CopyFact("no-git", Map.of()));
                return;
            }
            GitTrees.Settings settings = GitTrees.settings(distro, action.from());
            long untracked = status.get().untracked();
            facts.add(new CopyFact("git", Map.of("changed", String.valueOf(status.get().lines().size() - untracked),
                    "untracked", String.valueOf(untracked), "autocrlf", settings.autocrlf(),
                    "filemode", settings.filemode())));
            if (!settings.attributes() && settings.autocrlf().equals("unset")
                    && facts.stream().anyMatch(fact -> fact.id().equals("windows-line-ends"))) {
                facts.add(new CopyFact("no-rule-for-line-ends", Map.of()));
            }
        } catch (GatewayException e) {
            facts.add(new CopyFact("git-refuses", Map.of("detail", e.trouble().detail())));
        }
    }
}
