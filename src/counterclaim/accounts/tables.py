"""What rules on accounts know, gathered from the stages."""

from dataclasses import dataclass

from counterclaim.comparison import ComparisonTables, load_comparison_tables
from counterclaim.incidents import IncidentTables, load_incident_tables
from counterclaim.lineage import LineageTables, load_lineage_tables
from counterclaim.origins import OriginTables, load_origin_tables


@dataclass(frozen=True, slots=True)
class AccountTables:
    """What rules know of incidents, of what conflicts, of origins and of copies."""

    incidents: IncidentTables
    comparison: ComparisonTables
    origins: OriginTables
    lineage: LineageTables


def load_account_tables() -> AccountTables:
    """The tables that ship with the package."""
    return AccountTables(
        load_incident_tables(),
        load_comparison_tables(),
        load_origin_tables(),
        load_lineage_tables(),
    )
