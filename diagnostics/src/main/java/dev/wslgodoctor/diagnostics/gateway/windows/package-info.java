/**
 * Windows itself. Classes named {@code Native...} speak to it through JNA and are touched on Windows only; the others
 * are plain Java and serve every gateway that reaches the files of a Windows drive.
 */
package dev.wslgodoctor.diagnostics.gateway.windows;
