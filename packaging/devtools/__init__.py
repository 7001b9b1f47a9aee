"""The parts of `packaging/dev.py`: the environment, the commands and the lock files."""
