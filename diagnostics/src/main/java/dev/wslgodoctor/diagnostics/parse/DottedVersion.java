package dev.wslgodoctor.diagnostics.parse;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of numbers with dots, such as {@code 2.5.7.0}; what follows the numbers is ignored, missing numbers are 0.
 *
 * @param parts the numbers
 */
public record DottedVersion(List<Integer> parts) implements Comparable<DottedVersion> {

    private static final Pattern NUMBERS = Pattern.compile("\\d{1,9}(\\.\\d{1,9})*+");

    /** Copies the numbers. */
    public DottedVersion {
        parts = List.copyOf(parts);
    }

    /** The version at the start of a text; empty if it does not begin with a number. */
    public static Optional<DottedVersion> parse(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        return numbers.lookingAt()
                ? Optional.of(new DottedVersion(List.of(numbers.group().split("\\.")).stream().map(Integer::valueOf)
                        .toList())) : Optional.empty();
    }

    /** Whether this comes before the version that a text names; false if the text names none. */
    public boolean isBefore(String other) {
        return parse(other).filter(version -> compareTo(version) < 0).isPresent();
    }

    @Override
    public int compareTo(DottedVersion other) {
        for (int i = 0; i < Math.max(parts.size(), other.parts.size()); i++) {
            int order = Integer.compare(part(i), other.part(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private int part(int index) {
        return index < parts.size() ? parts.get(index) : 0;
    }

    @Override
    public String toString() {
        return String.join(".", parts.stream().map(String::valueOf).toList());
    }
}
