package dev.wslgodoctor.diagnostics.dap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Keeps the first and the last entries of a list that may grow without end: the beginning says what was asked, the end
 * says how it went, and a flood in between costs no memory. Safe for several threads.
 */
final class HeadAndTail<T> {

    private final int each;
    private final LongFunction<T> gap;
    private final List<T> head = new ArrayList<>();
    private final Deque<T> tail = new ArrayDeque<>();
    private long left;

    /**
     * @param each how many entries are kept at the beginning, and as many again at the end
     * @param gap makes the entry that stands for those left out, from their number
     */
    HeadAndTail(int each, LongFunction<T> gap) {
        this.each = each;
        this.gap = gap;
    }

    synchronized void add(T entry) {
        if (head.size() < each) {
            head.add(entry);
            return;
        }
        tail.addLast(entry);
        if (tail.size() > each) {
            tail.removeFirst();
            left++;
        }
    }

    synchronized List<T> entries() {
        List<T> all = new ArrayList<>(head);
        if (left > 0) {
            all.add(gap.apply(left));
        }
        all.addAll(tail);
        return List.copyOf(all);
    }
}
