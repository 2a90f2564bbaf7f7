package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class BuildConstraintsTest {

    private final BuildConstraints linux = new BuildConstraints("linux", "amd64", 24, Set.of("slow"));

    private boolean takes(String name, String line) {
        return linux.excluding(name, line + "\n\npackage main\n").isEmpty();
    }

    @Test
    void theEndingOfANameNamesSystemAndProcessor() {
        assertTrue(takes("a_linux.go", ""));
        assertTrue(takes("a_linux_amd64.go", ""));
        assertTrue(takes("a_linux_amd64_test.go", ""));
        assertFalse(takes("a_windows.go", ""));
        assertFalse(takes("a_arm64.go", ""));
        assertFalse(takes("a_linux_arm64.go", ""));
        assertTrue(takes("windows.go", ""), "a name that is nothing but the system is an ordinary one");
        assertTrue(takes("a_unix.go", ""), "unix is no ending");
    }

    @Test
    void anExpressionIsReadWithItsSignsAndBrackets() {
        assertTrue(takes("a.go", "//go:build linux && !arm64"));
        assertFalse(takes("a.go", "//go:build !(linux || darwin)"));
        assertTrue(takes("a.go", "//go:build (windows || unix) && slow"));
        assertFalse(takes("a.go", "//go:build fast || ignore"));
        assertTrue(takes("a.go", "//go:build go1.24 && gc"));
        assertFalse(takes("a.go", "//go:build go1.25"));
    }

    @Test
    void cgoAndWhatCannotBeReadExcludeNothing() {
        assertTrue(takes("a.go", "//go:build cgo"));
        assertTrue(takes("a.go", "//go:build !cgo"));
        assertFalse(takes("a.go", "//go:build cgo && windows"));
        assertTrue(takes("a.go", "//go:build windows |"));
        assertTrue(takes("a.go", "//go:build (windows"));
        assertTrue(takes("a.go", "//go:build windows linux"));
    }

    @Test
    void onlyALineAboveThePackageClauseCounts() {
        assertTrue(linux.excluding("a.go", "package main\n\n//go:build windows\n").isEmpty());
    }
}
