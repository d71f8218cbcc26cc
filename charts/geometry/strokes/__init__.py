"""Where a hand goes on the foot: paths of a contact, and what it passes over. Units: foot units."""
