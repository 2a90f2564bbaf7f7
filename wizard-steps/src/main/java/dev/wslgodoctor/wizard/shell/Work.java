package dev.wslgodoctor.wizard.shell;

import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.wizard.port.EngineTrouble;
import java.lang.System.Logger.Level;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Asks the engine on a worker and answers on the screen.
 *
 * @param worker runs what blocks; one thread, so that the engine sees one call at a time
 * @param screen runs what changes a model; the relay in the program, {@code Runnable::run} in tests
 */
public record Work(Executor worker, Executor screen) {

    private static final System.Logger LOG = System.getLogger(Work.class.getName());

    /** A question to the engine. */
    @FunctionalInterface
    public interface Question<T> {
        /** Asks; may block. */
        T ask() throws EngineTrouble;
    }

    /** Asks, and tells the screen what came: loading at once, then the answer or the trouble. */
    public <T> void load(Question<T> question, Consumer<Loaded<T>> to) {
        to.accept(new Loaded.Loading<>());
        worker.execute(() -> {
            Loaded<T> answer = answer(question);
            screen.execute(() -> to.accept(answer));
        });
    }

    // the edge of the worker: a mistake of ours must end the waiting of the screen, not only the thread
    private static <T> Loaded<T> answer(Question<T> question) {
        try {
            return new Loaded.Known<>(question.ask());
        } catch (EngineTrouble e) {
            return new Loaded.Failed<>(e.trouble());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the engine failed", e);
            return new Loaded.Failed<>(new Trouble.Bug(String.valueOf(e)));
        }
    }
}
