package dev.wslgodoctor.diagnostics.gateway.wsl;

import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LauncherGateway;
import dev.wslgodoctor.diagnostics.gateway.LiveProcess;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.process.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** wsl.exe, or what stands in for it. */
public final class Launcher implements LauncherGateway {

    private final String path;
    private final Map<String, String> environment;

    /**
     * @param path        the launcher: a file name found by the system, or a full path
     * @param environment variables set besides the inherited ones
     */
    public Launcher(String path, Map<String, String> environment) {
        this.path = path;
        Map<String, String> all = new HashMap<>(environment);
        // wsl.exe answers in UTF-16LE unless this is exactly "1" (microsoft/WSL src/windows/common/WslClient.cpp Main)
        all.put("WSL_UTF8", "1");
        this.environment = new ConcurrentHashMap<>(all);
    }

    /** From now on wsl.exe gets this variable instead of the inherited one; empty removes it. */
    void passOn(String name, String text) {
        environment.put(name, text);
    }

    @Override
    public Output speak(Command arguments) throws GatewayException {
        return program(arguments.argv()).run(arguments.input(), arguments.deadline(), arguments.limit());
    }

    LiveProcess start(List<String> arguments) throws GatewayException {
        return program(arguments).start();
    }

    private Program program(List<String> arguments) {
        List<String> argv = new ArrayList<>();
        argv.add(path);
        argv.addAll(arguments);
        return Program.of(argv).with(environment);
    }

    @Override
    public String toString() {
        return path;
    }
}
