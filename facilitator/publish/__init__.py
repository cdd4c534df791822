"""Documents: a record becomes an outline, an outline becomes an edition. Given rows; asks no library."""
