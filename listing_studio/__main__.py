"""One program: with a subcommand the command line, without one the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Starts the front end that the arguments ask for; each is imported only when it is."""
    if getattr(sys, "frozen", False):  # the program file is also what decodes photos in a process of its own
        from multiprocessing import freeze_support

        freeze_support()
    if len(sys.argv) > 1 and sys.argv[1] != "--smoke":
        from listing_studio.cli.main import run

        return run(sys.argv[1:])
    from listing_studio.gui.application import open_window

    return open_window(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
