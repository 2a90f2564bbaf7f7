package dev.wslgodoctor.wizard.step.scan;

import dev.wslgodoctor.diagnostics.cause.Finding;
import dev.wslgodoctor.diagnostics.cause.Link;
import dev.wslgodoctor.diagnostics.cause.Symptom;
import dev.wslgodoctor.diagnostics.explain.Chain;
import dev.wslgodoctor.diagnostics.explain.LinkState;
import dev.wslgodoctor.wizard.diagram.ChainPictures;
import dev.wslgodoctor.wizard.diagram.LinkLook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The chain while not everything is judged: a link is settled once all its causes are, or one of them breaks it. */
final class LiveChain {

    private LiveChain() {
    }

    static List<LinkLook> looks(Symptom symptom, List<String> causes, List<Finding> findings,
            Function<String, Optional<Link>> linkOf) {
        Set<Link> open = open(causes, findings, linkOf);
        Chain chain = Chain.of(symptom, findings);
        List<LinkLook> settled = ChainPictures.looks(chain);
        List<LinkLook> looks = new ArrayList<>();
        boolean examining = false;
        for (int i = 0; i < settled.size(); i++) {
            Chain.Node node = chain.nodes().get(i);
            boolean waits = causes.isEmpty() || open.contains(node.link());
            if (!waits || node.state() == LinkState.BROKEN) {
                looks.add(settled.get(i));
            } else {
                // one moving mark at a time: the next link that the path will reach
                looks.add(examining ? LinkLook.WAITING : LinkLook.EXAMINING);
                examining = true;
            }
        }
        return looks;
    }

    private static Set<Link> open(List<String> causes, List<Finding> findings,
            Function<String, Optional<Link>> linkOf) {
        Set<String> left = new HashSet<>(causes);
        findings.forEach(finding -> left.remove(finding.causeId()));
        Set<Link> open = new HashSet<>();
        left.forEach(cause -> linkOf.apply(cause).ifPresent(open::add));
        return open;
    }
}
