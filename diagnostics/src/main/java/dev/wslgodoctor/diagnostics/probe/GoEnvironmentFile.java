package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.parse.EncodedText;
import dev.wslgodoctor.diagnostics.parse.GoEnvFile;
import dev.wslgodoctor.diagnostics.repair.Action;
import java.util.Optional;

/**
 * The file in which {@code go env -w} keeps its settings, as it was read.
 *
 * @param place   the distro
 * @param path    usually {@code ~/.config/go/env}
 * @param raw     the bytes, whose hash guards an edit
 * @param content what stands in it
 */
public record GoEnvironmentFile(Place place, String path, Blob raw, GoEnvFile content) {

    /** The action that does what {@code go env -u} does with these names; every other line keeps its bytes. */
    public Action.ReplaceFile without(String... names) {
        EncodedText text = EncodedText.decode(raw.bytes());
        String edited = text.text();
        for (String name : names) {
            edited = GoEnvFile.parse(edited).without(name);
        }
        return new Action.ReplaceFile(place, path, Optional.of(raw.sha256()),
                Optional.of(Blob.of(text.encode(edited))), false);
    }
}
