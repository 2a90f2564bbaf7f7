package dev.wslgodoctor.diagnostics.probe;

/** How private an answer is; the bundle trusts this mark. */
public enum Sensitivity {
    /** Versions, kernel settings, section names. */
    PUBLIC,
    /** User names, paths, project files. */
    PERSONAL,
    /** Tokens, proxy passwords: never shown, never written into a bundle. */
    SECRET
}
