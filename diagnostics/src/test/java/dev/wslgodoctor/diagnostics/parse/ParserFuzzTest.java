package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.gson.JsonParseException;
import com.sun.management.ThreadMXBean;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every parser gets broken and hostile input: it answers, or throws what it declares; it never crashes, never hangs and
 * takes no memory over a fixed bound. Parsers are found by their shape, so that a new one cannot be forgotten. The same
 * input on every run; {@code diagnostics/lab/bin/fuzz} gives more of it, in a heap of 128 MiB.
 */
class ParserFuzzTest {

    private static final int USUAL_ROUNDS = 600;
    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", USUAL_ROUNDS);
    private static final long SEED = Long.getLong("fuzz.seed", 7);
    private static final Duration MOST_TIME = Duration.ofSeconds(20L * (1 + ROUNDS / USUAL_ROUNDS));
    // inputs have at most 100,000 characters
    private static final long MOST_BYTES = 64L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final Set<String> NAMES_OF_PARSERS = Set.of("parse", "read", "decode");
    private static final String PARSERS = "dev.wslgodoctor.diagnostics.parse";
    private static final Set<Class<?>> INPUTS = Set.of(String.class, byte[].class, Blob.class, ByteSource.class);

    /** What these say they throw without declaring it, as their docstrings tell. */
    private static final Map<String, Class<? extends Exception>> UNDECLARED = Map.of(
            "Place.parse", IllegalArgumentException.class,
            "EntryJson.read", JsonParseException.class);

    /** A parser; throws only what it may. */
    private interface Parser {
        void parse(byte[] input) throws Exception;
    }

    /** Parsers that need more than the input, or of which one result is asked on. */
    private static Map<String, Parser> arranged() {
        Map<String, Parser> all = new TreeMap<>();
        all.put("LaunchJson.of", input -> LaunchJson.of(Jsonc.parse(EncodedText.decode(input).text())));
        all.put("WslConf.parse wsl.conf", input -> WslConf.parse(ConfigFormat.WSL_CONF, input));
        all.put("WslConf.parse .wslconfig", input -> WslConf.parse(ConfigFormat.WSLCONFIG, input));
        all.put("EncodedText.encode", input -> EncodedText.decode(input).encode("x"));
        all.put("LauncherText.distroRows decoded", input -> LauncherText.distroRows(LauncherText.decode(input)));
        all.put("BinaryReader.read", input -> BinaryReader.read(new InMemory(input),
                new BinaryFacts.Stamp(input.length, 0, 0)));
        return all;
    }

    // by reflection and not by ArchUnit, which needs more memory for all classes than the fuzzing is allowed
    private static List<Method> found() {
        List<Method> methods = new ArrayList<>();
        for (Class<?> type : classes()) {
            for (Method method : type.getDeclaredMethods()) {
                boolean takesInput = method.getParameterCount() == 1 && Modifier.isStatic(method.getModifiers())
                        && !method.isSynthetic() && !type.isEnum();
                boolean inParse = type.getPackageName().equals(PARSERS) && Modifier.isPublic(method.getModifiers())
                        && Modifier.isPublic(type.getModifiers());
                if (takesInput && (inParse || NAMES_OF_PARSERS.contains(method.getName()))
                        && INPUTS.contains(method.getParameterTypes()[0])) {
                    methods.add(method);
                }
            }
        }
        methods.sort(Comparator.comparing(ParserFuzzTest::name).thenComparing(Method::toString));
        return methods;
    }

    private static List<Class<?>> classes() {
        List<Class<?>> all = new ArrayList<>();
        try {
            Path folder = Path.of(Jsonc.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
                    String path = folder.relativize(file).toString();
                    all.add(Class.forName(path.substring(0, path.length() - ".class".length())
                            .replace(file.getFileSystem().getSeparator(), "."), false, Jsonc.class.getClassLoader()));
                }
            }
        } catch (IOException | URISyntaxException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
        return all;
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    @TestFactory
    Stream<DynamicTest> noInputCrashesHangsOrSwellsAParser() {
        Stream<DynamicTest> found = found().stream().map(method -> DynamicTest.dynamicTest(name(method),
                () -> fuzz(input -> call(method, input), method.getParameterTypes()[0] == ByteSource.class)));
        Stream<DynamicTest> arranged = arranged().entrySet().stream().map(each -> DynamicTest.dynamicTest(each.getKey(),
                () -> fuzz(input -> declared(each.getValue(), input), each.getKey().startsWith("Binary"))));
        System.out.println("fuzzing: " + ROUNDS + " rounds for each of " + (found().size() + arranged().size())
                + " parsers, seed " + SEED + ", heap " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB");
        return Stream.concat(found, arranged);
    }

    @Test
    void theParsersOfEveryKindOfInputAreAmongThoseThatAreFound() {
        List<String> names = found().stream().map(ParserFuzzTest::name).toList();
        assertTrue(names.containsAll(List.of("Jsonc.parse", "RegFile.parse", "ElfFile.read", "BuildInfo.parse",
                "ProcStatus.parse", "ListeningPorts.parse", "Mounts.parse", "GoMod.parse", "EncodedText.decode",
                "SavedPlan.read", "EntryJson.read", "DapMessage.read", "LinuxPath.parse", "WindowsPath.parse",
                "TreeEntry.parse", "Manifest.parse")), names.toString());
        assertTrue(names.size() >= 30, "only " + names.size() + " were found: " + names);
    }

    private static void fuzz(Parser parser, boolean programs) {
        assertTimeoutPreemptively(MOST_TIME, () -> {
            Random random = new Random(SEED);
            for (int i = 0; i < ROUNDS; i++) {
                byte[] input = programs && random.nextInt(8) > 0 ? FuzzInput.program(random) : FuzzInput.text(random);
                long before = THREADS.getCurrentThreadAllocatedBytes();
                try {
                    parser.parse(input);
                } catch (Exception | StackOverflowError | OutOfMemoryError e) {
                    fail(shown(input), e);
                }
                long taken = THREADS.getCurrentThreadAllocatedBytes() - before;
                assertTrue(taken <= MOST_BYTES, () -> taken + " bytes were taken for " + shown(input));
            }
        });
    }

    private static String shown(byte[] input) {
        return "input " + Arrays.toString(Arrays.copyOf(input, Math.min(200, input.length))) + " of " + input.length;
    }

    private static void call(Method method, byte[] input) throws Exception {
        method.setAccessible(true);
        try {
            method.invoke(null, as(method.getParameterTypes()[0], input));
        } catch (InvocationTargetException e) {
            Class<? extends Exception> undeclared = UNDECLARED.get(name(method));
            boolean allowed = undeclared != null && undeclared.isInstance(e.getCause())
                    || Stream.of(method.getExceptionTypes()).anyMatch(type -> type.isInstance(e.getCause()));
            if (!allowed) {
                throw e;
            }
        }
    }

    private static void declared(Parser parser, byte[] input) throws Exception {
        try {
            parser.parse(input);
        } catch (MalformedText | MalformedBinary e) {
            // said so
            return;
        }
    }

    private static Object as(Class<?> type, byte[] input) {
        return type == String.class ? new String(input, StandardCharsets.UTF_8)
                : type == Blob.class ? Blob.of(input) : type == ByteSource.class ? new InMemory(input) : input;
    }

    /** A file that is its bytes. */
    private record InMemory(byte[] bytes) implements ByteSource {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public byte[] read(long offset, int length) {
            return Arrays.copyOfRange(bytes, Math.toIntExact(offset), Math.toIntExact(offset + length));
        }
    }
}
