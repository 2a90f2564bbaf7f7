package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * A compose file as far as debugging needs it. It is read as a tree of YAML nodes: no tag in it makes an object, and
 * its size, depth and number of aliases are bounded (docs/decisions/0012-yaml.md).
 *
 * @param services by name, in file order
 * @param problem  why it could not be read; empty if it could
 * @param line     where, from 1; empty if it could be read, or the place is not known
 * @see <a href="https://docs.docker.com/reference/compose-file/services/">Compose file reference, services</a>
 */
public record ComposeFile(Map<String, Service> services, Optional<String> problem, OptionalInt line) {

    private static final int DEEPEST = 40;
    private static final int MOST_ALIASES = 60;
    private static final int MOST_CHARACTERS = 512 << 10;
    private static final int MOST_ITEMS = 200;
    private static final int MOST_MERGES = 5;

    public ComposeFile {
        services = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(services));
    }

    /**
     * One service.
     *
     * @param line          where its name stands, from 1
     * @param image         as written; empty if it is built or nothing says
     * @param dockerfile    the file that it is built by, with its folder as written; empty if it is not built
     * @param command       words of its command; empty if the image decides
     * @param entrypoint    words of its entry point; empty if the image decides
     * @param capabilities  cap_add, as written
     * @param security      security_opt, as written
     * @param privileged    it may do everything
     * @param user          as written; empty if the image decides
     * @param ports         published ports, the container's side, as written; a range is {@code 2345-2350}
     * @param hostNetwork   it uses the network of the machine
     * @param networkOf     the service or container whose network it uses; empty if it has its own
     */
    public record Service(int line, Optional<String> image, Optional<String> dockerfile, List<String> command,
            List<String> entrypoint, List<String> capabilities, List<String> security, boolean privileged,
            Optional<String> user, List<String> ports, boolean hostNetwork, Optional<String> networkOf) {

        /** Whether a debugger in it may trace, whatever the container engine's usual rules are. */
        public boolean mayTrace() {
            return privileged || capabilities.stream().map(each -> each.toUpperCase(Locale.ROOT)
                    .replaceFirst("^CAP_", "")).anyMatch(each -> each.equals("SYS_PTRACE") || each.equals("ALL"))
                    || security.stream().anyMatch(each -> each.replace('=', ':').equals("seccomp:unconfined"));
        }

        /** Delve's command line, if the service starts it by its own words. */
        public Optional<List<String>> delve() {
            List<String> words = new ArrayList<>(entrypoint);
            words.addAll(command);
            return DelveWordsOf.delve(words);
        }

        /** Whether this port of the container can be reached from the machine. */
        public boolean publishes(int port) {
            return hostNetwork || ports.stream().anyMatch(each -> {
                String[] ends = each.split("-");
                return each.matches("\\d{1,5}(-\\d{1,5})?") && Integer.parseInt(ends[0]) <= port
                        && port <= Integer.parseInt(ends[ends.length - 1]);
            });
        }
    }

    /** Reads a text; never fails. */
    public static ComposeFile parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return new ComposeFile(Map.of(), Optional.of("it has more than " + MOST_CHARACTERS + " characters"),
                    OptionalInt.empty());
        }
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(MOST_ALIASES);
        try {
            // and not the library's front door, which brings constructors and the beans of java.desktop
            Node root = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options)
                    .getSingleNode();
            return new ComposeFile(services(root), Optional.empty(), OptionalInt.empty());
        } catch (MarkedYAMLException e) {
            return new ComposeFile(Map.of(), Optional.of(String.valueOf(e.getProblem()).lines().findFirst()
                    .orElse("")), e.getProblemMark() == null ? OptionalInt.empty()
                    : OptionalInt.of(e.getProblemMark().getLine() + 1));
        } catch (YAMLException | IllegalArgumentException e) {
            // the second is what SnakeYAML 2.5 lets through for an escape that is cut or no character ("\\U")
            return new ComposeFile(Map.of(), Optional.of(String.valueOf(e.getMessage()).lines().findFirst()
                    .orElse("")), OptionalInt.empty());
        }
    }

    private static Map<String, Service> services(Node root) {
        Map<String, Service> services = new LinkedHashMap<>();
        if (root instanceof MappingNode file && value(file, "services", 0) instanceof MappingNode all) {
            for (NodeTuple each : all.getValue()) {
                if (each.getKeyNode() instanceof ScalarNode name && each.getValueNode() instanceof MappingNode service
                        && services.size() < MOST_ITEMS) {
                    services.put(name.getValue(), service(name, service));
                }
            }
        }
        return services;
    }

    private static Service service(ScalarNode name, MappingNode service) {
        return new Service(name.getStartMark().getLine() + 1, text(value(service, "image", 0)),
                dockerfile(value(service, "build", 0)), words(value(service, "command", 0)),
                words(value(service, "entrypoint", 0)), texts(value(service, "cap_add", 0)),
                texts(value(service, "security_opt", 0)),
                text(value(service, "privileged", 0)).filter("true"::equalsIgnoreCase).isPresent(),
                text(value(service, "user", 0)), ports(value(service, "ports", 0)),
                text(value(service, "network_mode", 0)).filter("host"::equals).isPresent(),
                text(value(service, "network_mode", 0)).filter(mode -> mode.matches("(service|container):.+"))
                        .map(mode -> mode.substring(mode.indexOf(':') + 1)));
    }

    private static Optional<String> dockerfile(Node build) {
        if (build instanceof MappingNode map) {
            String context = text(value(map, "context", 0)).orElse(".");
            return Optional.of(context + "/" + text(value(map, "dockerfile", 0)).orElse("Dockerfile"));
        }
        return text(build).map(context -> context + "/Dockerfile");
    }

    // a number may be published as 2345:2345, 127.0.0.1:2345:2345/tcp, 2345 or as a map with target
    private static List<String> ports(Node node) {
        List<String> ports = new ArrayList<>();
        if (node instanceof SequenceNode list) {
            for (Node each : list.getValue().subList(0, Math.min(MOST_ITEMS, list.getValue().size()))) {
                if (each instanceof MappingNode map) {
                    text(value(map, "target", 0)).ifPresent(ports::add);
                } else {
                    text(each).map(written -> written.replaceFirst("/.*$", ""))
                            .map(written -> written.substring(written.lastIndexOf(':') + 1)).ifPresent(ports::add);
                }
            }
        }
        return ports;
    }

    private static List<String> words(Node node) {
        return node instanceof SequenceNode ? texts(node) : text(node).map(ShellWords::of).orElse(List.of());
    }

    private static List<String> texts(Node node) {
        return node instanceof SequenceNode list ? list.getValue().stream().limit(MOST_ITEMS)
                .flatMap(each -> text(each).stream()).toList() : List.of();
    }

    private static Optional<String> text(Node node) {
        return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
    }

    // a key of the map itself wins over one that "<<" merges into it; null stands for none, as in the library's trees
    private static Node value(MappingNode map, String key, int merges) {
        Node found = null;
        for (NodeTuple each : map.getValue()) {
            if (each.getKeyNode() instanceof ScalarNode name && name.getValue().equals(key)) {
                found = each.getValueNode();
            }
        }
        for (NodeTuple each : found == null && merges < MOST_MERGES ? map.getValue() : List.<NodeTuple>of()) {
            if (each.getKeyNode() instanceof ScalarNode name && name.getValue().equals("<<") && found == null) {
                found = merged(each.getValueNode(), key, merges + 1);
            }
        }
        return found;
    }

    private static Node merged(Node node, String key, int merges) {
        return switch (node) {
            case MappingNode map -> value(map, key, merges);
            case SequenceNode list -> list.getValue().stream().limit(MOST_MERGES)
                    .filter(each -> each instanceof MappingNode).map(each -> value((MappingNode) each, key, merges))
                    .filter(java.util.Objects::nonNull).findFirst().orElse(null);
            default -> null;
        };
    }
}
