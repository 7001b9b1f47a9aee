"""The editor of people, organisations and posts; it stands in the place of the card."""
