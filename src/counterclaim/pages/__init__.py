"""Records as pages for a browser, each whole in itself: no script, no other file, no network."""

from counterclaim.pages.environment import open_environment
from counterclaim.pages.page import PageWriter, open_pages, variables_of
from counterclaim.pages.printer import HtmlPrinter

__all__ = ["HtmlPrinter", "PageWriter", "open_environment", "open_pages", "variables_of"]
