"""Build what is handed to users: packages for Linux and installers for Windows."""
