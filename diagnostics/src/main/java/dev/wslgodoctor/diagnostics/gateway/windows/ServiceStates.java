package dev.wslgodoctor.diagnostics.gateway.windows;

import java.util.Optional;

/** The states of a service by their numbers in winsvc.h, as words that never change with the language of Windows. */
public final class ServiceStates {

    private static final int START_DISABLED = 4;

    private ServiceStates() {
    }

    /** The word for SERVICE_STATUS.dwCurrentState. */
    public static String name(int state) {
        return switch (state) {
            case 1 -> "stopped";
            case 2 -> "start-pending";
            case 3 -> "stop-pending";
            case 4 -> "running";
            case 5 -> "continue-pending";
            case 6 -> "pause-pending";
            case 7 -> "paused";
            default -> "state-" + state;
        };
    }

    /** A stopped service that must not be started is {@code disabled}; one that still runs is running. */
    public static String withStartType(String state, Optional<Long> start) {
        return state.equals("stopped") && start.equals(Optional.of((long) START_DISABLED)) ? "disabled" : state;
    }
}
