"""Programmes with their phases, roles and events: the page that shows them and their editors."""
