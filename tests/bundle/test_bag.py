"""Other people's tools accept the bags, and every way of spoiling one is found and named."""

from __future__ import annotations

import hashlib
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import bagit
import pytest

from listing_studio.bundle.bag import Fault, Payload, fingerprint, verify, write
from listing_studio.errors import Clause, InputProblem, ManyProblems, OutputProblem
from listing_studio.files import hashing
from listing_studio.files.durable import staged_directory

_INFO = {"Source-Organization": "深圳二手 Ltd.", "External-Description": "A phone: two scratches " * 9}
_SEALS = ("tagmanifest-sha256.txt", "tagmanifest-sha512.txt")


@pytest.fixture
def payload(tmp_path: Path) -> list[Payload]:
    """Two files from memory and a larger one from the disk."""
    source = tmp_path / "原件 1.jpg"
    source.write_bytes(bytes(range(256)) * 5_000)
    return [
        Payload("upload/listing.json", b'{"a": 1}\n'),
        Payload("keep/01-front.jpg", source),
        Payload("keep/empty.txt", b""),
    ]


@pytest.fixture
def bag(tmp_path: Path, payload: list[Payload]) -> Path:
    """A whole bag."""
    return written(tmp_path / "bag 一", payload)


def written(folder: Path, payload: list[Payload]) -> Path:
    folder.mkdir()
    write(folder, payload, _INFO)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def named(faults: tuple[Fault, ...]) -> set[tuple[str, str]]:
    return {(fault.path, fault.kind) for fault in faults}


def seal_again(bag: Path) -> None:
    """Do what a forger would: bring the tag manifests in line with the altered tag files."""
    for seal in _SEALS:
        algorithm = seal.removesuffix(".txt").rpartition("-")[2]
        lines = [line.split("  ")[1] for line in (bag / seal).read_text().splitlines()]
        digest = {name: hashlib.new(algorithm, (bag / name).read_bytes()).hexdigest() for name in lines}
        (bag / seal).write_text("".join(f"{digest[name]}  {name}\n" for name in lines))


def test_a_bag_is_laid_out_as_the_standard_says(bag: Path) -> None:
    assert sorted(contents(bag)) == [
        "bag-info.txt",
        "bagit.txt",
        "data/keep/01-front.jpg",
        "data/keep/empty.txt",
        "data/upload/listing.json",
        "manifest-sha256.txt",
        "manifest-sha512.txt",
        "tagmanifest-sha256.txt",
        "tagmanifest-sha512.txt",
    ]
    assert (bag / "bagit.txt").read_bytes() == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    assert (bag / "bag-info.txt").read_text(encoding="utf-8").splitlines() == [
        "Source-Organization: 深圳二手 Ltd.",
        f"External-Description: {('A phone: two scratches ' * 9).strip()}",
    ]
    listed = [line.split("  ")[1] for line in (bag / "manifest-sha512.txt").read_text().splitlines()]
    assert listed == ["data/keep/01-front.jpg", "data/keep/empty.txt", "data/upload/listing.json"]
    assert contents(bag)["data/keep/01-front.jpg"] == bytes(range(256)) * 5_000


def test_a_whole_bag_has_no_faults(bag: Path) -> None:
    assert verify(bag) == ()


def test_the_fingerprint_is_that_of_the_tag_manifest(tmp_path: Path, payload: list[Payload]) -> None:
    (tmp_path / "bag").mkdir()
    fingerprint = write(tmp_path / "bag", payload, _INFO)
    assert fingerprint == hashlib.sha256((tmp_path / "bag" / "tagmanifest-sha256.txt").read_bytes()).hexdigest()


def test_the_same_input_gives_the_same_bytes(tmp_path: Path, bag: Path, payload: list[Payload]) -> None:
    assert contents(written(tmp_path / "again", list(reversed(payload)))) == contents(bag)


