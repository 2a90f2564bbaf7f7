package dev.wslgodoctor.diagnostics.bundle;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;

/** Made-up private values of every class in every spelling, to be planted in what a bundle is made of. */
final class Canaries {

    /** How many values each class has in each spelling. */
    static final int EACH = 16;

    /**
     * A planted value.
     *
     * @param text   what is planted
     * @param secret what must not be found afterwards, as it would stand in a file
     */
    record Canary(String kind, String spelling, String text, String secret) {
    }

    private final List<Canary> all = new ArrayList<>();
    private final Set<String> users = new LinkedHashSet<>();
    private final Set<String> hosts = new LinkedHashSet<>();
    private int row = 100;

    Canaries() {
        users();
        everydayUsers();
        chineseUsers();
        machines();
        addresses();
        secrets();
        repositories();
        identifiers();
    }

    List<Canary> all() {
        return List.copyOf(all);
    }

    Set<String> users() {
        if (!users.isEmpty()) {
            return users;
        }
        IntFunction<String> name = i -> "quorzim" + letters(i);
        for (int i = 0; i < EACH; i++) {
            users.add(name.apply(i));
            users.add("Vexa " + capital("blenk" + letters(i)));
        }
        each("user", "plain", i -> "built by " + name.apply(i) + " today", name);
        each("user", "upper case", i -> "OWNER " + name.apply(i).toUpperCase(Locale.ROOT), i -> upper(name.apply(i)));
        each("user", "within a word", i -> "backup_" + name.apply(i) + "2024.tar", name);
        each("user", "cut to seven and a plus", i -> "ps " + name.apply(i).substring(0, 7) + "+ 1 dlv",
                i -> "quorzim+ 1 dlv");
        each("user", "UTF-16 read as bytes", i -> "u=" + String.join("\0", name.apply(i).split("")),
                i -> String.join("\\u0000", name.apply(i).split("")));
        each("home", "/home/x", i -> "/home/" + name.apply(i) + "/shop", name);
        each("home", "C:\\Users\\x", i -> "C:\\Users\\" + spaced(i) + "\\shop", this::spaced);
        each("home", "C:\\\\Users\\\\x", i -> "C:\\\\Users\\\\" + spaced(i) + "\\\\shop", this::spaced);
        each("home", "C:/Users/x", i -> "C:/Users/" + spaced(i) + "/shop", this::spaced);
        each("home", "/mnt/c/Users/x", i -> "/mnt/c/Users/" + spaced(i) + "/shop", this::spaced);
        each("home", "/c/Users/x", i -> "/c/Users/" + spaced(i) + "/shop", this::spaced);
        each("home", "\\\\wsl.localhost\\D\\home\\x", i -> "\\\\wsl.localhost\\Debian\\home\\" + name.apply(i), name);
        each("home", "\\\\wsl$\\D\\home\\x", i -> "\\\\wsl$\\Debian\\home\\" + name.apply(i) + "\\shop", name);
        each("home", "file:///c%3A/Users/x", i -> "file:///c%3A/Users/" + spaced(i).replace(" ", "%20") + "/shop",
                i -> spaced(i).replace(" ", "%20"));
        each("home", "%2Fhome%2Fx", i -> "f=%2Fhome%2F" + name.apply(i) + "%2Fshop", name);
        each("home", "8.3 name", i -> "C:\\Users\\VEXABL~" + (1 + i % 9) + "\\x", i -> "VEXABL~" + (1 + i % 9));
        each("home", "in PATH with ;", i -> "C:\\Windows;C:\\Users\\" + spaced(i) + "\\bin;C:\\Go", this::spaced);
        each("home", "mount with \\040", i -> "/mnt/c/Users/" + spaced(i).replace(" ", "\\040") + " 9p",
                i -> spaced(i).replace(" ", "\\\\040"));
        // somebody who is known from no side but from such a path
        each("home", "only in a path", i -> "vscode-remote://wsl%2Bdebian/home/stranger" + letters(i) + "/x",
                i -> "stranger" + letters(i));
        return users;
    }

    private void everydayUsers() {
        List<String> names = List.of("dev", "tom", "go", "debug", "build", "test", "user", "code", "main", "launch",
                "home", "admin", "ops", "pi", "git", "local");
        users.addAll(names);
        IntFunction<String> name = names::get;
        each("user", "everyday word in a path", i -> "/home/" + name.apply(i) + "/a" + i, i -> "/home/" + name.apply(i)
                + "/");
        each("user", "everyday word, C:\\Users", i -> "C:\\Users\\" + name.apply(i) + "\\b" + i,
                i -> "Users\\\\" + name.apply(i) + "\\\\");
        each("user", "everyday word as user=", i -> "user=" + name.apply(i) + "\0uid=1000\0c" + i,
                i -> "user=" + name.apply(i) + "\\u0000");
        each("user", "everyday word in brackets", i -> "uid=1000(" + name.apply(i) + ") d" + i,
                i -> "(" + name.apply(i) + ")");
    }

