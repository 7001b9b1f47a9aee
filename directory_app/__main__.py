"""Start the program with `python -m directory_app`."""

import sys

from directory_app.main import main

if __name__ == "__main__":
    sys.exit(main())
