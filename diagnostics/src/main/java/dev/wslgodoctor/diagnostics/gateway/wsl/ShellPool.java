package dev.wslgodoctor.diagnostics.gateway.wsl;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * At most two resident shells of one user of one distro. The second is opened only while the first is busy for longer
 * than a moment, so that a full check costs one launcher call and one slow probe blocks none. Shells close when nothing
 * was asked for a while, so that the program does not keep the VM alive.
 */
final class ShellPool implements AutoCloseable {

    /** Opens one more shell. */
    interface Opener {
        ResidentShell open() throws GatewayException;
    }

    private static final int AT_MOST = 2;
    private static final Duration MOMENT = Duration.ofMillis(700);

    private final Opener opener;
    private final ScheduledExecutorService clock;
    private final Duration idle;
    private final Deque<ResidentShell> free = new ArrayDeque<>();
    private final Set<ResidentShell> busy = new HashSet<>();
    private int opening;
    private boolean closed;
    private GatewayException refusal;
    private ScheduledFuture<?> closing;

    ShellPool(Opener opener, ScheduledExecutorService clock, Duration idle) {
        this.opener = opener;
        this.clock = clock;
        this.idle = idle;
    }

    /** Runs a command in a free shell; a shell that a command broke is given up, at the cost of one more launch. */
    Output run(Command command) throws GatewayException {
        ResidentShell shell = take();
        try {
            return shell.run(command);
        } finally {
            giveBack(shell);
        }
    }

    private ResidentShell take() throws GatewayException {
        synchronized (this) {
            long openAnotherAt = System.nanoTime() + MOMENT.toNanos();
            while (true) {
                if (closed) {
                    throw new GatewayException(new Trouble.Cancelled("the gateway is closed"));
                }
                if (refusal != null) {
                    throw new GatewayException(refusal.trouble(), refusal);
                }
                while (!free.isEmpty()) {
                    ResidentShell shell = free.pop();
                    if (shell.usable()) {
                        busy.add(shell);
                        return shell;
                    }
                    shell.close();
                }
                int open = busy.size() + opening;
                boolean patient = opening > 0 || System.nanoTime() < openAnotherAt;
                if (open == 0 || open < AT_MOST && !patient) {
                    opening++;
                    break;
                }
                await(openAnotherAt);
            }
        }
        return openOne();
    }

    private void await(long until) throws GatewayException {
        try {
            long left = (until - System.nanoTime()) / 1_000_000;
            if (left > 0) {
                wait(left);
            } else {
                wait(200);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new GatewayException(new Trouble.Cancelled("waiting for a shell"), e);
        }
    }

    private ResidentShell openOne() throws GatewayException {
        ResidentShell shell = null;
        try {
            shell = opener.open();
            return shell;
        } catch (GatewayException e) {
            // whoever waits learns it now: asking the same launcher again in this run would only wait again
            synchronized (this) {
                if (busy.isEmpty() && free.isEmpty() && !(e.trouble() instanceof Trouble.Cancelled)) {
                    refusal = e;
                    clock.schedule(this::forgetRefusal, 2, TimeUnit.SECONDS);
                }
            }
            throw e;
        } finally {
            synchronized (this) {
                opening--;
                if (shell != null) {
                    busy.add(shell);
                }
                notifyAll();
            }
        }
    }

    private synchronized void forgetRefusal() {
        refusal = null;
    }

    private synchronized void giveBack(ResidentShell shell) {
        busy.remove(shell);
        if (closed || !shell.usable()) {
            shell.close();
        } else {
            free.push(shell);
        }
        if (closing != null) {
            closing.cancel(false);
        }
        if (!closed) {
            closing = clock.schedule(this::closeIdle, idle.toMillis(), TimeUnit.MILLISECONDS);
        }
        notifyAll();
    }

    private synchronized void closeIdle() {
        while (!free.isEmpty()) {
            free.pop().close();
        }
    }

    /** Ends the shells without forbidding new ones: before the distro restarts. */
    synchronized void endShells() {
        closeIdle();
        busy.forEach(ResidentShell::close);
        refusal = null;
    }

    @Override
    public synchronized void close() {
        closed = true;
        closeIdle();
        busy.forEach(ResidentShell::close);
        notifyAll();
    }
}
