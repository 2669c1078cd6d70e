"""The words of the command line: subcommands, options, and which function carries each out."""

from __future__ import annotations

from argparse import SUPPRESS, ArgumentParser, ArgumentTypeError, Namespace, _SubParsersAction
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

from listing_studio import __version__

Command = Callable[[Namespace], int]


def parser() -> ArgumentParser:
    """The parser; a parsed call carries its function as ``command``."""
    top = ArgumentParser(
        prog="listing-studio",
        description="Describe, check and hand over used and refurbished units. Without a subcommand: opens the window.",
    )
    top.add_argument("--version", action="version", version=f"listing-studio {__version__}")
    commands = top.add_subparsers(title="subcommands", metavar="SUBCOMMAND")
    _unit_commands(commands)
    _look_commands(commands)
    return top


def _unit_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    demo = _add(commands, "demo", "the whole job on the sample unit, headless", "demo", "demo")
    demo.add_argument("--to", type=Path, required=True, metavar="DIR", help="where the bundles go")
    check = _add(commands, "check", "what the packs say of a unit file", "check", "check")
    _unit_options(check)
    check.add_argument("--pack", action="append", default=[], metavar="ID", help="a pack to ask; may be repeated")
    check.add_argument("--all", action="store_true", help="every reason and source, and what the packs want known")
    check.add_argument("--json", action="store_true", help="for programs")
    text = _add(commands, "text", "the texts of one pack", "check", "text")
    _unit_options(text)
    text.add_argument("--pack", required=True, metavar="ID")
    text.add_argument("--lang", required=True, metavar="L", help="en, zh_CN ...")
    text.add_argument("--json", action="store_true", help="for programs")
    export = _add(commands, "export", "write and verify the bundle of one pack", "check", "export_bundle")
    _unit_options(export)
    export.add_argument("--pack", required=True, metavar="ID")
    export.add_argument("--to", type=Path, required=True, metavar="DIR", help="the folder the bundle is put into")
    export.add_argument("--json", action="store_true", help="for programs")


def _look_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    verify = _add(commands, "verify", "whether a bundle is unchanged", "look", "verify")
    verify.add_argument("bundle", type=Path)
    verify.add_argument("--json", action="store_true", help="for programs")
    photos = _add(commands, "photos", "measure photos, and judge them by a pack", "photos", "photos")
    photos.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="files or folders")
    photos.add_argument("--pack", metavar="ID", help="judge them by this pack; front.jpg is taken for the front")
    photos.add_argument("--json", action="store_true", help="for programs, with every fact")
    rules = _add(commands, "rules", "list the rules, or explain one", "look", "rules")
    rules.add_argument("name", nargs="?", metavar="NAME")
    rules.add_argument("--pack", metavar="ID")
    rules.add_argument("--json", action="store_true", help="for programs")
    packs = _add(commands, "packs", "list the packs; 'packs check DIR' proves one", "look", "packs")
    packs.add_argument("--json", action="store_true", help="for programs")
    below = packs.add_subparsers(metavar="[check DIR]")
    check = _add(below, "check", "read and prove the pack in a folder", "look", "packs_check")
    check.add_argument("folder", type=Path, metavar="DIR")
    # "packs --json check DIR" has set it already: what is not given here must not undo that.
    check.add_argument("--json", action="store_true", default=SUPPRESS, help="for programs")
    _limit_commands(commands)
    coverage = _add(commands, "coverage", "what answers each request of the seed texts", "coverage", "coverage")
    coverage.add_argument("--json", action="store_true", help="for programs")
    _add(commands, "schema", "the JSON Schema of a unit file", "look", "schema")


def _limit_commands(commands: _SubParsersAction[ArgumentParser]) -> None:
    summary = "list the limits; 'limits set' and 'limits reset' change those of the shop's own"
    limits = _add(commands, "limits", summary, "limits", "limits")
    limits.add_argument("--pack", metavar="ID")
    limits.add_argument("--json", action="store_true", help="for programs")
    below = limits.add_subparsers(metavar="[set | reset]")
    change = _add(below, "set", "set a limit of the shop's own, for every check from now on", "limits", "set_limit")
    reset = _add(below, "reset", "have the limit of the pack apply again", "limits", "reset")
    for sub in (change, reset):
        sub.add_argument("pack", metavar="PACK")
        sub.add_argument("limit", metavar="LIMIT")
    change.add_argument("value", metavar="VALUE", help="a number, a text, or several with commas between")
    change.add_argument("--by", required=True, metavar="NAME", help="who sets it")
    change.add_argument("--why", required=True, metavar="REASON", help="printed in every report")


def _add(
    commands: _SubParsersAction[ArgumentParser], name: str, summary: str, module: str, function: str
) -> ArgumentParser:
    """A subcommand; its module is imported only when it is called, so that help and errors come at once."""
    sub = commands.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
    sub.set_defaults(command=_lazily(module, function))
    return sub


def _lazily(module: str, function: str) -> Command:
    def run(arguments: Namespace) -> int:
        from importlib import import_module

        command: Command = getattr(import_module(f"listing_studio.cli.{module}"), function)
        return command(arguments)

    return run


def _unit_options(sub: ArgumentParser) -> None:
    sub.add_argument("unit", type=Path, metavar="UNIT.json")
    sub.add_argument("--seller", type=Path, metavar="SELLER.json", help="else seller.json beside the unit file")
    sub.add_argument("--as-of", type=_day, default=datetime.now(UTC).date(), metavar="DATE", help="else today")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(f"{text!r} is not a date like 2026-11-20") from error
