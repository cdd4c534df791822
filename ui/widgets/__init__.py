"""Small widgets that know nothing of forums: a table, a form, a button, a status line. No command and no query."""
