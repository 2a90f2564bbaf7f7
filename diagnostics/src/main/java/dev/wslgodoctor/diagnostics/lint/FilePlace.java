package dev.wslgodoctor.diagnostics.lint;

import java.util.OptionalInt;

/**
 * Where in a file something stands.
 *
 * @param file path in the spelling of its place
 * @param line 1-based; empty for the whole file
 */
record FilePlace(String file, OptionalInt line) {

    static FilePlace whole(String file) {
        return new FilePlace(file, OptionalInt.empty());
    }

    static FilePlace at(String file, int line) {
        return new FilePlace(file, OptionalInt.of(line));
    }
}
