"""How entries are written in files of other programs and read back."""
