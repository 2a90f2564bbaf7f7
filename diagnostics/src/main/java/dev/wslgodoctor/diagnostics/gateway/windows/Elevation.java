package dev.wslgodoctor.diagnostics.gateway.windows;

import com.sun.jna.Native;
import com.sun.jna.platform.win32.Kernel32;
import com.sun.jna.platform.win32.Shell32;
import com.sun.jna.platform.win32.ShellAPI.SHELLEXECUTEINFO;
import com.sun.jna.platform.win32.WinError;
import com.sun.jna.platform.win32.WinNT.HANDLE;
import com.sun.jna.platform.win32.WinUser;
import com.sun.jna.ptr.IntByReference;
import dev.wslgodoctor.diagnostics.gateway.ElevatedTask;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The one way by which something runs as an administrator (S10): a task in a file, its hash, and the elevated program
 * of this installation, started through the question that Windows asks. The program itself never runs elevated.
 */
final class Elevation {

    // how elevated.c says that it refused; customer codes, which no program of Windows ends with
    private static final int REFUSED = 0x20000001;
    private static final int LAST_REFUSAL = 0x20000004;
    private static final int NO_CLOSE_PROCESS = 0x40;
    private static final int NO_ASYNC = 0x100;
    private static final int POLL = 200;

    private Elevation() {
    }

    /**
     * Does a task and waits for its end; the user may say no.
     *
     * @param program the elevated program
     * @return the end of the system's program; nobody hears its output
     */
    static Output run(ElevatedTask task, WindowsPath program, Duration deadline) throws GatewayException {
        byte[] bytes = task.bytes();
        Path file = null;
        try {
            file = Files.createTempFile("wsl-go-doctor-", ".task");
            Files.write(file, bytes);
            return ended(started(program, "\"" + file + "\" " + ElevatedTask.hash(bytes)), deadline);
        } catch (IOException e) {
            throw new GatewayException(new Trouble.Unreadable("the task cannot be written: " + e.getMessage()), e);
        } finally {
            remove(file);
        }
    }

    private static void remove(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // it holds no secret, and the folder for temporary files is emptied by Windows
            file.toFile().deleteOnExit();
        }
    }

    private static HANDLE started(WindowsPath program, String parameters) throws GatewayException {
        SHELLEXECUTEINFO info = new SHELLEXECUTEINFO();
        info.fMask = NO_CLOSE_PROCESS | NO_ASYNC;
        info.lpVerb = "runas";
        info.lpFile = program.toString();
        info.lpParameters = parameters;
        info.nShow = WinUser.SW_HIDE;
        if (!Shell32.INSTANCE.ShellExecuteEx(info)) {
            int error = Native.getLastError();
            throw new GatewayException(error == WinError.ERROR_CANCELLED
                    ? new Trouble.Denied("the question of Windows for an administrator was answered with no")
                    : new Trouble.Missing(program + " could not be started: Windows error " + error));
        }
        return info.hProcess;
    }

    private static Output ended(HANDLE process, Duration deadline) throws GatewayException {
        try {
            long end = System.nanoTime() + deadline.toNanos();
            while (Kernel32.INSTANCE.WaitForSingleObject(process, POLL) != 0) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new GatewayException(new Trouble.Cancelled("waiting for the administrator's step was cancelled"));
                }
                if (System.nanoTime() > end) {
                    // a process of an administrator cannot be ended from here
                    throw new GatewayException(new Trouble.TimedOut(deadline, "the administrator's step did not end"));
                }
            }
            IntByReference exit = new IntByReference();
            Kernel32.INSTANCE.GetExitCodeProcess(process, exit);
            int status = exit.getValue();
            if (status >= REFUSED && status <= LAST_REFUSAL) {
                throw new GatewayException(new Trouble.Denied("the elevated program refused the task, reason "
                        + (status - REFUSED + 1) + " of installer/windows/elevated.c"));
            }
            return Output.of(status, "", "");
        } finally {
            Kernel32.INSTANCE.CloseHandle(process);
        }
    }
}
