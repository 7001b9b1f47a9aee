"""Small widgets that know nothing of contacts beyond text and follow the theme by themselves."""