    private void chineseUsers() {
        IntFunction<String> name = i -> "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨".charAt(i) + "思 "
                + "伟芳娜敏静丽强磊军洋勇艳杰娟涛明".charAt(i) + "琰";
        for (int i = 0; i < EACH; i++) {
            users.add(name.apply(i));
        }
        Charset gbk = Charset.forName("GBK");
        each("user", "Chinese", i -> "作者 " + name.apply(i), name);
        each("home", "Chinese path", i -> "C:\\Users\\" + name.apply(i) + "\\项目", name);
        each("user", "Chinese, NFD", i -> Normalizer.normalize(name.apply(i), Normalizer.Form.NFD), name);
        each("user", "Chinese, percent", i -> "u/" + percent(name.apply(i), StandardCharsets.UTF_8),
                i -> percent(name.apply(i), StandardCharsets.UTF_8));
        each("user", "Chinese, percent of GBK", i -> "g/" + percent(name.apply(i), gbk),
                i -> percent(name.apply(i), gbk));
        each("user", "Chinese, \\u", i -> "{\"a\": \"" + unicode(name.apply(i)) + "\"}",
                i -> unicode(name.apply(i)).replace("\\", "\\\\"));
        each("user", "Chinese, octal", i -> "\"" + octal(name.apply(i)) + "\"", i -> octal(name.apply(i)).replace("\\",
                "\\\\"));
        each("user", "Chinese, UTF-8 read as Latin-1", i -> new String(name.apply(i).getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1), i -> new String(name.apply(i).getBytes(StandardCharsets.UTF_8),
                StandardCharsets.ISO_8859_1));
        each("user", "Chinese, GBK read as Latin-1", i -> "x " + new String(name.apply(i).getBytes(gbk),
                StandardCharsets.ISO_8859_1), i ->
                new String(name.apply(i).getBytes(gbk), StandardCharsets.ISO_8859_1));
        each("user", "Chinese, UTF-8 read as GBK", i -> "y "
                + new String(name.apply(i).getBytes(StandardCharsets.UTF_8),
                gbk), i -> new String(name.apply(i).getBytes(StandardCharsets.UTF_8), gbk));
    }

    private void machines() {
        IntFunction<String> host = i -> "PLOVDIV-" + upper(letters(i)) + "9";
        for (int i = 0; i < EACH; i++) {
            hosts.add(host.apply(i));
            hosts.add("mira" + letters(i) + ".corp.zorgtech.de");
        }
        each("host", "NetBIOS name", i -> "COMPUTERNAME=" + host.apply(i), host);
        each("host", "lower case", i -> "on " + host.apply(i).toLowerCase(Locale.ROOT) + ".local", i ->
                host.apply(i).toLowerCase(Locale.ROOT));
        each("host", "full name", i -> "ping mira" + letters(i) + ".corp.zorgtech.de", i -> "mira" + letters(i));
        each("host", "of a URL", i -> "https://nexus" + letters(i) + ".zorgtech.de:8443/x", i -> "nexus" + letters(i));
        each("host", "of a share", i -> "net use \\\\filer" + letters(i) + "\\docs\\x", i -> "filer" + letters(i));
        each("host", "as Windows names it", i -> "from DESKTOP-" + upper(letters(i)) + "ABC12Q",
                i -> "DESKTOP-" + upper(letters(i)) + "ABC12Q");
        each("host", "search domain", i -> "nameserver 127.0.0.53\nsearch " + letters(i) + ".intra.zorgtech.de\n",
                i -> letters(i) + ".intra");
        each("host", "ssh remote", i -> "ssh-remote%2Bbuildbox" + letters(i), i -> "buildbox" + letters(i));
    }

