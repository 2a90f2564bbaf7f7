package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonObject;
import dev.wslgodoctor.diagnostics.cause.CauseCatalog;
import dev.wslgodoctor.diagnostics.cause.Evidence;
import dev.wslgodoctor.diagnostics.cause.RootCause;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.tape.Tape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Versions of the program, of its rules, and of what it looked at. */
final class VersionsJson {

    private static final List<String> LOOKED_AT = List.of("windows.version", "wsl.versions", "wsl.distro", "go.version",
            "go.delve-version", "editor.go-extensions");

    private VersionsJson() {
    }

    static JsonObject of(Report report, String toolVersion) {
        JsonObject json = new JsonObject();
        json.addProperty("tool", toolVersion);
        json.addProperty("java", Runtime.version().toString());
        json.addProperty("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        json.addProperty("bundleSchema", BundleDraft.SCHEMA);
        json.addProperty("tapeSchema", Tape.SCHEMA);
        json.add("rules", rules());
        JsonObject looked = new JsonObject();
        for (String probe : LOOKED_AT) {
            fact(report, probe).ifPresent(value -> looked.addProperty(probe, value));
        }
        json.add("examined", looked);
        return json;
    }

    /** How many causes this version knows, and a hash of their ids: two versions with equal rules have the same. */
    static JsonObject rules() {
        String ids = CauseCatalog.all().stream().map(RootCause::id).sorted().collect(Collectors.joining("\n"));
        JsonObject rules = new JsonObject();
        rules.addProperty("causes", CauseCatalog.all().size());
        rules.addProperty("sha256", Blob.of(ids).sha256());
        return rules;
    }

    /** The answer to a question, wherever it was evidence. */
    static Optional<String> fact(Report report, String probe) {
        return report.findings().stream().flatMap(finding -> finding.evidence().stream())
                .filter(one -> one.probe().equals(probe) && one.state().equals("known")).map(Evidence::value)
                        .findFirst();
    }
}
