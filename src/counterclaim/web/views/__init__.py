"""What each page shows, as data: one small file a page. The same data is given as JSON."""
