package dev.wslgodoctor.diagnostics.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The source files that a program names in the table its run-time uses for stack traces, which survives every kind of
 * stripping. Only files of the main module and of what is built beside it: neither Go's own files nor the module
 * cache's. A file of which the linker kept no function is not named.
 *
 * @param files    in the spelling of the build, in the linker's order, the main package last; with -trimpath they begin
 *                 with the module's path instead of a folder
 * @param complete false if the table was longer than what is read of it, or could not be read as what it is
 */
public record RecordedPaths(List<String> files, boolean complete) {

    /** Files that are kept; of more, the last ones, where the main package stands. */
    public static final int MOST_FILES = 2000;

    private static final String FILES_OF_COMMAND_LINE = "command-line-arguments";

    // packages that every Go program has, so that their folder tells where Go itself is
    private static final List<String> GO_ITSELF = List.of("/src/runtime/", "/src/internal/cpu/", "/src/internal/abi/",
            "/src/internal/bytealg/");

    public RecordedPaths {
        files = List.copyOf(files);
    }

    /** The main module's files among all that a program names. */
    static RecordedPaths among(List<String> all, Optional<BuildInfo> build, boolean complete) {
        Optional<String> go = folderOfGo(all);
        String module = build.map(BuildInfo::modulePath).orElse("");
        Set<String> own = new LinkedHashSet<>();
        for (String file : all) {
            if (file.endsWith(".go") && (isAbsolute(file) ? isOwn(file, go) : isTrimmedOwn(file, module))) {
                own.add(file);
            }
        }
        List<String> files = new ArrayList<>(own);
        boolean tooMany = files.size() > MOST_FILES;
        return new RecordedPaths(tooMany ? files.subList(files.size() - MOST_FILES, files.size()) : files,
                complete && !tooMany);
    }

    private static boolean isOwn(String file, Optional<String> go) {
        return go.filter(folder -> file.startsWith(folder + "/src/")).isEmpty() && keeps(file);
    }

    /**
     * Whether a file of this name is kept where the program names it; false for one that looks like a file of another
     * module, of the vendor folder or of the go command's own making.
     *
     * @param file with {@code /} between its folders
     */
    public static boolean keeps(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return !hasDigitAfter(file, "@v") && !hasDigitAfter(file, "/go-build")
                && !file.contains("/vendor/") && !name.startsWith("_cgo_") && !name.equals("_testmain.go");
    }

    private static boolean isTrimmedOwn(String file, String module) {
        return !file.contains("/vendor/") && (file.startsWith(FILES_OF_COMMAND_LINE + "/")
                || !module.isEmpty() && (file.startsWith(module + "/") || file.startsWith(module + "@")));
    }

    // a module of the cache is PATH@vVERSION, a folder of the go command go-buildNUMBER
    private static boolean hasDigitAfter(String file, String mark) {
        int next = file.indexOf(mark) + mark.length();
        return next >= mark.length() && next < file.length() && Character.isDigit(file.charAt(next));
    }

    private static Optional<String> folderOfGo(List<String> all) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        for (String file : all) {
            for (String mark : GO_ITSELF) {
                int at = file.indexOf(mark);
                if (at >= 0) {
                    votes.merge(file.substring(0, at), 1, Integer::sum);
                }
            }
        }
        return votes.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** Whether a recorded name begins at a root: {@code /}, or a drive, as Go on Windows writes it. */
    public static boolean isAbsolute(String file) {
        return file.startsWith("/")
                || file.length() > 2 && Character.isLetter(file.charAt(0)) && file.charAt(1) == ':'
                && (file.charAt(2) == '/' || file.charAt(2) == '\\');
    }

    /**
     * The folder, or with -trimpath the path, that stands where the main module's folder was: the recorded folder of
     * the main package without the way from the module to it. Empty if nothing of the main package is recorded.
     */
    public Optional<String> moduleRoot(BuildInfo build) {
        if (build.trimmed()) {
            boolean byFiles = build.mainPackage().equals(FILES_OF_COMMAND_LINE);
            String prefix = byFiles ? FILES_OF_COMMAND_LINE : build.modulePath();
            return files.stream().filter(file -> file.startsWith(prefix + "/") || file.startsWith(prefix + "@"))
                    .findFirst().map(file -> file.startsWith(prefix + "/") ? prefix
                            : file.substring(0, file.indexOf('/', prefix.length())));
        }
        boolean named = build.mainPackage().equals(FILES_OF_COMMAND_LINE) || build.modulePath().isEmpty()
                || !build.mainPackage().startsWith(build.modulePath());
        String way = named ? "" : build.mainPackage().substring(build.modulePath().length());
        Map<String, Integer> roots = new LinkedHashMap<>();
        for (String file : files.reversed()) {
            String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
            if (folder.endsWith(way)) {
                String root = folder.substring(0, folder.length() - way.length());
                roots.computeIfAbsent(root, this::filesBelow);
            }
        }
        int most = roots.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        // of folders that hold equally many the deepest: everything is below "/" too
        return roots.entrySet().stream().filter(root -> root.getValue() == most).map(Map.Entry::getKey)
                .filter(root -> !root.isEmpty()).findFirst();
    }

    private int filesBelow(String root) {
        return (int) files.stream().filter(file -> file.startsWith(root + "/")).count();
    }
}
