"""What a script types: the commands, their JSON and their exit codes."""
