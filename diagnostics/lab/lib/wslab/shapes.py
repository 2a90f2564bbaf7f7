"""Shapes of JSON values: each checks a value and says in words what is wrong with it."""

from .failure import Malformed


class Shape:
    """Checks one value. `place` is a (file, line, name) triple for the message; returns the value to use."""

    def check(self, value, place):
        raise NotImplementedError

    @staticmethod
    def fail(place, what):
        file, line, name = place
        raise Malformed(file, line, f"'{name}' {what}")


class Text(Shape):
    """Any text, or with `empty=False` any that is not empty."""

    def __init__(self, empty=True):
        self.empty = empty

    def check(self, value, place):
        if not isinstance(value, str):
            self.fail(place, f"must be text, not {_named(value)}")
        if not value and not self.empty:
            self.fail(place, "must not be empty")
        return value


class Flag(Shape):
    """true or false."""

    def check(self, value, place):
        if not isinstance(value, bool):
            self.fail(place, f"must be true or false, not {_named(value)}")
        return value


class Whole(Shape):
    """A whole number within bounds."""

    def __init__(self, least, most):
        self.least, self.most = least, most

    def check(self, value, place):
        if isinstance(value, bool) or not isinstance(value, int) or not self.least <= value <= self.most:
            self.fail(place, f"must be a whole number from {self.least} to {self.most}, not {_named(value)}")
        return value


class Choice(Shape):
    """One of a few texts."""

    def __init__(self, *allowed):
        self.allowed = allowed

    def check(self, value, place):
        if value not in self.allowed or isinstance(value, bool):
            self.fail(place, f"must be one of {', '.join(map(str, self.allowed))}, not {_named(value)}")
        return value


class ListOf(Shape):
    """An array whose elements all have one shape."""

    def __init__(self, element, least=0):
        self.element, self.least = element, least

    def check(self, value, place):
        if not isinstance(value, list):
            self.fail(place, f"must be a list in square brackets, not {_named(value)}")
        if len(value) < self.least:
            self.fail(place, f"must have at least {self.least} element")
        file, _, name = place
        return [self.element.check(element, (file, value.lines[index], f"{name}[{index}]"))
                for index, element in enumerate(value)]


class MapOf(Shape):
    """An object with free names whose values all have one shape."""

    def __init__(self, element):
        self.element = element

    def check(self, value, place):
        if not isinstance(value, dict):
            self.fail(place, f"must be an object in braces, not {_named(value)}")
        file, _, name = place
        return {key: self.element.check(element, (file, value.lines[key], f"{name}.{key}"))
                for key, element in value.items()}


class Fields(Shape):
    """An object with known fields; each is (shape, default), or (shape,) when it must be given."""

    def __init__(self, **fields):
        self.fields = fields

    def check(self, value, place):
        if not isinstance(value, dict):
            self.fail(place, f"must be an object in braces, not {_named(value)}")
        file, line, name = place
        prefix = "" if name == "world" else f"{name}."
        for key in value:
            if key not in self.fields:
                raise Malformed(file, value.lines[key], f"unknown field '{prefix}{key}'; known here: "
                                f"{', '.join(sorted(self.fields))}")
        checked = {}
        for key, (shape, *default) in self.fields.items():
            if key in value:
                checked[key] = shape.check(value[key], (file, value.lines[key], prefix + key))
            elif default:
                checked[key] = default[0]
            else:
                raise Malformed(file, value.line if hasattr(value, "line") else line, f"'{prefix}{key}' is missing")
        return checked


class Either(Shape):
    """An array of one shape or an object of another."""

    def __init__(self, array, record):
        self.array, self.record = array, record

    def check(self, value, place):
        return (self.record if isinstance(value, dict) else self.array).check(value, place)


def _named(value):
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return "an object"
    if isinstance(value, list):
        return "a list"
    return f"'{value}'" if isinstance(value, str) else str(value)
