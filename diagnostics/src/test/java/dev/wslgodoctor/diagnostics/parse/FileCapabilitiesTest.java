package dev.wslgodoctor.diagnostics.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileCapabilitiesTest {

    // the first five are what getcap of libcap 2.66 printed, the next two the spelling of versions before 2.41
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "' cap_sys_ptrace=ep'|true", "' cap_net_raw,cap_sys_ptrace=eip'|true", "' =ep'|true",
        "' =ep cap_sys_ptrace-ep'|false", "''|false",
        "' = cap_sys_ptrace+ep'|true", "' = cap_net_raw+ep'|false",
        "' cap_sys_ptrace=p'|false", "' cap_sys_ptrace=i'|false", "' all=ep'|true", "'cap_sys_ptrace=e+p'|true",
        "'Failed to get capabilities'|-", "'cap_sys_ptrace'|-"})
    void tellsWhetherTheCapabilityIsThereAtOnce(String text, Boolean grants) {
        assertEquals(Optional.ofNullable(grants), FileCapabilities.grants(text, "cap_sys_ptrace"));
    }
}
