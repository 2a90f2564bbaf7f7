package dev.wslgodoctor.diagnostics.parse;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What the reader says of the real programs that are kept for tests, for tests of other packages. */
public final class KeptPrograms {

    private static final long MODIFIED = 1_700_000_000;

    private KeptPrograms() {
    }

    /**
     * The facts of a kept program.
     *
     * @param name as in src/test/resources/bytes/programs, without the ending
     */
    public static BinaryFacts facts(String name) {
        try {
            ProgramPieces program = ProgramPieces.of(name);
            return BinaryReader.read(program, new BinaryFacts.Stamp(program.size(), MODIFIED, 1000));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
