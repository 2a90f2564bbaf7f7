package dev.wslgodoctor.diagnostics.probe;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleProbesTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "above", "above\0", "abo", "bel"})
    void anAnswerThatBreaksOffIsNotTakenForNoModule(String said) {
        assertThrows(GatewayException.class, () -> ModuleProbes.answer(Output.of(0, said, "")));
    }

    @Test
    void aModuleAndNoneAreBothAnswers() throws GatewayException {
        assertArrayEquals(new String[] {"above", "/home/dev/shop/go.mod"},
                ModuleProbes.answer(Output.of(0, "above\0/home/dev/shop/go.mod\0", "")));
        assertArrayEquals(new String[] {"below"}, ModuleProbes.answer(Output.of(0, "below\0", "")));
    }
}
