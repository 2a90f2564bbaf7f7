/**
 * A small client of the Debug Adapter Protocol: it drives one session with Delve the way VS Code's Go extension does,
 * and says what the adapter answered. Knows the JDK and Gson only; how Delve is reached (a socket, or a relay process
 * inside a distro) is the caller's matter.
 *
 * @see <a href="https://microsoft.github.io/debug-adapter-protocol/specification">The protocol</a>
 */
package dev.wslgodoctor.diagnostics.dap;
