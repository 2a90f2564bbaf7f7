package dev.wslgodoctor.diagnostics.gateway.tape;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LauncherGateway;
import dev.wslgodoctor.diagnostics.gateway.Output;

/** Writes down the launcher's speech. */
record RecordingLauncher(LauncherGateway inner, Recorder recorder) implements LauncherGateway {

    @Override
    public Output speak(Command arguments) throws GatewayException {
        return recorder.ask(Question.speak(arguments), Answers.OUTPUT, () -> inner.speak(arguments));
    }
}
