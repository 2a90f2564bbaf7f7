package dev.wslgodoctor.diagnostics.bundle;

import dev.wslgodoctor.diagnostics.bundle.redact.SeedFinder;
import dev.wslgodoctor.diagnostics.bundle.redact.Seeds;
import dev.wslgodoctor.diagnostics.gateway.DistroGateway;
import dev.wslgodoctor.diagnostics.gateway.GatewayException;
import dev.wslgodoctor.diagnostics.path.LinuxPath;
import dev.wslgodoctor.diagnostics.path.WindowsPath;
import dev.wslgodoctor.diagnostics.probe.Case;
import dev.wslgodoctor.diagnostics.probe.DistroProbes;
import dev.wslgodoctor.diagnostics.probe.Facts;
import dev.wslgodoctor.diagnostics.probe.Reading;
import dev.wslgodoctor.diagnostics.probe.WindowsProbes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks both sides of a machine what its user, the user's homes and the computer are called, before anything is
 * redacted. A distro that gives no answer has put no name on the tape either; paths in other answers are looked through
 * later.
 */
public final class MachineSeeds {

    private static final List<String> COMPUTER = List.of("COMPUTERNAME", "USERDOMAIN", "USERDNSDOMAIN");
    private static final Pattern GIT_NAME = Pattern.compile("(?m)^\\s*name\\s*=\\s*\"?([^\"\\n;#]{2,64}?)\"?\\s*$");

    private final Set<String> users = new LinkedHashSet<>();
    private final SeedFinder finder = new SeedFinder();

    private MachineSeeds() {
    }

    /**
     * The names of this machine.
     *
     * @throws BundleException NOT_CLEAN if Windows is there and does not say who its user is: what is unknown cannot be
     *         masked
     */
    public static Seeds of(Case at, Facts facts) throws BundleException {
        MachineSeeds seeds = new MachineSeeds();
        seeds.windows(at, facts);
        seeds.distro(at, facts);
        return Seeds.ofUsers(seeds.users).and(seeds.finder.seeds());
    }

    private void windows(Case at, Facts facts) throws BundleException {
        if (facts.ask(WindowsProbes.PROFILE) instanceof Reading.Unknown<WindowsPath> unknown) {
            throw new BundleException(BundleException.Reason.NOT_CLEAN,
                    "the Windows user is not known: " + unknown.trouble().code());
        }
        facts.ask(WindowsProbes.PROFILE).found().ifPresent(profile -> users.add(profile.name()));
        environment(at, "USERNAME").ifPresent(users::add);
        COMPUTER.forEach(name -> environment(at, name).ifPresent(finder::host));
        environment(at, "LOGONSERVER").ifPresent(server -> finder.host(server.replace("\\", "")));
    }

    private static Optional<String> environment(Case at, String name) {
        try {
            return at.windows().environment(name).filter(value -> !value.isBlank());
        } catch (GatewayException e) {
            // a variable that cannot be asked for is on no tape
            return Optional.empty();
        }
    }

    private void distro(Case at, Facts facts) {
        Optional<DistroProbes.Account> account = facts.ask(DistroProbes.ACCOUNT_OF_DEVELOPER).found();
        if (account.isEmpty()) {
            return;
        }
        users.add(account.get().user());
        LinuxPath home = account.get().home();
        if (!home.equals(LinuxPath.ROOT) && !home.startsWith(LinuxPath.of("/root"))) {
            users.add(home.name());
        }
        text(at, facts, LinuxPath.of("/etc/hostname")).ifPresent(name -> finder.host(name.strip()));
        text(at, facts, LinuxPath.of("/etc/resolv.conf")).ifPresent(finder::read);
        text(at, facts, LinuxPath.of("/etc/hosts")).ifPresent(this::hosts);
        text(at, facts, home.resolve(".gitconfig")).ifPresent(config -> {
            Matcher name = GIT_NAME.matcher(config);
            while (name.find()) {
                users.add(name.group(1).strip());
            }
        });
    }

    private void hosts(String text) {
        for (String line : text.split("\n")) {
            String[] words = line.replaceAll("#.*", "").strip().split("\\s+");
            for (int i = 1; i < words.length; i++) {
                finder.host(words[i]);
            }
        }
    }

    private static Optional<String> text(Case at, Facts facts, LinuxPath path) {
        try {
            DistroGateway distro = at.distro(facts);
            return distro.readText(path);
        } catch (GatewayException e) {
            // what this user cannot read is in no answer of his either
            return Optional.empty();
        }
    }
}
