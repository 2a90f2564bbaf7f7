package dev.wslgodoctor.diagnostics.bundle.redact;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is known to be private before any text is read, and what is known not to be.
 *
 * @param users       names of accounts and of people, as the machine spells them
 * @param usersInPaths names that are known only because a path leads into a folder of homes: masked there alone
 * @param hosts       names of computers and domains
 * @param modules     module paths of the project
 * @param words       what the user wants masked besides
 * @param versions    numbers in four parts that are versions and no addresses
 */
public record Seeds(Set<String> users, Set<String> usersInPaths, Set<String> hosts, Set<String> modules,
        Set<String> words, Set<String> versions) {

    /** Nothing known. */
    public static final Seeds NONE = new Seeds(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Seeds {
        users = copy(users);
        usersInPaths = copy(usersInPaths);
        hosts = copy(hosts);
        modules = copy(modules);
        words = copy(words);
        versions = copy(versions);
    }

    private static Set<String> copy(Set<String> set) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    /** Seeds with only these users' names. */
    public static Seeds ofUsers(Set<String> users) {
        return new Seeds(users, Set.of(), Set.of(), Set.of(), Set.of(), Set.of());
    }

    /** These and those. */
    public Seeds and(Seeds others) {
        Set<String> all = joined(users, others.users);
        Set<String> paths = joined(usersInPaths, others.usersInPaths);
        paths.removeIf(name -> all.stream().anyMatch(name::equalsIgnoreCase));
        return new Seeds(all, paths, joined(hosts, others.hosts), joined(modules, others.modules),
                joined(words, others.words), joined(versions, others.versions));
    }

    /** These with more words. */
    public Seeds withWords(Set<String> more) {
        return new Seeds(users, usersInPaths, hosts, modules, joined(words, more), versions);
    }

    private static Set<String> joined(Set<String> one, Set<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return all;
    }
}
