"""What is wrong with a report, as values that are kept and shown."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What was expected at one place of one file, what was found, and how to mend it.

    `sentence` counts from 1; it is 0 where the whole report is meant. `item` is an id such as a1,
    or the name of a field.
    """

    file: str
    sentence: int
    item: str
    message: str

    def __str__(self) -> str:
        place = f"sentence {self.sentence}" if self.sentence else ""
        where = ", ".join(each for each in (place, self.item) if each)
        return f"{self.file}: {where}: {self.message}" if where else f"{self.file}: {self.message}"


@dataclass(slots=True)
class Complaints:
    """Gathers the problems of one file, so that one bad item never hides the others."""

    file: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, message: str, *, sentence: int = 0, item: str = "") -> None:
        """Keep one problem."""
        self.problems.append(Problem(self.file, sentence, item, message))
