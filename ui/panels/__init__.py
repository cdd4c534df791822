"""One panel for each screen. A panel asks queries and does commands; it knows no other panel."""
