package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Trouble;
import java.util.Optional;
import java.util.function.Function;

/** The answer of a probe: known, absent (looked, and it is not there) or unknown (could not look). */
public sealed interface Reading<T> {

    /** Looked and found. */
    record Known<T>(T value, Source source) implements Reading<T> { }

    /** Looked, and there is none. */
    record Absent<T>(Source source) implements Reading<T> { }

    /** Could not look. Never turned into a default value. */
    record Unknown<T>(Trouble trouble) implements Reading<T> { }

    /** Looked and found this. */
    static <T> Reading<T> known(T value, Source source) {
        return new Known<>(value, source);
    }

    /** Looked there, and there is none. */
    static <T> Reading<T> absent(Source source) {
        return new Absent<>(source);
    }

    /** Could not look, for this reason. */
    static <T> Reading<T> unknown(Trouble trouble) {
        return new Unknown<>(trouble);
    }

    /** Known if there is a value, else absent. */
    static <T> Reading<T> of(Optional<T> value, Source source) {
        return value.<Reading<T>>map(v -> known(v, source)).orElseGet(() -> absent(source));
    }

    /** The value if it is known; empty for absent and for unknown alike. */
    default Optional<T> found() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    /** The same answer about something computed from the value. */
    default <R> Reading<R> map(Function<? super T, ? extends R> function) {
        return switch (this) {
            case Known<T> known -> known(function.apply(known.value()), known.source());
            case Absent<T> absent -> absent(absent.source());
            case Unknown<T> unknown -> unknown(unknown.trouble());
        };
    }
}
