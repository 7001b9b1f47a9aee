"""Bringing contacts in: what is offered, the plan of an import, and the columns of tables."""
