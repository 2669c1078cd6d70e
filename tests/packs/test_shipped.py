"""The shipped packs keep their word: every rule has a proof that it can fail, and the example yields no finding."""

from __future__ import annotations

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.packs.library import library
from listing_studio.packs.pack import Pack
from listing_studio.workflow.proof import prove

LIBRARY = library()
PACKS = list(LIBRARY.packs.values())


def test_no_shipped_pack_is_broken() -> None:
    assert {id: [str(one) for one in broken.problems] for id, broken in LIBRARY.broken.items()} == {}
    assert {
        "base", "law_us", "law_ca", "law_mx", "law_cn", "jd_used", "aliexpress",
        "amazon_renewed", "amazon_renewed_us", "amazon_renewed_ca", "amazon_renewed_mx",
        "amazon_renewed_application", "amazon_renewed_application_ca", "amazon_renewed_application_mx",
    } <= set(LIBRARY.packs)  # fmt: skip


@pytest.mark.timeout(240)
@pytest.mark.parametrize("pack", PACKS, ids=[pack.id for pack in PACKS])
def test_pack_proves_itself(pack: Pack) -> None:
    assert [str(disproof) for disproof in prove(pack, catalogue())] == []


@pytest.mark.parametrize("pack", PACKS, ids=[pack.id for pack in PACKS])
def test_every_rule_has_a_fixture_and_every_source_a_title(pack: Pack) -> None:
    assert [rule.key for rule in pack.rules if rule.key not in pack.fixtures] == []
    assert all(source.title for source in pack.sources)


def test_every_text_rule_of_the_base_speaks_in_some_pack() -> None:
    base = {rule.key for rule in LIBRARY.packs["base"].rules if rule.reads_text}
    heard = {rule.key for pack in PACKS if pack.languages for rule in pack.text_rules}
    assert base <= heard
