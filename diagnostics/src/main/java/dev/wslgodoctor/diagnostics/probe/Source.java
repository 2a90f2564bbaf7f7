package dev.wslgodoctor.diagnostics.probe;

import dev.wslgodoctor.diagnostics.gateway.Place;

/**
 * Where an answer came from.
 *
 * @param place Windows or the distro
 * @param what  the file, registry key or program that was asked, as a person would name it
 */
public record Source(Place place, String what) {
}
