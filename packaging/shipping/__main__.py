"""Start the building of packages with `python -m shipping` (packaging/dev.py does)."""

import sys

from shipping.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
