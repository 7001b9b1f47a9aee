#!/usr/bin/env python3
"""Set up, run, test, check and measure the program from a checkout, with the standard library only.

Each command makes `.venv` in the project root when it is needed. See packaging/README.md.
"""

import sys

MINIMUM = (3, 11)


def main() -> int:
    """Run the command named on the command line and return its exit code."""
    if sys.version_info < MINIMUM:
        found = ".".join(str(part) for part in sys.version_info[:3])
        print(f"Python 3.11 or newer is needed to run this; here it is {found}.", file=sys.stderr)
        return 1
    # Imported here: an older Python could not even read these files.
    from devtools.commands import main as run_command

    return run_command(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
