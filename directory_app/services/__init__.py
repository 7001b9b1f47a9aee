"""What the user can do, one file a job; transactions open here."""
