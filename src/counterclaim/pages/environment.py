"""Templates into which a report's words are put as text, and never as anything else."""

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

from counterclaim.describe.safe import COMMANDS


def open_environment(*packages: str) -> Environment:
    """The templates of some packages, those of the first before those of the next.

    What is put into them is escaped, and marks that would command or turn the page are shown as
    signs; a name that nothing was given for is an error.
    """
    return Environment(
        loader=ChoiceLoader([PackageLoader(each) for each in packages]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _finalize(value: object) -> object:
    return value.translate(COMMANDS) if isinstance(value, str) else value
