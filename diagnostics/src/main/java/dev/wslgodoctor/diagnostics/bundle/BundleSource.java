package dev.wslgodoctor.diagnostics.bundle;

import com.google.gson.JsonElement;
import dev.wslgodoctor.diagnostics.engine.Report;
import dev.wslgodoctor.diagnostics.gateway.tape.Tape;
import dev.wslgodoctor.diagnostics.probe.Choice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What goes into a bundle, not yet redacted.
 *
 * @param report       of the newest scan on the tape
 * @param tape         the recording
 * @param choice       what the user had chosen
 * @param journal      journal entries as JSON, by file name
 * @param environments the table of several environments; empty if it was not made
 * @param log          what the program itself noted, one record a line
 * @param toolVersion  version of the program
 */
public record BundleSource(Report report, Tape tape, Choice choice, Map<String, JsonElement> journal,
        Optional<JsonElement> environments, List<String> log, String toolVersion) {

    public BundleSource {
        journal = Map.copyOf(journal);
        log = List.copyOf(log);
    }
}
