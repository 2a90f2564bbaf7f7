package dev.wslgodoctor.diagnostics.bundle;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What kinds of private things a bundle must not hold. Only their names: neither how they are found nor what stands for
 * them.
 */
public enum PrivateClass {
    /** A private key or certificate in PEM form. */
    KEY,
    /** A token of a known issuer, or what follows {@code Bearer}. */
    TOKEN,
    /** The value of a setting, member or option whose name says that it is secret. */
    SECRET,
    /** Name and password in an address. */
    LOGIN,
    /** The value of an environment variable that is not on the list of those which are kept. */
    ENVIRONMENT,
    /** A mail address. */
    MAIL,
    /** Owner and name of a repository. */
    REMOTE,
    /** A module path of the project. */
    MODULE,
    /** A computer's or domain's name. */
    HOST,
    /** An IPv4 address. */
    IPV4,
    /** An IPv6 address. */
    IPV6,
    /** A hardware address. */
    MAC,
    /** A security identifier of a Windows account. */
    SID,
    /** A GUID, or 32 hexadecimal digits that identify a machine or folder. */
    GUID,
    /** A user's name inside the path of a home folder. */
    HOME,
    /** A user's name anywhere else. */
    USER,
    /** What the user asked to be masked besides. */
    WORD,
    /** What could not be read, so that nobody knows what is in it. */
    UNPARSED;

    /** Kebab-case, as in JSON and texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What must be typed to let this class stay in a bundle: a word that nobody types by habit. */
    public String consentWord() {
        return "SEND-" + name();
    }

    /** The class of this id. */
    public static Optional<PrivateClass> byId(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }
}
