package dev.wslgodoctor.diagnostics.bundle.verify;

import java.util.Map;
import java.util.Set;

/**
 * What must not be found, and what looks private and is not.
 *
 * @param names        names of users, computers and modules and chosen words with the id of their class: forbidden
 *                     wherever they stand as words
 * @param pathNames    names that are also everyday words: forbidden behind a folder of homes
 * @param publicHosts  hosts that tell nothing about anybody, in lower case
 * @param publicOwners owners of public repositories, in lower case
 * @param publicRepositories {@code host/owner/repo} that our own texts name, in lower case
 * @param versions     numbers in four parts that are versions
 */
public record Forbidden(Map<String, String> names, Set<String> pathNames, Set<String> publicHosts,
        Set<String> publicOwners,
        Set<String> publicRepositories, Set<String> versions) {

    public Forbidden {
        names = Map.copyOf(names);
        pathNames = Set.copyOf(pathNames);
        publicHosts = Set.copyOf(publicHosts);
        publicOwners = Set.copyOf(publicOwners);
        publicRepositories = Set.copyOf(publicRepositories);
        versions = Set.copyOf(versions);
    }
}
