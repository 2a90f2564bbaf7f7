package dev.wslgodoctor.diagnostics.gateway.process;

import dev.wslgodoctor.diagnostics.gateway.LiveProcess;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/** A process started by this JVM. */
final class Child implements LiveProcess {

    private final Process process;

    Child(Process process) {
        this.process = process;
    }

    @Override
    public OutputStream input() {
        return process.getOutputStream();
    }

    @Override
    public InputStream output() {
        return process.getInputStream();
    }

    @Override
    public InputStream error() {
        return process.getErrorStream();
    }

    @Override
    public OptionalInt waitFor(Duration atMost) throws InterruptedException {
        return process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)
                ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
    }

    @Override
    public void close() {
        List<ProcessHandle> below = process.isAlive() ? process.descendants().toList() : List.of();
        process.destroyForcibly();
        below.forEach(ProcessHandle::destroyForcibly);
        for (AutoCloseable stream : List.of(process.getOutputStream(), process.getInputStream(),
                process.getErrorStream())) {
            try {
                stream.close();
            } catch (Exception e) {
                // the other end is gone: there is nothing left to free
                continue;
            }
        }
    }

    @Override
    public String toString() {
        return "process " + process.pid();
    }
}
