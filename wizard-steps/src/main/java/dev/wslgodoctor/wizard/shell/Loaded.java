package dev.wslgodoctor.wizard.shell;

import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.util.Optional;

/** Something that a screen shows and that has to be asked for first. */
public sealed interface Loaded<T> {

    /** Not asked for yet. */
    record Nothing<T>() implements Loaded<T> { }

    /** Asked for, and no answer yet. */
    record Loading<T>() implements Loaded<T> { }

    /** The answer. */
    record Known<T>(T value) implements Loaded<T> { }

    /** There will be no answer. */
    record Failed<T>(Trouble trouble) implements Loaded<T> { }

    /** The answer, if there is one. */
    default Optional<T> found() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }
}