@pytest.mark.parametrize("tool", ["sha256sum", "sha512sum"])
@pytest.mark.parametrize("list_", ["manifest", "tagmanifest"])
def test_the_checksum_tools_of_every_linux_accept_it(bag: Path, tool: str, list_: str) -> None:
    command = [tool, "--strict", "-c", f"{list_}-{tool.removesuffix('sum')}.txt"]
    checked = subprocess.run(command, cwd=bag, capture_output=True, text=True, check=True)
    assert all(line.endswith(": OK") for line in checked.stdout.splitlines())
    assert len(checked.stdout.splitlines()) == (3 if list_ == "manifest" else 4)


def test_the_library_of_congress_accepts_it(bag: Path) -> None:
    bagit.Bag(str(bag)).validate()
    read = bagit.Bag(str(bag)).info
    assert read["Source-Organization"] == _INFO["Source-Organization"]
    assert read["External-Description"] == _INFO["External-Description"].strip()


def test_one_altered_byte_is_found_by_everyone(bag: Path) -> None:
    altered = bag / "data" / "keep" / "01-front.jpg"
    data = bytearray(altered.read_bytes())
    data[-1] ^= 1
    altered.write_bytes(data)

    assert named(verify(bag)) == {("data/keep/01-front.jpg", "altered")}
    with pytest.raises(bagit.BagValidationError, match=r"01-front\.jpg"):
        bagit.Bag(str(bag)).validate()
    for command in (
        ["sha256sum", "-c", "manifest-sha256.txt"],
        [sys.executable, "-m", "bagit", "--validate", "."],
    ):
        run = subprocess.run(command, cwd=bag, capture_output=True, text=True, check=False)
        assert run.returncode != 0
        assert "01-front.jpg" in run.stdout + run.stderr


