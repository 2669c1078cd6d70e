"""The findings report of a bundle for programs: every outcome, and what the pack says whatever the unit is like."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from listing_studio.bundle.copies import Handed, copy_json
from listing_studio.bundle.evidence import evidence_json
from listing_studio.bundle.submission import Submission
from listing_studio.catalogue.vocabulary import WINDOW_LANGUAGES, Catalogue
from listing_studio.disclosure.outputs import Hand, Line, RenderedOutput
from listing_studio.domain.dossier import Waiver
from listing_studio.packs.pack import Pack
from listing_studio.rules.outcomes import Outcome, Verdict
from listing_studio.rules.rule import Limit, OwnValue, Source
from listing_studio.rules.wording import limit_text, measured_text, message


def report_json(submission: Submission, copies: Sequence[Handed], catalogue: Catalogue) -> str:
    """Every outcome with value, limit, place, rule and source; waivers; text edits; what was done to the photos.

    And the evidence: documents, the days that run, what was confirmed by whom.
    """
    document = {
        "pack": submission.pack.id,
        "pack_version": submission.pack.version,
        "as_of": submission.as_of.isoformat(),
        "revision": submission.dossier.revision,
        "readiness": submission.readiness.value,
        "outcomes": [outcome_json(outcome, catalogue) for outcome in submission.outcomes],
        "lapsed": [waiver_json(waiver) for waiver in submission.lapsed],
        "text_edits": [_edit_json(rendered, line) for rendered, line in submission.edits()],
        "photos": [copy_json(one, catalogue) for one in copies],
        **evidence_json(submission),
        **pack_json(submission.pack),
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def pack_json(pack: Pack) -> dict[str, Any]:
    """What a pack says whatever the unit is like: what is to be known, what was changed in it and by it."""
    return {
        "own_limits": [limit_json(limit) for limit in pack.own_limits],
        "information": [
            {"id": one.id, "place": one.place, "text": dict(one.text), "source": source_json(one.source)}
            for one in pack.information
        ],
        "changes": [
            {
                "rule": change.rule,
                "before": change.before.value,
                "after": change.after.value if change.after else "off",
                "loosens": change.loosens,
                "why": dict(change.why),
                "source": source_json(change.source),
            }
            for change in pack.changes
        ],
    }


def _edit_json(rendered: RenderedOutput, line: Line) -> dict[str, Any]:
    """A line that a person reworded, left out or wrote, with what the program would have said."""
    entry = {
        "hand": line.hand.value,
        "output": rendered.output.id,
        "language": rendered.language,
        "statement": line.statement or line.id,
        "element": line.element,
        "text": line.text if line.hand is not Hand.SUPPRESSED else None,
        "generated": line.generated or None,
    }
    return {name: value for name, value in entry.items() if value is not None}


def waiver_json(waiver: Waiver) -> dict[str, Any]:
    """A waiver by whom, why, when and of what."""
    return waiver.model_dump(mode="json", exclude_none=True)


def source_json(source: Source) -> dict[str, Any]:
    """Where something comes from, when it was read, and how far it can be trusted."""
    return {
        "title": dict(source.title),
        "address": source.address or None,
        "read": source.read.isoformat(),
        "standing": source.standing.value,
    }


def limit_json(limit: Limit) -> dict[str, Any]:
    """A limit with its source and those of other values; one of the shop's own with who set it, and the pack's."""
    beside = [{"value": value, "source": source_json(source)} for value, source in limit.beside]
    return {
        "name": limit.name,
        "value": limit.value,
        "unit": limit.unit or None,
        "source": source_json(limit.source),
        "beside": beside,
        **({"own": _own_json(limit.own)} if limit.own is not None else {}),
    }


def _own_json(own: OwnValue) -> dict[str, Any]:
    return {
        "pack": own.pack,
        "by": own.by,
        "on": own.on.isoformat(),
        "why": own.why,
        "instead_of": {"value": own.shipped.value, "source": source_json(own.shipped.source)},
    }


def outcome_json(outcome: Outcome, catalogue: Catalogue) -> dict[str, Any]:
    """One outcome for programs; what does not apply to it is left out."""
    rule = outcome.rule
    entry: dict[str, Any] = {
        "rule": rule.key,
        "verdict": outcome.verdict.value,
        "severity": rule.severity.value,
        "place": outcome.place,
        "element": outcome.element,
        "language": outcome.language,
        "measured": measured_text(outcome, catalogue, "en") or None,
        "limit": limit_text(rule, catalogue, "en") or None,
        "limits": [limit_json(limit) for limit in rule.limits] or None,
        "source": source_json(rule.source),
    }
    if outcome.is_finding or outcome.verdict is Verdict.WAIVED:
        entry["message"] = {language: message(outcome, catalogue, language) for language in WINDOW_LANGUAGES}
        entry["why"] = dict(rule.why)
        entry["fixes"] = list(rule.fixes) or None
    if outcome.waiver is not None:
        entry["waiver"] = {
            "by": outcome.waiver.by,
            "reason": outcome.waiver.reason,
            "on": outcome.waiver.on.isoformat(),
        }
    return {name: value for name, value in entry.items() if value is not None}
