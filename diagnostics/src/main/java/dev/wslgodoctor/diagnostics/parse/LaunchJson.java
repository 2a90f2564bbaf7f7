package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The configurations of a launch.json. A broken file gives what could be read; its problems are in the {@link Jsonc}.
 *
 * @param configurations of every type, in file order; an entry that is no object is left out
 */
public record LaunchJson(List<LaunchConfiguration> configurations) {

    /** Copies the list. */
    public LaunchJson {
        configurations = List.copyOf(configurations);
    }

    /** The configurations of a file that is already read. */
    public static LaunchJson of(Jsonc file) {
        List<LaunchConfiguration> configurations = new ArrayList<>();
        JsoncPath path = JsoncPath.of("configurations");
        if (file.at(path).orElse(null) instanceof JsoncNode.ArrayNode array) {
            for (int i = 0; i < array.elements().size(); i++) {
                if (array.elements().get(i) instanceof JsoncNode.ObjectNode object) {
                    configurations.add(new LaunchConfiguration(path.element(i), object));
                }
            }
        }
        return new LaunchJson(configurations);
    }

    /** The configurations of the Go extension. */
    public List<LaunchConfiguration> go() {
        return configurations.stream().filter(LaunchConfiguration::isGo).toList();
    }

    /** The first Go configuration of this name; VS Code itself numbers a second one in its list. */
    public Optional<LaunchConfiguration> named(String name) {
        return go().stream().filter(each -> each.name().filter(name::equals).isPresent()).findFirst();
    }

    /** Everything in the Go configurations that does not do what its writer expects, in file order. */
    public List<LaunchFault> faults() {
        return go().stream().flatMap(each -> new LaunchReview(each).faults().stream()).toList();
    }
}
