"""``rules``, ``packs``, ``packs check``, ``schema`` and ``verify``: what the program knows, and whether it is whole."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping, Sequence
from dataclasses import asdict

from listing_studio.bundle import bag
from listing_studio.bundle.report import limit_json
from listing_studio.catalogue.loading import catalogue
from listing_studio.cli import terminal
from listing_studio.cli.limits import complain_of_limits
from listing_studio.errors import Clause, InputProblem, OutputProblem
from listing_studio.files.naming import printable
from listing_studio.packs.library import library, load_one
from listing_studio.packs.pack import Pack
from listing_studio.packs.problems import BrokenPack, PackProblem, did_you_mean
from listing_studio.rules.rule import Rule
from listing_studio.rules.wording import marked_limit, source_text
from listing_studio.rules.words import WordCheck
from listing_studio.workflow.proof import Disproof, prove
from listing_studio.workflow.unit_file import dossier_schema

_KINDS: Mapping[bag.FaultKind, Clause] = {
    "missing": Clause("missing"),
    "altered": Clause("altered"),
    "unexpected": Clause("unexpected"),
    "unreadable": Clause("unreadable"),
    "malformed": Clause("malformed"),
}


def packs(arguments: Namespace) -> int:
    """Lists the packs; 1 if any is broken, or a limit of the shop's own does not hold."""
    known = library()
    if arguments.json:
        terminal.say_json([_pack_json(pack) for pack in known.packs.values()])
    else:
        for pack in known.packs.values():
            title = pack.title.get(terminal.language(), pack.id)
            counts = f"{len(pack.rules)} rules, {len(pack.outputs)} texts, reviewed {pack.reviewed.isoformat()}"
            terminal.say(f"{pack.id:28} {pack.kind.value:12} {title} ({pack.version}; {counts})")
    for problem in (*known.broken.values(), *known.limit_problems):
        terminal.complain(problem)
    return 1 if known.broken or known.limit_problems else 0


def packs_check(arguments: Namespace) -> int:
    """Reads and proves the pack in a folder; prints every problem with its file and line."""
    if not arguments.folder.is_dir():
        raise InputProblem("There is no such folder", where=str(arguments.folder))
    words = catalogue()
    try:
        pack = load_one(arguments.folder, words)
    except BrokenPack as broken:
        return _say_problems(broken.problems, as_json=arguments.json)
    code = _say_problems(prove(pack, words), as_json=arguments.json)
    if code == 0 and not arguments.json:
        terminal.say(f"{pack.id} {pack.version}: {len(pack.rules)} rules, all of them proven")
    return code


def _say_problems(problems: Sequence[PackProblem | Disproof], *, as_json: bool) -> int:
    """Every problem of a pack; 1 if there is any."""
    if as_json:
        terminal.say_json({"valid": not problems, "problems": [asdict(one) for one in problems]})
    else:
        for problem in problems:
            terminal.say(str(problem))
    return 1 if problems else 0


def rules(arguments: Namespace) -> int:
    """Lists the rules of one or all packs, or explains one by its name."""
    complain_of_limits(library())
    chosen = [library().pack(arguments.pack)] if arguments.pack else list(library().packs.values())
    found = {rule.key: (pack, rule) for pack in chosen for rule in pack.rules if rule.pack == pack.id or arguments.pack}
    if arguments.name:
        matching = [(pack, rule) for key, (pack, rule) in found.items() if arguments.name in (key, rule.name)]
        if not matching:
            names = [rule.name for _, rule in found.values()]
            remedy = did_you_mean(arguments.name, names)
            raise InputProblem("There is no rule '{name}'", remedy=remedy, name=printable(arguments.name))
        found = {rule.key: (pack, rule) for pack, rule in matching}
    if arguments.json:
        terminal.say_json([_rule_json(pack, rule) for pack, rule in found.values()])
        return 0
    for pack, rule in found.values():
        if arguments.name:
            _explain(pack, rule)
        else:
            terminal.say(f"{rule.severity.value:8} {rule.key}")
    return 0


def schema(_arguments: Namespace) -> int:
    """Prints the JSON Schema of a unit file."""
    terminal.say_json(dossier_schema(catalogue()))
    return 0


