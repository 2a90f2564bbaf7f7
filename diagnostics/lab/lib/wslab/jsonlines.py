"""JSON that remembers on which line each value stands, so that a world's author is told where the mistake is.

The reader is as strict as RFC 8259, and stricter in one point: a name that is given twice in an object is an error.
"""

import re

from .failure import Malformed

_SPACE = re.compile(r"[ \t\r\n]*")
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?")
_PLAIN = re.compile(r'[^"\\\x00-\x1f]*')
_ESCAPES = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_WORDS = {"true": True, "false": False, "null": None}


class Object(dict):
    """A JSON object; `line` is its own first line, `lines` has the line of each name."""

    def __init__(self, line):
        super().__init__()
        self.line = line
        self.lines = {}


class Array(list):
    """A JSON array; `lines` has the line of each element."""

    def __init__(self, line):
        super().__init__()
        self.line = line
        self.lines = []


def parse(text, file):
    """Returns the value in `text`; raises Malformed naming `file` and the line."""
    return _Reader(text, file).document()


class _Reader:
    def __init__(self, text, file):
        self.text = text
        self.file = file
        self.at = 0

    def line(self, at=None):
        return self.text.count("\n", 0, self.at if at is None else at) + 1

    def fail(self, what, at=None):
        raise Malformed(self.file, self.line(at), what)

    def skip(self):
        self.at = _SPACE.match(self.text, self.at).end()

    def peek(self):
        return self.text[self.at:self.at + 1]

    def shown(self):
        return f"'{self.peek()}'" if self.peek() else "the end of the file"

    def document(self):
        if self.text.startswith("\ufeff"):
            self.fail("the file begins with a byte order mark; save it as UTF-8 without one")
        self.skip()
        value = self.value()
        self.skip()
        if self.peek():
            self.fail(f"{self.shown()} after the end of the value")
        return value

    def value(self):
        start = self.peek()
        if start == "{":
            return self.object()
        if start == "[":
            return self.array()
        if start == '"':
            return self.string()
        for word, value in _WORDS.items():
            if self.text.startswith(word, self.at):
                self.at += len(word)
                return value
        number = _NUMBER.match(self.text, self.at)
        if not number:
            self.fail(f"expected a value, found {self.shown()}")
        self.at = number.end()
        digits = number.group()
        return int(digits) if digits.lstrip("-").isdigit() else float(digits)

    def object(self):
        found = Object(self.line())
        self.at += 1
        self.skip()
        if self.peek() == "}":
            self.at += 1
            return found
        while True:
            self.skip()
            if self.peek() != '"':
                self.fail(f"expected a name in double quotes, found {self.shown()}")
            line = self.line()
            name = self.string()
            if name in found:
                raise Malformed(self.file, line, f"'{name}' is given twice, first on line {found.lines[name]}")
            self.skip()
            if self.peek() != ":":
                self.fail(f"expected ':' after '{name}', found {self.shown()}")
            self.at += 1
            self.skip()
            found.lines[name] = line
            found[name] = self.value()
            if self.ends("}"):
                return found

    def array(self):
        found = Array(self.line())
        self.at += 1
        self.skip()
        if self.peek() == "]":
            self.at += 1
            return found
        while True:
            self.skip()
            found.lines.append(self.line())
            found.append(self.value())
            if self.ends("]"):
                return found

    def ends(self, closing):
        """After a value: True at the closing bracket, False after a comma."""
        self.skip()
        if self.peek() == closing:
            self.at += 1
            return True
        if self.peek() != ",":
            self.fail(f"expected ',' or '{closing}', found {self.shown()}")
        self.at += 1
        return False

    def string(self):
        begin = self.at
        self.at += 1
        parts = []
        while True:
            plain = _PLAIN.match(self.text, self.at)
            parts.append(plain.group())
            self.at = plain.end()
            char = self.peek()
            if char == '"':
                self.at += 1
                return "".join(parts)
            if char != "\\":
                self.fail("the text that begins here has no closing quote", begin)
            parts.append(self.escape())

    def escape(self):
        kind = self.text[self.at + 1:self.at + 2]
        if kind in _ESCAPES:
            self.at += 2
            return _ESCAPES[kind]
        code = self.unit(self.at)
        if code is None:
            self.fail(f"'\\{kind}' is no escape; a backslash is written twice")
        self.at += 6
        low = self.unit(self.at) if 0xD800 <= code < 0xDC00 else None
        if low is not None and 0xDC00 <= low < 0xE000:
            self.at += 6
            return chr(0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00))
        return chr(code)

    def unit(self, at):
        escape = re.compile(r"\\u([0-9a-fA-F]{4})").match(self.text, at)
        return int(escape.group(1), 16) if escape else None
