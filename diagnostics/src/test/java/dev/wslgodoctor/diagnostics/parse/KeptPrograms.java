package dev.wslgodoctor.diagnostics.parse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

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

    /** The same with another version of its module, as an installed tool has one. */
    public static BinaryFacts ofVersion(String name, String version) {
        BinaryFacts kept = facts(name);
        Optional<BuildInfo> build = kept.build().map(info -> new BuildInfo(info.goVersion(), info.mainPackage(),
                info.modulePath(), version, info.dependencies(), info.settings()));
        return new BinaryFacts(kept.format(), kept.problem(), kept.machine(), kept.program(), kept.sections(),
                kept.debugLink(), build, kept.noBuild(), kept.paths(), kept.noPaths(), kept.stamp());
    }
}
