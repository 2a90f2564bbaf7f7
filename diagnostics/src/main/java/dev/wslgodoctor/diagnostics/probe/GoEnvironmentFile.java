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

    /** The action that does what {@code go env -u NAME} does; every other line keeps its bytes. */
    public Action.ReplaceFile without(String name) {
        EncodedText text = EncodedText.decode(raw.bytes());
        return new Action.ReplaceFile(place, path, Optional.of(raw.sha256()),
                Optional.of(Blob.of(text.encode(GoEnvFile.parse(text.text()).without(name)))), false);
    }
}
