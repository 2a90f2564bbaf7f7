package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.parse.BinaryFacts;
import dev.wslgodoctor.diagnostics.parse.BuildInfo;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions about gopls, the language server that the Go extension starts. */
public final class GoplsProbes {

    private static final Pattern VERSION = Pattern.compile("v(\\d{1,4})\\.(\\d{1,4})\\..*");

    /**
     * The version of gopls.
     *
     * @param major 0 so far
     * @param minor such as 15 of v0.15.0
     */
    public record GoplsVersion(int major, int minor) {

        /** Since 0.15 it finds the module of each opened file by itself (golang/tools release gopls/v0.15.0). */
        public boolean findsModulesBelow() {
            return major > 0 || minor >= 15;
        }
    }

    /**
     * The version of the gopls that is found where the extension looks for its tools, as its build information has it;
     * it is read and not executed. Absent if there is none, or it was built from a working copy.
     */
    public static final Probe<GoplsVersion> FOUND = new Probe<>("editor.gopls-version", Sensitivity.PUBLIC,
            (at, earlier) -> {
                Source source = new Source(at.distro(earlier).place(), "build information of gopls");
                Optional<FoundTool> tool = GoProbes.search(at, earlier, "gopls", earlier.need(GoProbes.DELVE)
                        .searched())
                        .stream().filter(FoundTool::executable).findFirst().filter(FoundTool::isElf);
                Optional<BinaryFacts> binary = tool.isEmpty() ? Optional.empty()
                        : at.distro(earlier).binary(LinuxPath.of(tool.get().path()));
                Matcher matcher = VERSION.matcher(binary.flatMap(BinaryFacts::build).map(BuildInfo::moduleVersion)
                        .orElse(""));
                return Reading.of(matcher.matches() ? Optional.of(new GoplsVersion(Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)))) : Optional.empty(), source);
            });

    private GoplsProbes() {
    }
}
