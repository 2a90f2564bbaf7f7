package dev.wslgodoctor.diagnostics.repair;

import dev.wslgodoctor.diagnostics.gateway.Blob;
import dev.wslgodoctor.diagnostics.gateway.Command;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.gateway.LauncherGateway;
import dev.wslgodoctor.diagnostics.gateway.Output;
import dev.wslgodoctor.diagnostics.gateway.Place;
import dev.wslgodoctor.diagnostics.gateway.Trouble;
import dev.wslgodoctor.diagnostics.parse.LauncherText;
import java.util.Optional;
import java.util.regex.Pattern;

/** Running a listed command, with the check that tells its effect. */
final class CommandWork {

    // how Go says that nobody answered: package net, and cmd/go/internal/modfetch for GOPROXY=off
    private static final Pattern UNREACHABLE = Pattern.compile("dial tcp|dial unix|no such host|i/o timeout"
            + "|TLS handshake timeout|connection refused|network is unreachable|proxyconnect"
            + "|module lookup disabled by GOPROXY");

    private final Places places;

    CommandWork(Places places) {
        this.places = places;
    }

    /** What the check prints now; empty if there is no check. */
    Optional<String> state(Place at, Optional<Command> check) throws GatewayException {
        if (check.isEmpty()) {
            return Optional.empty();
        }
        Output output = run(at, check.get());
        if (output.truncated()) {
            throw new GatewayException(new Trouble.Unreadable("the answer of "
                    + String.join(" ", check.get().argv()) + " is too long to compare"));
        }
        return Optional.of(output.ok() ? output.text()
                : "exit status " + output.exit() + ": " + output.text() + output.errorText());
    }

    Trace.Ran act(Action.Run action, Trace.Ran trace) throws GatewayException, Stopped {
        try {
            must(action.at(), action.apply());
        } catch (Stopped e) {
            String words = String.valueOf(e.getMessage());
            if (action.notice().isPresent() && UNREACHABLE.matcher(words).find()) {
                throw new Stopped(Outcome.Why.UNREACHABLE, action.notice().get().arguments()
                        .getOrDefault("hosts", String.join(" ", action.apply().argv())));
            }
            throw e;
        }
        return trace.leaving(state(action.at(), action.check()));
    }

    /** @param status ACTING or RETURNING mean that a crash left open whether the command ran */
    Standing standing(Trace.Ran trace, Entry.Status status) throws GatewayException {
        if (trace.undo().isEmpty()) {
            return Standing.FINAL;
        }
        Optional<String> now = state(trace.at(), trace.check());
        if (now.isEmpty()) {
            return Standing.AS_LEFT;
        }
        if (now.equals(trace.after()) && !trace.after().equals(trace.before())) {
            return Standing.AS_LEFT;
        }
        if (now.equals(trace.before())) {
            return Standing.AS_BEFORE;
        }
        // the state after was never recorded: what differs from before is taken for the command's own doing
        return status == Entry.Status.ACTING && trace.after().isEmpty() ? Standing.AS_LEFT
                : Standing.drifted(String.join(" ", trace.check().orElseThrow().argv()) + " printed "
                        + now.get().strip() + " instead of " + trace.after().orElse("").strip());
    }

    void takeBack(Trace.Ran trace) throws GatewayException, Stopped {
        must(trace.at(), trace.undo().orElseThrow());
        Optional<String> now = state(trace.at(), trace.check());
        if (!now.equals(trace.before())) {
            throw new Stopped(Outcome.Why.FAILED, String.join(" ", trace.undo().get().argv())
                    + " ran, and the state is not the one from before: " + now.orElse("").strip());
        }
    }

    private void must(Place at, Command command) throws GatewayException, Stopped {
        Output output = isForLauncher(at, command) ? changed(command) : run(at, command);
        if (!output.ok()) {
            throw new Stopped(Outcome.Why.FAILED, String.join(" ", command.argv()) + " ended with status "
                    + output.exit() + ": " + said(at, output).strip());
        }
    }

    // wsl.exe writes UTF-16 where it was not told otherwise
    private static String said(Place at, Output output) {
        return at instanceof Place.Distro ? output.errorText() + output.text()
                : LauncherText.decode(output.err().bytes()) + LauncherText.decode(output.out().bytes());
    }

    private Output run(Place at, Command command) throws GatewayException {
        return at instanceof Place.Distro ? places.distro(at).run(command)
                : isForLauncher(at, command) ? answer(command) : places.windows().run(command);
    }

    private static boolean isForLauncher(Place at, Command command) {
        return at instanceof Place.Windows && command.argv().getFirst().equals(LauncherGateway.PROGRAM);
    }

    // what wsl.exe changes about a distro ends it, and with it the shells that are held in it
    private Output changed(Command command) throws GatewayException {
        places.at().machine().endShells();
        try {
            return answer(command);
        } finally {
            places.renewed();
        }
    }

    // an old wsl.exe speaks UTF-16 whatever it is told
    private Output answer(Command command) throws GatewayException {
        Output output = places.speak(new Command(command.argv().subList(1, command.argv().size()), false, null,
                command.input(), command.deadline(), command.limit()));
        return new Output(output.exit(), Blob.of(LauncherText.decode(output.out().bytes())),
                Blob.of(LauncherText.decode(output.err().bytes())), output.truncated());
    }
}
