package dev.wslgodoctor.diagnostics.parse;

import dev.wslgodoctor.diagnostics.parse.JsoncProblem.Kind;
import dev.wslgodoctor.diagnostics.parse.JsoncScanner.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the tree. Descends by recursion, so the depth is limited; goes on behind a problem where VS Code does. */
final class JsoncParser {

    private final String text;
    private final JsoncScanner scanner;
    private int depth;

    JsoncParser(String text) {
        this.text = text;
        this.scanner = new JsoncScanner(text);
    }

    Jsonc parse() {
        scanner.next();
        Optional<JsoncNode> root = Optional.empty();
        if (scanner.token() != Token.END) {
            root = value();
            if (scanner.token() != Token.END) {
                scanner.problem(root.isPresent() ? Kind.END_EXPECTED : Kind.VALUE_EXPECTED, false);
            }
        }
        return new Jsonc(text, root, scanner.problems());
    }

    /** Leaves the token behind the value; empty (and the token untouched) when no value begins here. */
    private Optional<JsoncNode> value() {
        Span span = scanner.span();
        Optional<JsoncNode> leaf = switch (scanner.token()) {
            case OPEN_BRACE, OPEN_BRACKET -> {
                if (depth >= Jsonc.DEEPEST) {
                    scanner.stop(Kind.TOO_DEEP);
                    yield Optional.empty();
                }
                depth++;
                JsoncNode node = scanner.token() == Token.OPEN_BRACE ? object() : array();
                depth--;
                yield Optional.of(node);
            }
            case STRING -> leaf(new JsoncNode.TextNode(span, scanner.stringValue()));
            case NUMBER -> leaf(new JsoncNode.NumberNode(span, scanner.written()));
            case WORD -> word(span);
            case CLOSE_BRACE, CLOSE_BRACKET, COLON, COMMA, END -> Optional.empty();
        };
        return leaf;
    }

    private Optional<JsoncNode> leaf(JsoncNode node) {
        scanner.next();
        return Optional.of(node);
    }

    private Optional<JsoncNode> word(Span span) {
        String word = scanner.written();
        switch (word) {
            case "true", "false" -> {
                return leaf(new JsoncNode.FlagNode(span, word.equals("true")));
            }
            case "null" -> {
                return leaf(new JsoncNode.NullNode(span));
            }
            default -> {
                scanner.problem(Kind.INVALID_SYMBOL, false);
                scanner.next();
                return Optional.empty();
            }
        }
    }

    private JsoncNode object() {
        int start = scanner.span().start();
        List<JsoncNode.Member> members = new ArrayList<>();
        scanner.next();
        boolean commaDue = false;
        while (scanner.token() != Token.CLOSE_BRACE && scanner.token() != Token.END) {
            if (scanner.token() == Token.COMMA) {
                if (!commaDue) {
                    scanner.problem(Kind.NAME_EXPECTED, true);
                }
                commaDue = false;
                scanner.next();
            } else if (scanner.token() == Token.STRING) {
                if (commaDue) {
                    scanner.problem(Kind.COMMA_EXPECTED, true);
                }
                member().ifPresent(members::add);
                commaDue = true;
            } else {
                if (scanner.token() == Token.CLOSE_BRACKET) {
                    break;
                }
                scanner.problem(Kind.NAME_EXPECTED, false);
                scanner.next();
            }
        }
        return new JsoncNode.ObjectNode(closed(start, Token.CLOSE_BRACE, Kind.CLOSING_BRACE_EXPECTED), members);
    }

    private Optional<JsoncNode.Member> member() {
        String name = scanner.stringValue();
        Span nameSpan = scanner.span();
        scanner.next();
        if (scanner.token() != Token.COLON) {
            scanner.problem(Kind.COLON_EXPECTED, true);
            return Optional.empty();
        }
        scanner.next();
        boolean word = scanner.token() == Token.WORD;
        Optional<JsoncNode> value = value();
        if (value.isEmpty() && !word) {
            scanner.problem(Kind.VALUE_EXPECTED, true);
        }
        return value.map(node -> new JsoncNode.Member(name, nameSpan, node));
    }

    private JsoncNode array() {
        int start = scanner.span().start();
        List<JsoncNode> elements = new ArrayList<>();
        scanner.next();
        boolean commaDue = false;
        while (scanner.token() != Token.CLOSE_BRACKET && scanner.token() != Token.END) {
            if (scanner.token() == Token.COMMA) {
                if (!commaDue) {
                    scanner.problem(Kind.VALUE_EXPECTED, true);
                }
                commaDue = false;
                scanner.next();
            } else if (scanner.token() == Token.CLOSE_BRACE) {
                break;
            } else {
                if (commaDue) {
                    scanner.problem(Kind.COMMA_EXPECTED, true);
                }
                int before = scanner.span().start();
                value().ifPresent(elements::add);
                if (scanner.span().start() == before && scanner.token() != Token.END) {
                    scanner.problem(Kind.VALUE_EXPECTED, false);
                    scanner.next();
                }
                commaDue = true;
            }
        }
        return new JsoncNode.ArrayNode(closed(start, Token.CLOSE_BRACKET, Kind.CLOSING_BRACKET_EXPECTED), elements);
    }

    private Span closed(int start, Token closing, Kind otherwise) {
        if (scanner.token() == closing) {
            Span span = new Span(start, scanner.span().end());
            scanner.next();
            return span;
        }
        scanner.problem(otherwise, true);
        return new Span(start, scanner.span().start());
    }
}
