"""Read the directory fast: lists, counts, search and cards, by SQLAlchemy Core alone."""
