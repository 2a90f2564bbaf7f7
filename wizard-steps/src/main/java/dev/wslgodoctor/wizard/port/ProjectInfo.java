package dev.wslgodoctor.wizard.port;

import java.util.List;
import java.util.Optional;

/**
 * What a project folder is, as far as it can be seen.
 *
 * @param inDistro       its path in the distribution; empty if it is not a folder of it
 * @param real           where it leads once links are followed; empty if that is the same path
 * @param onWindows      how Windows spells it; empty if Windows cannot reach it
 * @param onWindowsDrive true if its files lie on a Windows drive
 * @param module         module path of its go.mod; empty if there is none
 * @param sessions       debug configurations in the order of launch.json, or one default
 */
public record ProjectInfo(Optional<String> inDistro, Optional<String> real, Optional<String> onWindows,
        boolean onWindowsDrive, Optional<String> module, List<SessionInfo> sessions) {

    public ProjectInfo {
        sessions = List.copyOf(sessions);
    }
}
