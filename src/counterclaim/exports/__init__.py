"""Records and incidents in the forms that others read, with nothing private by default."""

from counterclaim.exports.discretion import Discretion, Shown, show, show_all
from counterclaim.exports.formats import FORMATS, Stock, Written
from counterclaim.exports.out_file import new_file

__all__ = [
    "FORMATS",
    "Discretion",
    "Shown",
    "Stock",
    "Written",
    "new_file",
    "show",
    "show_all",
]
