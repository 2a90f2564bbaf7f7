package dev.wslgodoctor.diagnostics.bundle;

import dev.wslgodoctor.diagnostics.bundle.redact.PublicNames;
import dev.wslgodoctor.diagnostics.bundle.redact.SeedFinder;
import dev.wslgodoctor.diagnostics.bundle.redact.Seeds;
import dev.wslgodoctor.diagnostics.bundle.verify.Forbidden;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Tells the second look what must not be found: the values alone, not how they are found. */
final class Expectations {

    private Expectations() {
    }

    static Forbidden of(Seeds seeds, OwnTexts own) {
        Map<String, String> names = new HashMap<>();
        Set<String> inPaths = new HashSet<>();
        for (String user : seeds.users()) {
            if (!SeedFinder.isEverybodys(user) && user.length() > 1) {
                inPaths.add(user);
                if (!PublicNames.isEveryday(user)) {
                    names.put(user, PrivateClass.USER.id());
                }
            }
        }
        inPaths.addAll(seeds.usersInPaths());
        for (String host : seeds.hosts()) {
            if (!PublicNames.isEveryday(host)) {
                names.put(host, PrivateClass.HOST.id());
            }
        }
        seeds.modules().forEach(module -> names.put(module, PrivateClass.MODULE.id()));
        seeds.words().forEach(word -> names.put(word, PrivateClass.WORD.id()));
        Set<String> hosts = new HashSet<>(PublicNames.hosts());
        hosts.addAll(own.hosts());
        return new Forbidden(names, inPaths, hosts, PublicNames.owners(), own.repositories(), seeds.versions());
    }
}
