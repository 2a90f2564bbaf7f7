package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * The way from a JSON file's outermost value to one inside, such as {@code configurations[0].mode}.
 *
 * @param steps from the outside in; empty for the outermost value
 */
public record JsoncPath(List<Step> steps) {

    /** The outermost value. */
    public static final JsoncPath ROOT = new JsoncPath(List.of());

    /** One step of a path. */
    public sealed interface Step {
    }

    /** Into an object's member. */
    public record Name(String name) implements Step {
    }

    /** Into an array's element; 0 is the first. */
    public record Index(int index) implements Step {
    }

    /** Copies the list. */
    public JsoncPath {
        steps = List.copyOf(steps);
    }

    /** A path through members only. */
    public static JsoncPath of(String... names) {
        JsoncPath path = ROOT;
        for (String name : names) {
            path = path.member(name);
        }
        return path;
    }

    /** One step further, into a member. */
    public JsoncPath member(String name) {
        return with(new Name(name));
    }

    /** One step further, into an element. */
    public JsoncPath element(int index) {
        return with(new Index(index));
    }

    private JsoncPath with(Step step) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(step);
        return new JsoncPath(longer);
    }

    JsoncPath parent() {
        return new JsoncPath(steps.subList(0, steps.size() - 1));
    }

    /** For people: {@code configurations[0].mode}. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Step step : steps) {
            switch (step) {
                case Name(String name) -> out.append(out.isEmpty() ? "" : ".").append(name);
                case Index(int index) -> out.append('[').append(index).append(']');
            }
        }
        return out.toString();
    }
}
