"""Files in and out that are not documents: bookings, packs, spreadsheets, interchange JSON. No screens."""
