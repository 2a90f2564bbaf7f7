package dev.wslgodoctor.diagnostics.cause.files;

import dev.wslgodoctor.diagnostics.parse.SubstitutePath;
import dev.wslgodoctor.diagnostics.parse.SubstitutePath.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How the editor and a program name the same source file, and the rules between them.
 *
 * @param editorRoot   the module's folder as the editor names it
 * @param recordedRoot what stands for it in the program
 * @param file         the way from there to the file, with slashes
 * @param recorded     all files that the program names; empty if it is not built yet
 * @param rules        substitutePath rules that count
 */
record SourceNames(String editorRoot, String recordedRoot, String file, Set<String> recorded, List<Rule> rules) {

    SourceNames {
        rules = List.copyOf(rules);
    }

    /** What is wrong with the rules. */
    enum Fault {
        /** No rule is about this folder, and one is needed. */
        MISSING,
        /** A rule is about this folder and leads elsewhere. */
        WRONG,
        /** A rule has its sides exchanged. */
        SWAPPED,
        /** Both sides agree without rules, and a rule spoils it. */
        NEEDLESS
    }

    /**
     * What cures it.
     *
     * @param index the rule to change or remove; for MISSING the number of rules
     * @param rule  the rule that has to stand there; for NEEDLESS the one to remove
     */
    record Cure(Fault fault, int index, Rule rule) {
    }

    /** The file as the editor names it. */
    String editorFile() {
        boolean windows = SubstitutePath.isWindows(editorRoot) && editorRoot.indexOf('\\') >= 0;
        return editorRoot + (windows ? "\\" + file.replace('/', '\\') : "/" + file);
    }

    /** The file as the program names it. */
    String recordedFile() {
        return recordedRoot + "/" + file;
    }

    /** Whether a breakpoint in the file finds it in the program. */
    boolean agree() {
        return leadsThere(rules);
    }

    private boolean leadsThere(List<Rule> through) {
        String seen = SubstitutePath.apply(editorFile(), through);
        return seen.equals(recordedFile()) || recorded.contains(seen);
    }

    /** The smallest change of the rules after which both agree; empty if no rule can do it. */
    Optional<Cure> cure() {
        Rule wanted = new Rule(editorRoot, recordedRoot);
        OptionalInt deciding = deciding();
        List<Cure> cures = new ArrayList<>();
        deciding.ifPresent(index -> cures.add(new Cure(Fault.NEEDLESS, index, rules.get(index))));
        for (int i = 0; i < rules.size(); i++) {
            cures.add(new Cure(Fault.SWAPPED, i, rules.get(i).reversed()));
        }
        deciding.ifPresent(index -> cures.add(new Cure(Fault.WRONG, index, wanted)));
        cures.add(new Cure(Fault.MISSING, rules.size(), wanted));
        return cures.stream().filter(cure -> leadsThere(after(cure))).findFirst();
    }

    private List<Rule> after(Cure cure) {
        List<Rule> changed = new ArrayList<>(rules);
        switch (cure.fault()) {
            case NEEDLESS -> changed.remove(cure.index());
            case SWAPPED, WRONG -> changed.set(cure.index(), cure.rule());
            case MISSING -> changed.add(cure.rule());
        }
        return changed;
    }

    // the first rule that changes the path alone
    private OptionalInt deciding() {
        for (int i = 0; i < rules.size(); i++) {
            if (!SubstitutePath.apply(editorFile(), List.of(rules.get(i))).equals(editorFile())) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }
}
