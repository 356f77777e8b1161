"""Many reports on one happening, with what a careful person reads in them together."""