    private void addresses() {
        each("ipv4", "NAT 172", i -> "inet 172.2" + (i % 9) + ".160." + (10 + i) + "/20", i ->
                "172.2" + (i % 9) + ".160." + (10 + i));
        each("ipv4", "192.168", i -> "gw 192.168." + (i + 1) + ".77:8080", i -> "192.168." + (i + 1) + ".77");
        each("ipv4", "10", i -> "GOPROXY=http://10.20." + i + ".30", i -> "10.20." + i + ".30");
        each("ipv4", "public", i -> "peer=93.184.21" + (i % 6) + "." + (20 + i) + ",", i ->
                "93.184.21" + (i % 6) + "." + (20 + i));
        each("ipv4", "percent", i -> "h%3A88.77.66." + (30 + i) + "%2F", i -> "88.77.66." + (30 + i));
        each("ipv4", "/proc/net/tcp", i -> " 1: %02X42A8C0:1F90 0100007F:0CEA 0A".formatted(i + 64), i ->
                "%02X42A8C0".formatted(i + 64));
        each("ipv6", "global", i -> "inet6 2a02:8108:9ac0:" + hex(i) + "::7/64", i -> "2a02:8108:9ac0:" + hex(i));
        each("ipv6", "link-local", i -> "fe80::215:5dff:" + hex(i) + ":1%eth0", i -> "fe80::215:5dff:" + hex(i));
        each("ipv6", "unique local", i -> "[fd12:3456:789a:" + hex(i) + ":0:0:0:9]:80", i -> "fd12:3456:789a:"
                + hex(i));
        each("ipv6", "upper case", i -> "2A02:8108:" + upper(hex(i)) + ":1:2:3:4:5", i -> "2A02:8108:" + upper(hex(i)));
        each("mac", "colons", i -> "ether a4:5e:60:c1:" + pair(i) + ":9f", i -> "a4:5e:60:c1:" + pair(i));
        each("mac", "dashes", i -> "MAC A4-5E-60-C2-" + upper(pair(i)) + "-9F", i -> "A4-5E-60-C2-" + upper(pair(i)));
        each("mac", "dots", i -> "mac a45e.60c3." + pair(i) + "9f", i -> "a45e.60c3." + pair(i));
        each("mac", "Hyper-V", i -> "00:15:5d:8a:" + pair(i) + ":11", i -> "00:15:5d:8a:" + pair(i));
        each("mail", "plain", i -> "by petra" + letters(i) + "@zorgtech.de,", i -> "petra" + letters(i));
        each("mail", "in brackets", i -> "Author: P <p." + letters(i) + "@mail.zorgtech.co.uk>", i ->
                "p." + letters(i) + "@");
        each("mail", "percent", i -> "mailto=paul" + letters(i) + "%40zorgtech.de", i -> "paul" + letters(i));
        each("mail", "plus", i -> "q" + letters(i) + "+wsl@gmail.com", i -> "q" + letters(i) + "+wsl");
    }

    private void secrets() {
        IntFunction<String> value = i -> "Zq7Kx" + letters(i) + "9vB2nM4pL8sD0fG" + row;
        for (String begin : List.of("ghp_", "github_pat_", "glpat-", "npm_", "xoxb-", "AKIA", "AIza", "sk-")) {
            each("token", begin, i -> "export X " + begin + value.apply(i), value);
        }
        each("token", "JSON web token", i -> "eyJhbGciOiJIUzI1NiJ9." + value.apply(i) + "." + value.apply(i), value);
        each("token", "Bearer", i -> "curl -H 'Authorization: Bearer " + value.apply(i) + "'", value);
        each("secret", "KEY=value", i -> "DB_PASSWORD=" + value.apply(i) + " x", value);
        each("secret", "JSON member", i -> "{\"clientSecret\": \"" + value.apply(i) + " x\"}", value);
        each("secret", "escaped JSON", i -> "{\\\"api_key\\\": \\\"" + value.apply(i) + "\\\"}", value);
        each("secret", "option", i -> "\"args\": [\"--password\", \"" + value.apply(i) + "\"]", value);
        each("secret", "option with =", i -> "serve --token=" + value.apply(i), value);
        each("login", "URL", i -> "http://petra:" + value.apply(i) + "@proxy.golang.org:8080", value);
        each("login", "with @ and %40", i -> "http_proxy=http://p%40q:" + value.apply(i) + "@x@golang.org", value);
        each("login", "in a list", i -> "GOPROXY=https://u:" + value.apply(i) + "@goproxy.cn,direct", value);
        each("login", "name alone", i -> "https://" + value.apply(i) + "@github.com/golang/go", value);
        each("key", "PEM", i -> "-----BEGIN RSA PRIVATE KEY-----\n" + value.apply(i)
                + "\n-----END RSA PRIVATE KEY-----\n", value);
        each("key", "open end", i -> "-----BEGIN OPENSSH PRIVATE KEY-----\n" + value.apply(i), value);
        each("key", "certificate", i -> "-----BEGIN CERTIFICATE-----\\n" + value.apply(i)
                + "\\n-----END CERTIFICATE-----", value);
        IntFunction<String> digits = i -> "3082C0FFEE00" + String.format(java.util.Locale.ROOT, "%04X", i) + "4578616D";
        each("key", "bytes of the registry", i -> "    Blob    REG_BINARY    " + digits.apply(i) + "706C65\r\n",
                digits);
        each("environment", "launch.json", i -> "{\"configurations\": [{\"env\": {\"ACME_THING\": \"" + value.apply(i)
                + "\"}}]}", value);
        each("environment", "settings.json", i -> "{\"go.toolsEnvVars\": {\"ACME_OTHER\": \"" + value.apply(i)
                + "\"}, // note\n}", value);
    }