def verify(arguments: Namespace) -> int:
    """Verifies a bundle; 1 with every fault if it was changed, else its fingerprint to compare with the export's."""
    faults = bag.verify(arguments.bundle)
    fingerprint = None if faults else bag.fingerprint(arguments.bundle)
    if arguments.json:
        entries = [{"path": one.path, "kind": one.kind, "detail": one.detail} for one in faults]
        terminal.say_json({"valid": not faults, "faults": entries, "fingerprint": fingerprint})
    else:
        for fault in faults:
            detail = OutputProblem(fault.detail, where=fault.path)
            terminal.say(f"✕ {terminal.said(_KINDS[fault.kind]):10} {terminal.said(detail)}")
        if not faults:
            whole = Clause("{bundle}: whole, every file as its checksums say", bundle=arguments.bundle)
            terminal.say(f"✓ {terminal.said(whole)}")
            terminal.say(f"sha256 {fingerprint}")
    return 1 if faults else 0


def _explain(pack: Pack, rule: Rule) -> None:
    language = terminal.language()
    words = catalogue()
    terminal.say(f"{rule.key} ({rule.severity.value}; {pack.id})")
    if said := _says(rule, language):
        terminal.say(f"  says    {said}")
    terminal.say(f"  why     {rule.why.get(language, '')}")
    terminal.say(f"  source  {source_text(rule.source, words, language)} {rule.source.address}".rstrip())
    for limit in rule.limits:
        value = marked_limit(limit, words, language)
        terminal.say(f"  limit   {limit.name} = {value} ({source_text(limit.source, words, language)})")
    if rule.each:
        terminal.say(f"  each    {rule.each.path} as {rule.each.variable}")
    if rule.when:
        terminal.say(f"  when    {rule.when.source}")
    terminal.say(f"  check   {_check_text(rule)}")
    terminal.say(f"  place   {rule.place}")
    if rule.covers:
        terminal.say(f"  covers  {', '.join(rule.covers)}")
    fixture = pack.fixtures.get(rule.key)
    for name, overlays in (("passes", fixture.passes), ("fails", fixture.fails)) if fixture else ():
        for overlay in overlays:
            terminal.say(f"  {name:7} {dict(overlay) or 'the example as it stands'}")


def _says(rule: Rule, language: str) -> str:
    """What a finding says, with the expressions that it fills in as they stand in the pack."""
    message = rule.message.get(language)
    return message.filled({}, lambda hole, _value: f"{{{hole.source}}}") if message else ""


def _check_text(rule: Rule) -> str:
    if isinstance(rule.check, WordCheck):
        return f"{rule.check.kind.value} {', '.join(rule.check.lists)} in {', '.join(rule.check.outputs)}"
    return rule.check.source


def _rule_json(pack: Pack, rule: Rule) -> dict[str, object]:
    fixture = pack.fixtures.get(rule.key)
    return {
        "rule": rule.key,
        "severity": rule.severity.value,
        "says": {language: _says(rule, language) for language in rule.message},
        "why": dict(rule.why),
        "check": _check_text(rule),
        "when": rule.when.source if rule.when else None,
        "place": rule.place,
        "limits": {limit.name: limit.value for limit in rule.limits},
        "own_limits": [limit_json(limit) for limit in rule.limits if limit.own is not None],
        "source": {
            "title": dict(rule.source.title),
            "address": rule.source.address,
            "read": rule.source.read.isoformat(),
            "standing": rule.source.standing.value,
        },
        "covers": list(rule.covers),
        "passes": [dict(overlay) for overlay in fixture.passes] if fixture else [],
        "fails": [dict(overlay) for overlay in fixture.fails] if fixture else [],
    }


def _pack_json(pack: Pack) -> dict[str, object]:
    return {
        "id": pack.id,
        "title": dict(pack.title),
        "kind": pack.kind.value,
        "version": pack.version,
        "reviewed": pack.reviewed.isoformat(),
        "extends": [parent.id for parent in pack.parents],
        "languages": list(pack.languages),
        "readings": list(pack.readings),
        "rules": len(pack.rules),
        "outputs": [output.id for output in pack.outputs],
        "sources": len(pack.sources),
    }
