"""Bundles: what they hold, the same bytes twice, verified by anyone, and nothing left by a failure."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html import escape
from io import BytesIO
from pathlib import Path

import bagit
import pytest
from PIL import Image

from listing_studio import resources
from listing_studio.bundle import plan
from listing_studio.bundle.bag import Fault, verify
from listing_studio.bundle.submission import Submission
from listing_studio.bundle.writing import Bundle, NotReady
from listing_studio.catalogue.loading import catalogue
from listing_studio.domain.dossier import Dossier
from listing_studio.domain.editing import with_fact
from listing_studio.domain.photos import Adjustments, Area, Cover
from listing_studio.domain.text import OwnSentence, Rewording, Suppression, TextEdits
from listing_studio.errors import Clause, OutputProblem
from listing_studio.files.hashing import sha256_bytes
from listing_studio.packs.library import library
from listing_studio.photos.measures.codes import reading
from listing_studio.workflow.checking import Checking, Subject
from listing_studio.workflow.export import export
from listing_studio.workflow.intake import Intake, take_in

PACK = "amazon_renewed_us"
SCHEMA = Path(__file__).parents[3] / "shared" / "schemas" / "amazon-listings-feed-v2.json"


@pytest.fixture(scope="module")
def intake() -> Intake:
    samples = resources.path("samples")
    return take_in(samples / "phone.json", samples / "seller.json", date(2026, 11, 20), catalogue())


def exported(intake: Intake, folder: Path, dossier: Dossier | None = None, pack: str = PACK) -> Bundle:
    subject = intake.subject
    if dossier is not None:
        subject = Subject(dossier, subject.seller, subject.measured, subject.as_of)
    report = Checking(catalogue()).check(subject, [library().pack(pack)])[pack]
    return export(subject, report, intake.originals, intake.papers, folder, catalogue())


@pytest.fixture(scope="module")
def bundle(intake: Intake, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    return exported(intake, tmp_path_factory.mktemp("bundles"))


def test_two_exports_are_the_same_bytes(intake: Intake, bundle: Bundle, tmp_path: Path) -> None:
    again = exported(intake, tmp_path)
    assert again.fingerprint == bundle.fingerprint
    for path in sorted(bundle.folder.rglob("*")):
        if path.is_file():
            assert path.read_bytes() == (again.folder / path.relative_to(bundle.folder)).read_bytes()


def test_one_changed_fact_changes_only_what_speaks_of_it(intake: Intake, bundle: Bundle, tmp_path: Path) -> None:
    changed = exported(intake, tmp_path, with_fact(intake.subject.dossier, "unit.battery.health_percent", 90))
    names = (
        path.relative_to(bundle.folder).as_posix()
        for path in sorted(bundle.folder.rglob("data/**/*"))
        if path.is_file()
    )
    differing = [name for name in names if (bundle.folder / name).read_bytes() != (changed.folder / name).read_bytes()]
    assert differing == [
        "data/keep/dossier.json",
        "data/keep/report.en.html",
        "data/keep/report.json",
        "data/keep/report.zh_CN.html",
        "data/upload/condition-note.txt",
        "data/upload/listings-feed.json",
    ]


def test_a_chinese_sku_leaves_the_serial_number_as_the_folder_name(intake: Intake, tmp_path: Path) -> None:
    offers = intake.subject.dossier.offers
    named = tuple(with_fact(offer, "listing.sku", "货号一") for offer in offers)
    dossier = intake.subject.dossier.model_copy(update={"offers": named})
    assert exported(intake, tmp_path, dossier).folder.name == f"27041FDH2000XY_{PACK}_r0"


def test_anyone_can_verify_it(bundle: Bundle) -> None:
    check = subprocess.run(["sha256sum", "-c", "--quiet", "manifest-sha256.txt"], cwd=bundle.folder, check=False)
    assert check.returncode == 0
    judge = Path(sys.executable).with_name("bagit.py")
    validated = subprocess.run([judge, "--validate", bundle.folder], capture_output=True, check=False)
    assert validated.returncode == 0, validated.stderr


def test_one_changed_byte_is_named_by_both_judges(intake: Intake, tmp_path: Path) -> None:
    bundle = exported(intake, tmp_path)
    photo = next((bundle.folder / "data/upload/photos").iterdir())
    data = bytearray(photo.read_bytes())
    data[len(data) // 2] ^= 1
    photo.write_bytes(data)
    name = photo.relative_to(bundle.folder).as_posix()
    assert [fault.path for fault in verify(bundle.folder)] == [name]
    with pytest.raises(bagit.BagValidationError, match=photo.name):
        bagit.Bag(str(bundle.folder)).validate()


@pytest.mark.parametrize(
    ("name", "change"),
    [
        ("data/upload/title.txt", lambda path: path.write_text(path.read_text(encoding="utf-8") + "!")),
        ("data/upload/title.txt", Path.unlink),
        ("data/upload/extra.txt", Path.touch),
    ],
    ids=["longer", "deleted", "added"],
)
def test_both_judges_name_what_is_longer_gone_or_new(
    bundle: Bundle, tmp_path: Path, name: str, change: Callable[[Path], object]
) -> None:
    copy = shutil.copytree(bundle.folder, tmp_path / "copy")
    change(copy / name)
    assert [fault.path for fault in verify(copy)] == [name]
    with pytest.raises(bagit.BagValidationError, match=re.escape(name)):
        bagit.Bag(str(copy)).validate()


def test_the_reports_tell_what_a_person_made_of_the_texts(intake: Intake, tmp_path: Path) -> None:
    report = Checking(catalogue()).check(intake.subject, [library().pack(PACK)])[PACK]
    note = next(one for one in report.outputs["en"] if one.output.id == "condition_note")
    first, last = note.lines[0], next(one for one in note.lines if one.statement == "grade-function")
    chosen = {"pack": PACK, "language": "en"}
    rewording = Rewording(
        **chosen, statement=first.statement, element=first.element, replaces=first.text, text=f"Truly: {first.text}"
    )
    own = OwnSentence(id="s1", **chosen, output="condition_note", text="Ships <tomorrow>.")
    edits = TextEdits(
        rewordings=(rewording,),
        suppressions=(Suppression(**chosen, statement=last.statement, element=last.element),),
        sentences=(own,),
    )
    keep = exported(intake, tmp_path, intake.subject.dossier.model_copy(update={"text": edits})).folder / "data/keep"
    told = json.loads((keep / "report.json").read_text(encoding="utf-8"))["text_edits"]
    assert [(one["hand"], one.get("text"), one.get("generated")) for one in told] == [
        ("reworded", f"Truly: {first.text}", first.text),
        ("suppressed", None, last.text),
        ("own", "Ships <tomorrow>.", None),
    ]
    page = (keep / "report.en.html").read_text(encoding="utf-8")
    for part in ("Texts changed by hand (3)", f"generated: {first.text}", last.text, "Ships <tomorrow>."):
        assert escape(part) in page
    assert "人工修改的文本 (3)" in (keep / "report.zh_CN.html").read_text(encoding="utf-8")


def test_published_photos_are_in_order_and_clean(bundle: Bundle) -> None:
    photos = sorted((bundle.folder / "data/upload/photos").iterdir())
    assert [path.name.split("_", 1)[1] for path in photos][:3] == ["1_front.jpg", "2_screen_on.jpg", "3_back.jpg"]
    for path in photos:
        with Image.open(BytesIO(path.read_bytes())) as picture:
            assert max(picture.size) <= 2000
            assert not picture.getexif()
            assert set(picture.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_the_identity_label_never_goes_out_and_originals_stay_bit_for_bit(intake: Intake, bundle: Bundle) -> None:
    uploaded = [path.name for path in (bundle.folder / "data/upload").rglob("*")]
    assert not [name for name in uploaded if "label" in name]
    for id, original in intake.originals.items():
        (kept,) = (bundle.folder / "data/keep/originals").glob(f"{id}_*")
        assert kept.read_bytes() == original.read_bytes()


def test_adjusted_copies_are_told_of_and_the_originals_stay_as_they_are(intake: Intake, tmp_path: Path) -> None:
    dossier = intake.subject.dossier
    cover = Cover(id="c1", box=Area(left=0.4, top=0.4, right=0.6, bottom=0.6))
    adjustments = Adjustments(
        covers=(cover,), quarter_turns=1, crop=Area(left=0.2, top=0, right=0.8, bottom=1), whiten=True
    )
    front = next(photo.id for photo in dossier.unit.photos if photo.shot == "front")
    adjusted = exported(intake, tmp_path, with_fact(dossier, f"unit.photos[{front}].adjustments", adjustments)).folder
    name = "SL-1042_1_front.jpg"
    with Image.open(adjusted / "data/upload/photos" / name) as picture:
        assert picture.size == (1600, 960)
        assert picture.getpixel((800, 480)) == (0, 0, 0)
    (kept,) = (adjusted / "data/keep/originals").glob(f"{front}_*")
    assert kept.read_bytes() == intake.originals[front].read_bytes()
    report = json.loads((adjusted / "data/keep/report.json").read_text(encoding="utf-8"))
    told = next(one for one in report["photos"] if one["photo"] == front)
    assert (told["name"], told["original_sha256"]) == (name, sha256_bytes(kept.read_bytes()))
    assert told["sha256"] == sha256_bytes((adjusted / "data/upload/photos" / name).read_bytes())
    assert {"covered": 1, "turned": 90, "whitened": True, "padded": False}.items() <= told["done"].items()
    assert told["done"]["kept"] == pytest.approx(0.6)
    for language, said in (("en", "turned 90° clockwise"), ("zh_CN", "顺时针旋转 90°")):
        assert said in told["text"][language]
        page = (adjusted / f"data/keep/report.{language}.html").read_text(encoding="utf-8")
        assert escape(told["text"][language]) in page
    dossier_kept = json.loads((adjusted / "data/keep/dossier.json").read_text(encoding="utf-8"))
    photo = next(one for one in dossier_kept["unit"]["photos"] if one["id"] == front)
    assert photo["adjustments"]["quarter_turns"] == 1


def test_a_code_that_was_measured_is_covered_without_a_word_of_anybody(intake: Intake, tmp_path: Path) -> None:
    """Published after all, by a waiver or a loosened rule, the label still gives nothing away."""
    dossier = intake.subject.dossier
    label = next(photo.id for photo in dossier.unit.photos if photo.shot == "label")
    for name, value in (("shot", "top"), ("evidence_only", False)):
        dossier = with_fact(dossier, f"unit.photos[{label}].{name}", value)
    subject = replace(intake.subject, dossier=dossier)
    report = Checking(catalogue()).check(subject, [library().pack(PACK)])[PACK]
    one = replace(report.published[0], photo=next(photo for photo in dossier.unit.photos if photo.id == label))
    submission = Submission(
        pack=report.pack, dossier=dossier, seller=subject.seller, as_of=subject.as_of, outcomes=(), outputs={},
        published=(one,), readiness=report.readiness, measured=subject.measured, originals=intake.originals,
        facts={}, lapsed=(), papers={},
    )  # fmt: skip
    copy, _ = plan._copy(submission, one)
    assert (copy.done.codes, copy.done.covered) == (2, 2)
    with Image.open(BytesIO(copy.data)) as picture:
        assert reading(picture.convert("L"), None).codes == ()


def test_the_feed_is_valid_and_carries_what_is_documented(bundle: Bundle) -> None:
    feed = json.loads((bundle.folder / "data/upload/listings-feed.json").read_text(encoding="utf-8"))
    (message,) = feed["messages"]
    attributes = message["attributes"]
    note = (bundle.folder / "data/upload/condition-note.txt").read_text(encoding="utf-8").strip()
    assert attributes["condition_type"][0]["value"] == "new_new"
    assert attributes["condition_note"][0] == {
        "value": note, "language_tag": "en_US", "marketplace_id": "ATVPDKIKX0DER",
    }  # fmt: skip
    assert attributes["purchasable_offer"][0]["our_price"][0]["schedule"][0]["value_with_tax"] == 289
    names = sorted(path.name for path in (bundle.folder / "data/upload/photos").iterdir())
    located = [attributes["main_offer_image_locator"][0]["media_location"]]
    located += [attributes[f"other_offer_image_locator_{n}"][0]["media_location"] for n in range(1, len(names))]
    assert [url.rsplit("/", 1)[1] for url in located] == names
    if not SCHEMA.exists():
        pytest.skip(f"the published feed schema is not at {SCHEMA.name} beside this checkout")
    import jsonschema

    jsonschema.validate(feed, json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_the_kept_dossier_can_be_checked_again(bundle: Bundle) -> None:
    kept = bundle.folder / "data/keep/dossier.json"
    intake = take_in(kept, None, date(2026, 11, 20), catalogue())
    assert intake.subject.seller.name == "Second Light Devices"
    report = Checking(catalogue()).check(intake.subject, [library().pack(PACK)])[PACK]
    assert report.readiness.may_go_out


def test_a_dossier_that_is_not_ready_is_refused(intake: Intake, tmp_path: Path) -> None:
    with pytest.raises(NotReady, match="blocked"):
        exported(intake, tmp_path, with_fact(intake.subject.dossier, "unit.battery.health_percent", 74))
    assert list(tmp_path.iterdir()) == []


def test_a_value_without_a_mapping_stops_the_export_and_is_named_before(intake: Intake) -> None:
    dossier = with_fact(intake.subject.dossier, "unit.condition.sold_as", "remanufactured")
    subject = Subject(dossier, intake.subject.seller, intake.subject.measured, intake.subject.as_of)
    report = Checking(catalogue()).check(subject, [library().pack(PACK)])[PACK]
    names = {outcome.rule.name for outcome in report.findings}
    assert "listings-feed-lacks-condition-sold-as" in names
    assert not report.readiness.may_go_out


def test_a_disk_that_fills_up_leaves_nothing(intake: Intake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_arguments: object, **_more: object) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(plan, "published_copy", full)
    with pytest.raises(OutputProblem):
        exported(intake, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_an_existing_bundle_is_not_overwritten(intake: Intake, bundle: Bundle) -> None:
    with pytest.raises(OutputProblem, match=bundle.folder.name):
        exported(intake, bundle.folder.parent)
    assert verify(bundle.folder) == ()


def test_a_bundle_that_cannot_be_read_back_leaves_nothing(
    intake: Intake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "listing_studio.bundle.bag.verify", lambda _folder: (Fault("data/x", "altered", Clause("It differs.")),)
    )
    with pytest.raises(OutputProblem, match="data/x: It differs"):
        exported(intake, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_the_packs_and_their_parents_are_kept_with_their_versions(bundle: Bundle) -> None:
    packs = json.loads((bundle.folder / "data/keep/packs.json").read_text(encoding="utf-8"))
    parents = ("base", "amazon_renewed", "law_us")
    assert packs["extends"] == [{"id": id, "version": library().packs[id].version} for id in parents]


def test_the_reports_say_what_is_to_be_known_and_what_was_loosened(bundle: Bundle) -> None:
    report = json.loads((bundle.folder / "data/keep/report.json").read_text(encoding="utf-8"))
    pack = library().pack(PACK)
    assert [one["id"] for one in report["information"]] == [one.id for one in pack.information]
    assert [one["rule"] for one in report["changes"]] == [one.rule for one in pack.changes]
    for language in ("en", "zh_CN"):
        page = (bundle.folder / f"data/keep/report.{language}.html").read_text(encoding="utf-8")
        assert escape(pack.information[0].text[language]) in page
        assert escape(next(one for one in pack.changes if one.loosens).why[language]) in page
        assert f"<h3>{escape(pack.outputs[0].label[language])} (en)</h3>" in page


def test_the_reports_say_who_confirmed_what_and_when(intake: Intake, bundle: Bundle) -> None:
    report = json.loads((bundle.folder / "data/keep/report.json").read_text(encoding="utf-8"))
    confirmed = [one for one in intake.subject.dossier.confirmations if one.pack == PACK]
    assert confirmed, "the sample has none: choose another"
    assert [(one["id"], one["by"], one["on"]) for one in report["confirmations"]] == [
        (one.id, one.by, one.on.isoformat()) for one in confirmed
    ]
    asked = {one.id: one.text for one in library().pack(PACK).confirmations}
    for language in ("en", "zh_CN"):
        page = (bundle.folder / f"data/keep/report.{language}.html").read_text(encoding="utf-8")
        for one in confirmed:
            assert escape(f"{asked[one.id][language]} ({one.by}, {one.on.isoformat()})") in page


@pytest.mark.parametrize(("pack", "word"), [("amazon_renewed_mx", "Spanish"), ("amazon_renewed_ca", "French")])
def test_whoever_publishes_a_draft_translation_is_told(pack: str, word: str) -> None:
    note = plan._upload_note(library().pack(pack))
    assert f"The {word} words and sentences are drafts: no native reader has checked them." in note
    assert "尚未经母语者审阅" in note
    assert "draft" not in plan._upload_note(library().pack(PACK))


def test_upload_files_carry_the_first_published_language(intake: Intake, tmp_path: Path) -> None:
    pack = library().pack(PACK)
    rules = tuple(rule for rule in pack.rules if not rule.reads_text)  # some know no words in Chinese
    both = replace(pack, languages=("en", "zh_CN"), rules=rules)
    report = Checking(catalogue()).check(intake.subject, [both])[PACK]
    bundle = export(intake.subject, report, intake.originals, intake.papers, tmp_path, catalogue())
    feed = json.loads((bundle.folder / "data/upload/listings-feed.json").read_text(encoding="utf-8"))
    note = (bundle.folder / "data/upload/condition-note.en.txt").read_text(encoding="utf-8").strip()
    assert feed["messages"][0]["attributes"]["condition_note"][0]["value"] == note
