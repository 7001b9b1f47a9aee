"""What the operating system offers: folders, resources, secrets, logging and threads."""
