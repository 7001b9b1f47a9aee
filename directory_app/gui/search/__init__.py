"""What belongs to searching: parts and reasons in words, the menu of conditions."""
