"""Splits a Windows command line as the Microsoft C runtime does, written apart from the product's own quoting."""


def split(line):
    """The argument vector, the program first.

    Rules: learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments: the program's name knows no backslash
    escapes; elsewhere 2n backslashes before a quote are n and the quote is special, 2n+1 are n and a plain quote; two
    quotes inside a quoted part are one; blanks and tabs end an argument outside of quotes.
    """
    program, rest = _program(line)
    arguments = [program]
    position = 0
    while position < len(rest):
        if rest[position] in " \t":
            position += 1
            continue
        argument, position = _argument(rest, position)
        arguments.append(argument)
    return arguments


def _program(line):
    name, quoted = "", False
    for position, char in enumerate(line):
        if char == '"':
            quoted = not quoted
        elif char in " \t" and not quoted:
            return name, line[position:]
        else:
            name += char
    return name, ""


def _argument(rest, position):
    text, quoted = "", False
    while position < len(rest):
        backslashes = 0
        while rest[position:position + 1] == "\\":
            backslashes += 1
            position += 1
        char = rest[position:position + 1]
        if char == '"':
            text += "\\" * (backslashes // 2)
            if backslashes % 2:
                text += '"'
            elif quoted and rest[position + 1:position + 2] == '"':
                text += '"'
                position += 1
            else:
                quoted = not quoted
        else:
            text += "\\" * backslashes
            if char == "" or (char in " \t" and not quoted):
                return text, position
            text += char
        position += 1
    return text, position