    private void repositories() {
        each("remote", "github.com/x/y", i -> "require github.com/zorg" + letters(i) + "/billing v1.2.0",
                i -> "zorg" + letters(i));
        each("remote", "git@", i -> "git@github.com:zork" + letters(i) + "/ledger.git", i -> "zork" + letters(i));
        each("remote", "https", i -> "url = https://gitlab.com/zorl" + letters(i) + "/ledger.git", i -> "zorl"
                + letters(i));
        each("remote", "own host", i -> "ssh://git@git.zorgtech.de/team" + letters(i) + "/ledger.git", i ->
                "team" + letters(i));
        each("remote", "module cache", i -> "/pkg/mod/github.com/!zor!n" + letters(i) + "/ledger@v1.0.0/a.go",
                i -> "!zor!n" + letters(i));
        each("module", "go.mod", i -> "module code.zorgtech.de/apps/till" + letters(i) + "\n\ngo 1.24\n",
                i -> "till" + letters(i));
        each("module", "in a path", i -> "/src/code.zorgtech.de/apps/till" + letters(i) + "/main.go", i ->
                "till" + letters(i));
        each("module", "GOPRIVATE", i -> "GOPRIVATE=*.zorg" + letters(i) + ".dev,x", i -> "zorg" + letters(i) + ".dev");
        each("module", "one word", i -> "module zorgledger" + letters(i) + "\n", i -> "zorgledger" + letters(i));
    }

    private void identifiers() {
        each("sid", "plain", i -> "HKU\\S-1-5-21-1004336348-11772389-68200" + i + "-1001", i ->
                "1004336348-11772389-68200" + i);
        each("sid", "lower case", i -> "s-1-5-21-2004336348-21772389-68210" + i + "-1001", i ->
                "2004336348-21772389-68210" + i);
        each("sid", "Entra", i -> "S-1-12-1-3004336348-31772389-6822" + i + "-77", i -> "3004336348-31772389-6822" + i);
        each("guid", "braces", i -> "{8a1f5c0e-3b7d-4c55-9f0e-6d2b1a7c" + hex(i) + "}", i -> "6d2b1a7c" + hex(i));
        each("guid", "upper case", i -> "ID 9B1F5C0E-3B7D-4C55-9F0E-6D2B1A7D" + upper(hex(i)), i ->
                "6D2B1A7D" + upper(hex(i)));
        each("guid", "32 digits", i -> "workspaceStorage/3f6b1c0d9a7e4a5f8b2c7d1e0f9a" + hex(i), i ->
                "8b2c7d1e0f9a" + hex(i));
        each("guid", "in a file name", i -> "C:\\d\\ext4-7a1f5c0e-3b7d-4c55-9f0e-6d2b1a7b" + hex(i) + ".vhdx", i ->
                "6d2b1a7b" + hex(i));
        each("word", "asked for", i -> "the Kestrelproject, part " + i, i -> "estrelproject");
    }

    private void each(String kind, String spelling, IntFunction<String> text, IntFunction<String> secret) {
        row++;
        for (int i = 0; i < EACH; i++) {
            all.add(new Canary(kind, spelling, text.apply(i), secret.apply(i)));
        }
    }

    Set<String> hosts() {
        return hosts;
    }

    private String spaced(int i) {
        return "Vexa " + capital("blenk" + letters(i));
    }

    private static String capital(String text) {
        return upper(text.substring(0, 1)) + text.substring(1);
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    private static String letters(int i) {
        return "" + "bcdfghjklmnpqrst".charAt(i) + "aeiou".charAt(i % 5) + "x";
    }

    private static String hex(int i) {
        return "%04x".formatted(0xa1b0 + i);
    }

    private static String pair(int i) {
        return "%02x".formatted(0xc0 + i);
    }

    private static String percent(String text, Charset charset) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(charset)) {
            out.append("%%%02X".formatted(b & 0xff));
        }
        return out.toString();
    }

    private static String unicode(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return out.toString();
    }

    private static String octal(String text) {
        StringBuilder out = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            int c = b & 0xff;
            out.append(c > 32 && c < 127 ? String.valueOf((char) c) : "\\%03o".formatted(c));
        }
        return out.toString();
    }
}
