package dev.wslgodoctor.diagnostics.gateway.tape;

/** A recording that cannot be understood, with the place where. */
public final class TapeException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;
    private final String what;

    TapeException(String file, int line, int column, String what) {
        super(file + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "") + ": " + what);
        this.file = file;
        this.line = line;
        this.column = column;
        this.what = what;
    }

    /** The recording's name as the caller gave it. */
    public String file() {
        return file;
    }

    /** The line, counted from 1; 0 if the whole file is meant. */
    public int line() {
        return line;
    }

    /** The column, counted from 1; 0 if the whole line is meant. */
    public int column() {
        return column;
    }

    /** What is wrong there; not translated. */
    public String what() {
        return what;
    }
}
