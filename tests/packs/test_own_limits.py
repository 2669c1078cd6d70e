"""The file of a shop's own limits, and how packs are read with it: what holds where, and what is said of faults."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from listing_studio.catalogue.loading import catalogue
from listing_studio.errors import InputProblem
from listing_studio.files import durable
from listing_studio.files.places import own_limits_file, own_packs_folder
from listing_studio.packs import own_limits
from listing_studio.packs.library import library, load_one
from listing_studio.packs.own_limits import OwnLimit, OwnLimits, read, take_back, write
from listing_studio.packs.pack import Pack
from listing_studio.rules.rule import Severity, Standing
from tests.packs.pack_folder import HEAD, write_pack

DAY = date(2026, 11, 22)
BATTERY = OwnLimit("amazon_renewed", "battery_percent", 85.0, "Li Wei", DAY, "Agreed")


def written(*entries: OwnLimit) -> None:
    own_limits_file().parent.mkdir(parents=True, exist_ok=True)
    for entry in entries:
        write(own_limits_file(), entry)


def raw(change: Callable[[dict[str, Any]], object]) -> Path:
    """A file with one sound entry, changed."""
    written(BATTERY)
    document = json.loads(own_limits_file().read_text(encoding="utf-8"))
    change(document)
    own_limits_file().write_text(json.dumps(document), encoding="utf-8")
    return own_limits_file()


def value(pack: Pack, limit: str = "battery_percent") -> object:
    return pack.limits[limit].value


class TestFile:
    def test_what_is_written_is_read(self, tmp_path: Path) -> None:
        path = tmp_path / "limits.json"
        assert read(path) == OwnLimits()
        entries = (
            BATTERY,
            OwnLimit("jd_used", "named_categories", ("smartphone", "tablet"), "李伟", DAY, "只卖这些"),
            OwnLimit("export_return", "relief_until", "2028-12-31", "Li Wei", DAY, "Extended"),
        )
        for entry in entries:
            write(path, entry)
        assert read(path) == OwnLimits(entries)

    def test_a_limit_set_again_is_there_once(self, tmp_path: Path) -> None:
        path = tmp_path / "limits.json"
        write(path, BATTERY)
        again = OwnLimit("amazon_renewed", "battery_percent", 70.0, "Dana", DAY, "Other")
        write(path, again)
        assert read(path).entries == (again,)
        take_back(path, "amazon_renewed", "battery_percent")
        assert read(path) == OwnLimits()
        with pytest.raises(InputProblem, match="No limit 'battery_percent' of the shop's own is set"):
            take_back(path, "amazon_renewed", "battery_percent")

    def test_of_limits_set_in_the_same_moment_none_is_lost(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def late(path: Path, text: str) -> None:
            time.sleep(0.05)
            durable.write_text(path, text)

        path = tmp_path / "limits.json"
        monkeypatch.setattr(own_limits, "write_text", late)
        names = [f"limit{number}" for number in range(5)]
        write(path, BATTERY)
        with ThreadPoolExecutor(6) as threads:
            set_ones = [threads.submit(write, path, OwnLimit("jd_used", name, 1.0, "Li", DAY, "x")) for name in names]
            taken_back = threads.submit(take_back, path, BATTERY.pack, BATTERY.limit)
            for one in (*set_ones, taken_back):
                one.result()
        assert sorted(one.limit for one in read(path).entries) == names

    def test_what_is_judged_wrong_is_not_written(self, tmp_path: Path) -> None:
        def refuse() -> None:
            raise InputProblem("No")

        path = tmp_path / "limits.json"
        with pytest.raises(InputProblem, match="No"):
            write(path, BATTERY, refuse)
        assert not path.exists()
        write(path, BATTERY)
        assert read(path).entries == (BATTERY,)

    def test_faults_are_told_in_the_order_of_the_file(self) -> None:
        strangers = [f"stranger{number}" for number in range(8)]
        path = raw(lambda document: document["limits"][0].update(dict.fromkeys(strangers, "")))
        told = [str(problem) for problem in read(path).problems]
        assert [one for one in strangers for line in told if f"'{one}'" in line] == strangers
        assert [line for line in told if "stranger" in line] == told
        assert all(one in line for one, line in zip(strangers, told, strict=True))

    @pytest.mark.parametrize(
        ("content", "said"),
        [
            ("{", "Expecting property name"),
            ("[]", "It has no list 'limits'."),
            ('{"schema_version": 1, "limits": {}}', "It has no list 'limits'."),
            ('{"schema_version": 2, "limits": []}', "Its form is 2, and this release knows forms up to 1."),
            ('{"schema_version": 1, "limits": [], "limit": []}', "keys beside"),
            ("\udcff", "can't decode"),
        ],
    )
    def test_a_file_that_cannot_be_used_is_told_and_never_overwritten(self, content: str, said: str) -> None:
        written(BATTERY)
        path = own_limits_file()
        path.write_bytes(content.encode("utf-8", "surrogateescape"))
        before = path.read_bytes()
        (problem,) = read(path).problems
        assert said in str(problem)
        assert str(path) in str(problem)
        assert "the packs' values apply" in str(problem)
        with pytest.raises(InputProblem, match="cannot be used"):
            write(path, BATTERY)
        with pytest.raises(InputProblem, match="cannot be used"):
            take_back(path, "amazon_renewed", "battery_percent")
        assert path.read_bytes() == before

    @pytest.mark.parametrize(
        ("change", "said"),
        [
            (lambda one: one.pop("by"), "limits.json $.limits[0].by: It is missing"),
            (lambda one: one.update(why=" "), "limits.json $.limits[0].why: It is empty"),
            (lambda one: one.update(by=3), "$.limits[0].by: It must be a text"),
            (lambda one: one.update(on="22.11.2026"), "$.limits[0].on: It must be a date"),
            (lambda one: one.update(value=True), "$.limits[0].value: It must be a number, a text or a list"),
            (lambda one: one.update(value=10**400), "$.limits[0].value: It must be a number"),
            (lambda one: one.update(value=[1]), "$.limits[0].value: It must be a number"),
            (lambda one: one.update(reason="x"), "unknown key 'reason'"),
        ],
    )
    def test_a_faulty_entry_costs_no_other(self, change: Callable[[dict[str, Any]], object], said: str) -> None:
        path = raw(lambda document: change(document["limits"][0]))
        other = OwnLimit("jd_used", "images_min", 7.0, "Li Wei", DAY, "More")
        write(path, other)
        found = read(path)
        assert found.entries == (other,)
        assert said in str(found.problems[0])
        assert len(json.loads(path.read_text(encoding="utf-8"))["limits"]) == 2

    def test_two_entries_for_one_limit_are_told(self) -> None:
        found = read(raw(lambda document: document["limits"].append({**document["limits"][0], "value": 70})))
        assert found.entries == (BATTERY,)
        assert "There are two limits 'battery_percent' for the pack 'amazon_renewed'" in str(found.problems[0])


class TestPacks:
    def test_an_own_limit_takes_the_place_of_the_packs_which_stands_beside(self) -> None:
        shipped = library().packs["amazon_renewed"].limits["battery_percent"]
        written(BATTERY)
        pack = library().packs["amazon_renewed"]
        limit = pack.limits["battery_percent"]
        assert (limit.value, limit.source.standing, limit.source.read) == (85.0, Standing.SHOP, DAY)
        assert "Li Wei: Agreed" in limit.source.title["en"]
        assert limit.beside[0] == (shipped.value, shipped.source)
        assert limit.shipped == shipped
        rule = pack.rule("battery-below-minimum")
        assert rule is not None
        assert rule.limits == (limit,)
        assert pack.own_limits == (limit,)

    def test_it_holds_in_the_packs_that_extend_it_unless_they_state_the_limit_themselves(self) -> None:
        written(BATTERY, OwnLimit("amazon_renewed", "warranty_days", 120.0, "Li Wei", DAY, "More"))
        packs = library().packs
        assert value(packs["amazon_renewed_ca"]) == 85.0
        assert value(packs["amazon_renewed_us"], "warranty_days") == 120.0
        assert value(packs["amazon_renewed_ca"], "warranty_days") == 90.0

    def test_one_set_for_a_pack_that_inherits_the_limit_holds_there_only(self) -> None:
        written(BATTERY, OwnLimit("amazon_renewed_us", "battery_percent", 88.0, "Dana", DAY, "US only"))
        packs = library().packs
        assert [value(packs[id]) for id in ("amazon_renewed_us", "amazon_renewed_ca", "amazon_renewed")] == [88, 85, 85]
        own = packs["amazon_renewed_us"].limits["battery_percent"]
        assert own.shipped.value == 80.0
        assert own.beside[0][0] == 80.0

    def test_only_the_packs_it_concerns_are_made_anew(self) -> None:
        before = library().packs
        written(BATTERY)
        after = library().packs
        assert after["jd_used"] is before["jd_used"]
        assert after["amazon_renewed_us"] is not before["amazon_renewed_us"]
        take_back(own_limits_file(), "amazon_renewed", "battery_percent")
        assert library().packs["amazon_renewed_us"] is before["amazon_renewed_us"]

    def test_a_text_limit_of_the_shops_own_weighs_what_the_packs_does(self) -> None:
        def severity() -> Severity:
            rule = library().packs["amazon_renewed_us"].rule("condition-note-too-long")
            assert rule is not None
            return rule.severity

        before = severity()
        written(OwnLimit("amazon_renewed_us", "condition_note_chars", 900.0, "Li Wei", DAY, "Shorter"))
        assert library().packs["amazon_renewed_us"].limits["condition_note_chars"].value == 900.0
        assert severity() is before is not Severity.ERROR

    @pytest.mark.parametrize(
        ("entry", "said"),
        [
            (
                OwnLimit("jd_usd", "images_min", 7.0, "Li", DAY, "x"),
                "There is no pack 'jd_usd'. did you mean 'jd_used'?",
            ),
            (
                OwnLimit("jd_used", "imags_min", 7.0, "Li", DAY, "x"),
                "The pack 'jd_used' has no limit 'imags_min'. did you mean 'images_min'?",
            ),
            (OwnLimit("jd_used", "images_min", "seven", "Li", DAY, "x"), "It must be a number"),
        ],
    )
    def test_what_cannot_hold_is_named_and_nothing_else_suffers(self, entry: OwnLimit, said: str) -> None:
        written(BATTERY, entry)
        found = library()
        (problem,) = found.limit_problems
        assert said in str(problem)
        assert f"limits.json: {entry.pack}, {entry.limit}" in str(problem)
        assert found.broken == {}
        assert value(found.packs["jd_used"], "images_min") == 5.0
        assert value(found.packs["amazon_renewed"]) == 85.0

    def test_a_text_as_long_as_no_memory_holds_breaks_no_pack(self) -> None:
        written(OwnLimit("aliexpress", "subject_chars", 1e12, "Li", DAY, "x"))
        pack = library().packs["aliexpress"]
        assert value(pack, "subject_chars") == 1e12
        assert pack.fixtures["aliexpress/subject-too-long"].fails == ({"outputs.subject": "x" * 129},)

    def test_a_damaged_file_leaves_the_packs_as_they_are(self) -> None:
        written(BATTERY)
        own_limits_file().write_text("{", encoding="utf-8")
        found = library()
        assert value(found.packs["amazon_renewed"]) == 80.0
        assert len(found.limit_problems) == 1

    def test_one_for_a_broken_pack_waits_for_it_without_a_word(self) -> None:
        folder = write_pack(own_packs_folder())
        (folder / "pack.toml").write_text(HEAD.replace("EXTENDS", '"nowhere"'), encoding="utf-8")
        written(OwnLimit("shop", "battery", 90.0, "Li", DAY, "x"))
        assert "shop" in library().broken
        assert library().limit_problems == ()

    def test_a_pack_is_proven_without_the_limits_of_the_shop(self, tmp_path: Path) -> None:
        written(OwnLimit("base", "bright_level", 0.9, "Li", DAY, "x"))
        pack = load_one(write_pack(tmp_path, extends='"base"'), catalogue())
        assert pack.own_limits == ()
        assert value(library().packs["base"], "bright_level") == 0.9
