package dev.wslgodoctor.diagnostics.explain;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Severity;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.cause.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The links of a symptom in order, each with its state: the model of the picture, without pixels. */
public record Chain(Symptom symptom, List<Node> nodes) {

    public Chain {
        nodes = List.copyOf(nodes);
    }

    /**
     * One link of the chain.
     *
     * @param causes ids of the causes that decide its state: those that hold for a broken link, those that could not
     *               be determined for an unsure one, both as ranked, else all by name
     */
    public record Node(Link link, LinkState state, List<String> causes) {
        public Node {
            causes = List.copyOf(causes);
        }
    }

    /** The chain of this symptom as these findings leave it. */
    public static Chain of(Symptom symptom, List<Finding> findings) {
        List<Node> nodes = new ArrayList<>();
        for (Link link : symptom.chain()) {
            nodes.add(node(link, findings.stream().filter(finding -> finding.link() == link).toList()));
        }
        // without debug information no path can be compared: what looks fine there was not seen
        return new Chain(symptom, nodes.stream().map(node -> pathsWithoutDebugInfo(node, nodes)).toList());
    }

    private static Node node(Link link, List<Finding> mine) {
        List<String> holding = ids(mine.stream().filter(Chain::breaks).toList());
        if (!holding.isEmpty()) {
            return new Node(link, LinkState.BROKEN, holding);
        }
        List<String> open = ids(mine.stream().filter(f -> f.verdict() instanceof Verdict.Undetermined).toList());
        if (!open.isEmpty()) {
            return new Node(link, LinkState.UNSURE, open);
        }
        boolean looked = mine.stream().anyMatch(f -> !(f.verdict() instanceof Verdict.NotApplicable));
        return new Node(link, looked ? LinkState.OK : LinkState.NOT_APPLICABLE,
                ids(mine).stream().sorted().toList());
    }

    private static Node pathsWithoutDebugInfo(Node node, List<Node> all) {
        boolean stripped = all.stream()
                .anyMatch(other -> other.link() == Link.DEBUG_INFO && other.state() == LinkState.BROKEN);
        return node.link() == Link.PATHS && node.state() == LinkState.OK && stripped
                ? new Node(Link.PATHS, LinkState.UNSURE, node.causes()) : node;
    }

    // a note is worth knowing and breaks nothing
    private static boolean breaks(Finding finding) {
        return finding.verdict() instanceof Verdict.Holds holds && holds.severity() != Severity.NOTE;
    }

    private static List<String> ids(List<Finding> findings) {
        return findings.stream().map(Finding::causeId).toList();
    }

    /** The first broken link; empty if none is broken. */
    public Optional<Node> firstBroken() {
        return nodes.stream().filter(node -> node.state() == LinkState.BROKEN).findFirst();
    }
}
