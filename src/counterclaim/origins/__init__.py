"""Independent origins: whose knowledge a version is, and how many stand behind it."""

from counterclaim.origins.count import count_origins, trace_origins
from counterclaim.origins.tables import OriginTables, load_origin_tables
from counterclaim.origins.voices import voices_of

__all__ = ["OriginTables", "count_origins", "load_origin_tables", "trace_origins", "voices_of"]
