package dev.wslgodoctor.diagnostics.parse;

import dev.wslgodoctor.diagnostics.parse.JsoncProblem.Kind;
import java.util.ArrayList;
import java.util.List;

/** Cuts a text into JSON tokens; comments and blanks fall out, problems are collected. */
final class JsoncScanner {

    /** What a token is. */
    enum Token { OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET, COLON, COMMA, STRING, NUMBER, WORD, END }

    private final String text;
    private final List<JsoncProblem> problems = new ArrayList<>();
    private int at;
    private Token token;
    private int tokenStart;
    private int tokenEnd;
    private String stringValue = "";
    private boolean stopped;

    private int positionKnownTo;
    private int line = 1;
    private int lineStart;

    JsoncScanner(String text) {
        this.text = text;
    }

    Token token() {
        return token;
    }

    Span span() {
        return new Span(tokenStart, tokenEnd);
    }

    String written() {
        return text.substring(tokenStart, tokenEnd);
    }

    /** The string token's value with escapes resolved. */
    String stringValue() {
        return stringValue;
    }

    List<JsoncProblem> problems() {
        return problems;
    }

    void next() {
        skipBlanksAndComments();
        tokenStart = at;
        if (at >= text.length()) {
            token = Token.END;
        } else {
            char c = text.charAt(at++);
            token = switch (c) {
                case '{' -> Token.OPEN_BRACE;
                case '}' -> Token.CLOSE_BRACE;
                case '[' -> Token.OPEN_BRACKET;
                case ']' -> Token.CLOSE_BRACKET;
                case ':' -> Token.COLON;
                case ',' -> Token.COMMA;
                case '"' -> string();
                default -> wordOrNumber(c);
            };
        }
        tokenEnd = at;
    }

    /** Reports the token just read, or with {@code missing} the gap before it. */
    void problem(Kind kind, boolean missing) {
        problem(kind, tokenStart, missing ? tokenStart : tokenEnd);
    }

    /** Gives up: what follows counts as the end of the file and adds no further problems. */
    void stop(Kind kind) {
        problem(kind, tokenStart, tokenStart);
        stopped = true;
        at = text.length();
        tokenStart = at;
        tokenEnd = at;
        token = Token.END;
    }

    private void problem(Kind kind, int start, int end) {
        if (stopped) {
            return;
        }
        if (problems.size() >= Jsonc.MOST_PROBLEMS && kind != Kind.TOO_MANY) {
            stop(Kind.TOO_MANY);
            return;
        }
        problems.add(new JsoncProblem(kind, position(start), new Span(start, end)));
    }

    // problems come almost in order, so that one pass over the text finds all positions
    private TextPosition position(int index) {
        if (index < positionKnownTo) {
            return TextPosition.at(text, index);
        }
        for (; positionKnownTo < index; positionKnownTo++) {
            char c = text.charAt(positionKnownTo);
            boolean crOfCrLf = c == '\r' && positionKnownTo + 1 < text.length()
                    && text.charAt(positionKnownTo + 1) == '\n';
            if (c == '\n' || c == '\r' && !crOfCrLf) {
                line++;
                lineStart = positionKnownTo + 1;
            }
        }
        return new TextPosition(line, index - lineStart + 1);
    }

    private void skipBlanksAndComments() {
        while (true) {
            int after = JsoncTrivia.skipOne(text, at);
            if (after == at) {
                return;
            }
            if (text.startsWith("/*", at) && !(after - at >= 4 && text.startsWith("*/", after - 2))) {
                problem(Kind.UNCLOSED_COMMENT, at, after);
            }
            at = after;
        }
    }

    private Token string() {
        StringBuilder value = new StringBuilder();
        int done = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                value.append(text, done, at++);
                stringValue = value.toString();
                return Token.STRING;
            }
            if (c == '\n' || c == '\r') {
                break;
            }
            if (c == '\\') {
                value.append(text, done, at);
                escape(value);
                done = at;
            } else {
                int next = at + 1;
                if (c < 0x20) {
                    problem(Kind.INVALID_CHARACTER, at, next);
                }
                // the last of many problems puts it at the end of the text
                at = Math.max(at, next);
            }
        }
        value.append(text, Math.min(done, at), at);
        stringValue = value.toString();
        problem(Kind.UNCLOSED_STRING, tokenStart, at);
        return Token.STRING;
    }

    private void escape(StringBuilder value) {
        int start = at++;
        char c = at < text.length() ? text.charAt(at) : '\n';
        int known = "\"\\/bfnrt".indexOf(c);
        if (known >= 0) {
            value.append("\"\\/\b\f\n\r\t".charAt(known));
            at++;
        } else if (c == 'u' && at + 5 <= text.length() && isHex(at + 1)) {
            value.append((char) Integer.parseInt(text, at + 1, at + 5, 16));
            at += 5;
        } else {
            problem(Kind.INVALID_ESCAPE, start, Math.min(start + 2, text.length()));
            boolean lineEnd = c == '\n' || c == '\r';
            at = Math.min(text.length(), at + (lineEnd ? 0 : 1));
        }
    }

    private boolean isHex(int from) {
        for (int i = from; i < from + 4; i++) {
            if ("0123456789abcdefABCDEF".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private Token wordOrNumber(char first) {
        while (at < text.length() && !JsoncTrivia.endsWord(text, at)) {
            at++;
        }
        boolean number = (first == '-' || first >= '0' && first <= '9')
                && text.substring(tokenStart, at).matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
        return number ? Token.NUMBER : Token.WORD;
    }
}
