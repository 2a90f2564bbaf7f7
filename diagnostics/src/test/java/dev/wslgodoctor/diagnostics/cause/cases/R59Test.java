package dev.wslgodoctor.diagnostics.cause.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.wslgodoctor.diagnostics.gateway.StagedMachine;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A VPN with small packets: eth0 sends 1500 bytes, the connected VPN adapter of Windows takes fewer. */
class R59Test {

    private static StagedMachine machine(int mtu) {
        return StagedMachine.usual().file("/sys/class/net/eth0/mtu", "1500\n").adapter("Cisco AnyConnect", mtu, true);
    }

    @Test
    void theNarrowAdapterIsLikelyAndNamedFirst() {
        assertEquals(Optional.of("network.mtu-exceeds-vpn"), machine(1350).first());
    }

    @Test
    void theSameAdapterWithRoomForThePacketsIsHealthy() {
        assertEquals(Optional.empty(), machine(1500).first());
    }
}
