"""Measured facts come back exactly for the same measuring, and are as good as absent otherwise."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from listing_studio.domain.photos import PhotoFacts
from listing_studio.files.hashing import sha256_bytes
from listing_studio.store.workspace import Workspace

A, B, C = (sha256_bytes(letter.encode()) for letter in "abc")
FACTS = PhotoFacts(format="jpeg", width=4000, aspect=4 / 3, has_location=False, brightness=0.1, sharpness=1e-17)
BROKEN = PhotoFacts(problem="damaged")


def test_facts_come_back_as_they_were_after_reopening(folder: Path, workspace: Workspace) -> None:
    workspace.photo_facts.keep({A: FACTS, B: BROKEN}, measuring=1)
    workspace.close()
    with Workspace.open(folder) as again:
        assert again.photo_facts.get([A, B, C, A], measuring=1) == {A: FACTS, B: BROKEN}
        assert again.photo_facts.get([B], measuring=1) == {B: BROKEN}
        assert again.photo_facts.get([], measuring=1) == {}


def test_facts_of_another_measuring_do_not_count_and_are_replaced(workspace: Workspace) -> None:
    workspace.photo_facts.keep({A: BROKEN, B: BROKEN}, measuring=1)
    assert workspace.photo_facts.get([A], measuring=2) == {}
    workspace.photo_facts.keep({A: FACTS}, measuring=2)
    assert workspace.photo_facts.get([A, B], measuring=2) == {A: FACTS}
    assert workspace.photo_facts.get([A, B], measuring=1) == {B: BROKEN}


def test_keeping_nothing_is_nothing(workspace: Workspace) -> None:
    workspace.photo_facts.keep({A: FACTS}, measuring=1)
    workspace.photo_facts.keep({}, measuring=1)
    assert workspace.photo_facts.get([A], measuring=1) == {A: FACTS}


def test_more_photos_than_sqlite_takes_values_in_one_statement(workspace: Workspace) -> None:
    hashes = sorted(sha256_bytes(f"{number}".encode()) for number in range(33_000))
    measured = dict.fromkeys(hashes[::1_000], FACTS)
    workspace.photo_facts.keep(measured, measuring=1)
    with workspace._database.reading() as connection:
        driver = connection.connection.driver_connection
        assert isinstance(driver, sqlite3.Connection)
        driver.setlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER, 32_766)  # Debian's own build takes more
    assert workspace.photo_facts.get(hashes, measuring=1) == measured


def test_facts_that_make_no_sense_any_more_are_absent(workspace: Workspace) -> None:
    workspace.photo_facts.keep({A: FACTS, B: FACTS}, measuring=1)
    with workspace._database.writing() as connection:
        connection.exec_driver_sql("UPDATE photo_facts SET document = '{\"old\": 1}' WHERE sha256 = ?", (A,))
    assert workspace.photo_facts.get([A, B], measuring=1) == {B: FACTS}
    workspace.photo_facts.keep({A: FACTS}, measuring=1)
    assert workspace.photo_facts.get([A], measuring=1) == {A: FACTS}


def test_what_is_compared_comes_back_beside_the_document(workspace: Workspace) -> None:
    compared = FACTS.model_copy(update={"relief": b"\x00\xff" * 100})
    workspace.photo_facts.keep({A: compared, B: FACTS}, measuring=1)
    assert workspace.photo_facts.get([A, B], measuring=1) == {A: compared, B: FACTS}
    with workspace._database.reading() as connection:
        documents = connection.exec_driver_sql("SELECT document FROM photo_facts").scalars().all()
    assert not any("relief" in document for document in documents)