@pytest.mark.parametrize("name", ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt"])
def test_an_altered_tag_file_is_found(bag: Path, name: str) -> None:
    (bag / name).write_bytes((bag / name).read_bytes().replace(b"\n", b"\r\n"))
    assert named(verify(bag)) == {(name, "altered")}


def test_a_missing_payload_file_is_found(bag: Path) -> None:
    (bag / "data/upload/listing.json").unlink()
    assert named(verify(bag)) == {("data/upload/listing.json", "missing")}


@pytest.mark.parametrize("name", ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", *_SEALS])
def test_a_missing_tag_file_is_found(bag: Path, name: str) -> None:
    (bag / name).unlink()
    assert named(verify(bag)) == {(name, "missing")}


def test_files_that_nobody_listed_are_found(bag: Path) -> None:
    for name in ("data/extra.txt", "notes.txt", "notes/more.txt"):
        (bag / name).parent.mkdir(exist_ok=True)
        (bag / name).touch()
    assert named(verify(bag)) == {
        ("data/extra.txt", "unexpected"),
        ("notes.txt", "unexpected"),
        ("notes/more.txt", "unexpected"),
    }


def test_a_forged_payload_is_found_in_the_other_manifest(bag: Path) -> None:
    (bag / "data/upload/listing.json").write_bytes(b'{"a": 2}\n')
    forged = hashlib.sha256(b'{"a": 2}\n').hexdigest()
    honest = hashlib.sha256(b'{"a": 1}\n').hexdigest()
    manifest = bag / "manifest-sha256.txt"
    manifest.write_text(manifest.read_text().replace(honest, forged))
    seal_again(bag)
    (fault,) = verify(bag)
    assert (fault.path, fault.kind) == ("data/upload/listing.json", "altered")
    assert fault.detail == "Its checksum is not the one in manifest-sha512.txt."


def test_a_file_that_one_manifest_leaves_out_is_found(bag: Path) -> None:
    manifest = bag / "manifest-sha512.txt"
    manifest.write_text("".join(manifest.read_text().splitlines(keepends=True)[1:]))
    seal_again(bag)
    (fault,) = verify(bag)
    assert (fault.path, fault.kind) == ("manifest-sha512.txt", "malformed")
    assert "data/keep/01-front.jpg" in fault.detail


def test_a_wrong_count_is_found(bag: Path) -> None:
    with (bag / "bag-info.txt").open("a", encoding="utf-8") as info:
        info.write("Payload-Oxum: 1280009.4\n")
    seal_again(bag)
    (fault,) = verify(bag)
    assert (fault.path, fault.kind) == ("data", "altered")
    assert "1280009.3" in fault.detail
    assert "1280009.4" in fault.detail


def test_a_count_is_not_stated_twice(bag: Path) -> None:
    (bag / "bag-info.txt").write_text("Payload-Oxum: 1280009.3\n" * 2)
    seal_again(bag)
    assert named(verify(bag)) == {("bag-info.txt", "malformed")}


def test_a_whole_bag_has_the_fingerprint_of_its_writing(tmp_path: Path, payload: list[Payload]) -> None:
    (tmp_path / "bag").mkdir()
    assert write(tmp_path / "bag", payload, _INFO) == fingerprint(tmp_path / "bag")


@pytest.mark.parametrize(
    "text",
    [
        "BagIt-Version: 0.97\nTag-File-Character-Encoding: UTF-8\n",
        "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n",
        "BagIt-Version: 1.0\n",
        "",
    ],
)
def test_another_declaration_is_found(bag: Path, text: str) -> None:
    (bag / "bagit.txt").write_text(text)
    seal_again(bag)
    assert named(verify(bag)) == {("bagit.txt", "malformed")}


def test_bytes_that_are_no_text_are_found(bag: Path) -> None:
    (bag / "manifest-sha256.txt").write_bytes(b"\xff\xfe\x00")
    seal_again(bag)
    assert named(verify(bag)) == {("manifest-sha256.txt", "malformed")}


def test_something_to_fetch_is_refused(bag: Path) -> None:
    (bag / "fetch.txt").write_text("https://example.org/a 1 data/a\n")
    assert named(verify(bag)) == {("fetch.txt", "malformed")}


def test_links_are_refused_and_never_followed(bag: Path, tmp_path: Path) -> None:
    front = bag / "data" / "keep" / "01-front.jpg"
    front.rename(tmp_path / "elsewhere.jpg")
    front.symlink_to(tmp_path / "elsewhere.jpg")
    (bag / "data" / "folder").symlink_to(tmp_path)
    assert named(verify(bag)) == {
        ("data/folder", "malformed"),
        ("data/keep/01-front.jpg", "malformed"),
    }


@pytest.mark.parametrize(
    "path",
    [
        "../secret",
        "/etc/passwd",
        "data/../../secret",
        "data/..",
        "~/secret",
        "C:/a",
        "data\\..\\a",
        "bagit.txt",
    ],
)
def test_a_manifest_may_not_name_what_lies_outside_the_payload(bag: Path, tmp_path: Path, path: str) -> None:
    (tmp_path / "secret").touch()
    with (bag / "manifest-sha256.txt").open("a") as manifest:
        manifest.write(f"{'0' * 64}  {path}\n")
    seal_again(bag)
    assert named(verify(bag)) == {("manifest-sha256.txt", "malformed")}


@pytest.mark.parametrize("path", ["../secret", "data/keep/empty.txt", "tagmanifest-sha512.txt"])
def test_a_tag_manifest_names_tag_files_only(bag: Path, path: str) -> None:
    with (bag / "tagmanifest-sha256.txt").open("a") as manifest:
        manifest.write(f"{'0' * 64}  {path}\n")
    assert named(verify(bag)) == {("tagmanifest-sha256.txt", "malformed")}


def test_an_unreadable_file_is_not_called_altered(bag: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def refusing(path: Path, mode: str) -> object:
        if path.name == "empty.txt":
            raise PermissionError(13, "no", str(path))
        return real(path, mode)

    monkeypatch.setattr(Path, "open", refusing)
    (fault,) = verify(bag)
    assert fault == Fault("data/keep/empty.txt", "unreadable", Clause("The permissions do not allow it."))


def test_what_lies_in_an_unreadable_folder_is_not_called_missing(bag: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("keep"):
            raise PermissionError(13, "no", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    assert named(verify(bag)) == {("data/keep", "unreadable")}


def test_everything_is_told_at_once_in_order(bag: Path) -> None:
    (bag / "data/keep/01-front.jpg").write_bytes(b"x")
    (bag / "data/keep/empty.txt").unlink()
    (bag / "data/keep/new\n\x1b.txt").touch()
    (bag / "bagit.txt").unlink()
    faults = verify(bag)
    assert [(fault.path, fault.kind) for fault in faults] == [
        ("bagit.txt", "missing"),
        ("data/keep/01-front.jpg", "altered"),
        ("data/keep/empty.txt", "missing"),
        ("data/keep/new\\n\\x1b.txt", "unexpected"),
    ]


def test_what_a_forger_wrote_cannot_reach_the_terminal(bag: Path) -> None:
    (bag / "bag-info.txt").write_text("Payload-Oxum: \x1b[2J\n")
    with (bag / "manifest-sha256.txt").open("a") as manifest:
        manifest.write("ab  data/\x1b[2J\n")
    seal_again(bag)
    assert len(verify(bag)) == 2
    assert all(fault.detail.isprintable() for fault in verify(bag))


def test_names_that_are_no_text_can_be_printed(bag: Path) -> None:
    (bag / "data" / "\udcff.txt").touch()
    assert all(str(fault).encode() for fault in verify(bag))


@pytest.mark.parametrize("make", [Path.mkdir, Path.touch, lambda path: None])
def test_what_is_no_bag_at_all_is_an_error(tmp_path: Path, make: Callable[[Path], object]) -> None:
    make(tmp_path / "holiday")
    with pytest.raises(InputProblem, match="not a bundle") as caught:
        verify(tmp_path / "holiday")
    assert caught.value.where == str(tmp_path / "holiday")


def test_unsafe_names_and_values_are_refused_all_at_once(tmp_path: Path) -> None:
    paths = ["ok.txt", "../up", "/abs", "a b", "图.jpg", "OK.TXT", "ok.txt/x"]
    with pytest.raises(ManyProblems) as caught:
        write(tmp_path, [Payload(path, b"") for path in paths], {"A": "1\nB: 2", "Payload-Oxum": "1.1"})
    assert [problem.where for problem in caught.value.problems] == [
        "../up",
        "/abs",
        "a b",
        "图.jpg",
        "OK.TXT",
        "ok.txt/x",
        "A",
        "Payload-Oxum",
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_folder_in_use_is_refused(tmp_path: Path) -> None:
    (tmp_path / "theirs").touch()
    with pytest.raises(OutputProblem, match="not empty"):
        write(tmp_path, [Payload("a", b"")], {})
    assert [path.name for path in tmp_path.iterdir()] == ["theirs"]


def test_a_full_disk_is_told_with_the_name_a_person_knows(tmp_path: Path) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_000, hard))
    try:
        with pytest.raises(OutputProblem) as caught, staged_directory(tmp_path / "bundle") as folder:
            write(folder, [Payload("a", b"1"), Payload("large", bytes(5_000))], {})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert caught.value.where == str(tmp_path / "bundle")
    assert ".listing-studio-" not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_vanished_is_named(tmp_path: Path) -> None:
    (tmp_path / "bag").mkdir()
    with pytest.raises(OutputProblem, match="could not be read") as caught:
        write(tmp_path / "bag", [Payload("a", tmp_path / "gone.jpg")], {})
    assert caught.value.where == str(tmp_path / "gone.jpg")


def test_every_source_is_read_once(bag: Path, payload: list[Payload], tmp_path: Path) -> None:
    """A pipe gives its content once only: who would read twice would find nothing, or wait for ever."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["sh", "-c", 'cat "$0" > "$1"', str(payload[1].content), str(pipe)]):
        streamed = [payload[0], Payload(payload[1].path, pipe), payload[2]]
        assert contents(written(tmp_path / "streamed", streamed)) == contents(bag)


def test_a_large_source_is_never_whole_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hashing, "_BLOCK", 1_000)
    (tmp_path / "large").write_bytes(bytes(3_500))
    monkeypatch.setattr(Path, "read_bytes", None)
    (tmp_path / "bag").mkdir()
    write(tmp_path / "bag", [Payload("large", tmp_path / "large")], {})
    monkeypatch.undo()
    assert verify(tmp_path / "bag") == ()
