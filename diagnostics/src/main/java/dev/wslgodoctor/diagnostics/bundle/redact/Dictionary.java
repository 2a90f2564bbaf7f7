package dev.wslgodoctor.diagnostics.bundle.redact;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds many words at once in one pass over a text, without regard to case: the automaton of Aho and Corasick
 * (Communications of the ACM 18, 1975).
 */
final class Dictionary {

    /** What happens where a word was found. */
    interface Match {

        /** Adds an edit if the word really stands between these places. */
        void at(String text, int start, int end, Edits edits);
    }

    private static final int ASCII = 128;

    private final Map<String, List<Match>> words = new HashMap<>();
    private Node root;

    private static final class Node {
        private final Node[] ascii = new Node[ASCII];
        private final Map<Character, Node> others = new HashMap<>(2);
        private final List<Map.Entry<Integer, Match>> ends = new ArrayList<>(1);
        private Node back;
        private boolean hit;

        private Node next(char c) {
            return c < ASCII ? ascii[c] : others.get(c);
        }

        private void put(char c, Node node) {
            if (c < ASCII) {
                ascii[c] = node;
            } else {
                others.put(c, node);
            }
        }
    }

    /** Adds a word; matching ignores case. */
    void add(String word, Match match) {
        words.computeIfAbsent(folded(word), none -> new ArrayList<>(1)).add(match);
        root = null;
    }

    static String folded(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            out.append(fold(word.charAt(i)));
        }
        return out.toString();
    }

    private static char fold(char c) {
        if (c < ASCII) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    /** Reports every word of the text. */
    void find(String text, Edits edits) {
        if (words.isEmpty()) {
            return;
        }
        if (root == null) {
            build();
        }
        Node at = root;
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            Node next = at.next(c);
            while (next == null && at != root) {
                at = at.back;
                next = at.next(c);
            }
            at = next == null ? root : next;
            if (at.hit) {
                report(at, text, i + 1, edits);
            }
        }
    }

    private void report(Node at, String text, int end, Edits edits) {
        for (Node node = at; node != root; node = node.back) {
            for (Map.Entry<Integer, Match> match : node.ends) {
                match.getValue().at(text, end - match.getKey(), end, edits);
            }
        }
    }

    private void build() {
        root = new Node();
        words.forEach((word, matches) -> {
            Node node = root;
            for (int i = 0; i < word.length(); i++) {
                Node next = node.next(word.charAt(i));
                if (next == null) {
                    next = new Node();
                    node.put(word.charAt(i), next);
                }
                node = next;
            }
            for (Match match : matches) {
                node.ends.add(Map.entry(word.length(), match));
            }
            node.hit = true;
        });
        Deque<Node> open = new ArrayDeque<>(List.of(root));
        root.back = root;
        while (!open.isEmpty()) {
            Node node = open.remove();
            for (char c = 0; c < ASCII; c++) {
                link(node, c, node.ascii[c], open);
            }
            node.others.forEach((c, child) -> link(node, c, child, open));
        }
    }

    private void link(Node parent, char c, Node child, Deque<Node> open) {
        if (child == null) {
            return;
        }
        Node back = parent.back;
        while (back != root && back.next(c) == null) {
            back = back.back;
        }
        Node target = back.next(c);
        child.back = target == null || target == child ? root : target;
        child.hit |= child.back.hit;
        open.add(child);
    }
}
