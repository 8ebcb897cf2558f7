"""What a line's cue says beside its words."""
import re

HEAD = re.compile(r"^(?P<who>[^\s(:#][^(:]*?)\s*(?:\((?P<options>[^)]*)\))?:(?:\s|$)")
LEVEL = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)? dB\b")
TIMED = re.compile(r"\b(?:interrupts|overlap|together|at)\b")


class SheetSource:
    """The lines of a cue sheet. Numbers count from 1, as in the report."""

    def __init__(self, path):
        self._lines = path.read_text(encoding="utf-8").split("\n")

    def options(self, number):
        """What stands in the parentheses of the cue that this line belongs to."""
        for index in range(number - 1, -1, -1):
            head = HEAD.match(self._lines[index])
            if head:
                return head["options"] or ""
        return ""

    def has_level(self, number):
        return bool(LEVEL.search(self.options(number)))

    def starts_by_itself(self, number):
        return not TIMED.search(self.options(number))

    def nothing_between(self, first, last):
        """Whether nothing but empty lines and comments stands between two lines."""
        return all(not line.strip() or line.startswith("#") for line in self._lines[first : last - 1])
