"""The one program: for now it only knows its version."""

import argparse

from listing_studio import __version__


def main() -> int:
    """Read the command line and answer it; returns the exit code."""
    parser = argparse.ArgumentParser(prog="listing-studio")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    parser.parse_args()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
