package dev.wslgodoctor.app.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.wslgodoctor.app.cli.ExitCode;
import dev.wslgodoctor.app.cli.Run;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A proof where bash is not at its usual place: NixOS keeps it elsewhere, Alpine has none. */
@Tag("lab")
class ProofWithoutBashTest {

    private static final String[] PROVE = {"prove", "--break=main.go:38"};

    @TempDir
    private Path folder;

    @Test
    void saysThatBashIsMissingAndUsesTheOneOfNixOs() throws Exception {
        try (LabWorld world = LabWorld.fresh("healthy", folder)) {
            world.wsl(Blob.EMPTY, "-u", "root", "--exec", "mv", "/bin/bash", "/bin/bash.away");

            Run without = world.run(PROVE);

            assertEquals(ExitCode.UNDETERMINED, without.status());
            assertTrue((without.out() + without.err()).contains("has none. Install it, for example with"),
                    without.out() + without.err());
            world.wsl(Blob.EMPTY, "-u", "root", "--exec", "sh", "-c", "mkdir -p /run/current-system/sw/bin"
                    + " && ln -s /bin/bash.away /run/current-system/sw/bin/bash");
            Run elsewhere = world.run(PROVE);
            assertEquals(ExitCode.OK, elsewhere.status(), elsewhere.out() + elsewhere.err());
        }
    }
}
