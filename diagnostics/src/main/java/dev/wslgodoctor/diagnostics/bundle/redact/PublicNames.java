package dev.wslgodoctor.diagnostics.bundle.redact;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Names that tell nothing about anybody: public hosts of the Go and WSL world, their repositories, reserved domains.
 */
public final class PublicNames {

    /** Hosts of code, below which the first two segments of a path are somebody's. */
    static final List<String> CODE = List.of("github.com", "gitlab.com", "bitbucket.org", "gitee.com", "codeberg.org",
            "dev.azure.com", "raw.githubusercontent.com", "gitlab.cn", "git.sr.ht");

    private static final Set<String> HOSTS = Set.of("proxy.golang.org", "sum.golang.org", "golang.org", "go.dev",
            "pkg.go.dev", "blog.golang.org", "google.golang.org", "goproxy.cn", "goproxy.io", "goproxy.cloud",
            "mirrors.aliyun.com", "athens.azurefd.net", "gopkg.in", "go.uber.org", "k8s.io", "sigs.k8s.io",
            "cloud.google.com", "go.opentelemetry.io", "google.com", "dl.google.com", "storage.googleapis.com",
            "learn.microsoft.com", "docs.microsoft.com", "support.microsoft.com", "aka.ms", "microsoft.com",
            "www.microsoft.com", "code.visualstudio.com", "marketplace.visualstudio.com", "visualstudio.com",
            "jetbrains.com", "www.jetbrains.com", "docs.kernel.org", "kernel.org", "man7.org", "www.w3.org", "w3.org",
            "json-schema.org", "schemas.microsoft.com", "schemas.android.com", "debian.org", "ubuntu.com",
            "localhost", "wsl.localhost", "host.docker.internal", "gateway.docker.internal", "wsl$", "wsl",
            "api.github.com", "docs.github.com", "docs.docker.com", "hub.docker.com", "docker.io", "docs.rs",
            "stackoverflow.com", "en.wikipedia.org", "www.gnu.org", "unpkg.com", "sum.golang.google.cn",
            "golang.google.cn", "proxy.golang.com.cn", "youtrack.jetbrains.com", "blog.jetbrains.com",
            "devblogs.microsoft.com", "raw.githubusercontent.com", "wiki.archlinux.org", "www.kernel.org",
            "man.archlinux.org", "manpages.debian.org", "manpages.ubuntu.com", "pubs.opengroup.org",
            "go.googlesource.com");

    private static final Set<String> OWNERS = Set.of("golang", "go-delve", "microsoft", "google", "kubernetes",
            "docker",
            "torvalds", "systemd", "actions", "openjdk");

    private final Set<String> repositories;

    /** @param repositories {@code host/owner/repo} that our own texts name, in lower case */
    public PublicNames(Set<String> repositories) {
        this.repositories = Set.copyOf(repositories);
    }

    static boolean isPublicHost(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return HOSTS.contains(lower) || CODE.contains(lower) || lower.endsWith(".invalid")
                || lower.equals("example.com") || lower.equals("example.org") || lower.equals("example.net")
                || lower.endsWith(".example.com") && lower.startsWith("www.");
    }

    static boolean isPublicOwner(String owner) {
        return OWNERS.contains(owner.toLowerCase(Locale.ROOT));
    }

    boolean isPublic(String host, String owner, String repository) {
        return isPublicOwner(owner)
                || repositories.contains((host + "/" + owner + "/" + repository).toLowerCase(Locale.ROOT));
    }

    /** Hosts that tell nothing about anybody, in lower case. */
    public static Set<String> hosts() {
        Set<String> all = new HashSet<>(HOSTS);
        all.addAll(CODE);
        return all;
    }

    /** Owners of public repositories, in lower case. */
    public static Set<String> owners() {
        return OWNERS;
    }

    /** Whether a name is a word that stands everywhere for something else. */
    public static boolean isEveryday(String name) {
        return EverydayWords.contains(name);
    }
}
