package dev.wslgodoctor.wizard.port;

/**
 * Everything that the screens ask of the application.
 *
 * @param engine  examines and repairs
 * @param history the repairs of this machine
 * @param sets    several repairs as one
 */
public record Ports(Engine engine, RepairHistory history, RepairSets sets) {
}
