"""What happens when the user does something: one class a job, between widgets and services."""
