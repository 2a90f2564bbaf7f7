/**
 * The lab's simulated machines. They belong to the source checkout: an installed program has no lab, and a world inside
 * a bundle is not opened.
 */
package dev.wslgodoctor.diagnostics.gateway.world;
