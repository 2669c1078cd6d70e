"""The tables of a workspace as this release uses them; the migrations make them."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    func,
)

metadata = MetaData()

dossiers = Table(
    "dossier",
    metadata,
    Column("id", String, primary_key=True),
    Column("revision", Integer, nullable=False),  # the current one
    Column("last_revision", Integer, nullable=False),  # the highest number ever given
    Column("created_at", String, nullable=False),
    Column("saved_at", String, nullable=False),
    Column("archived", Boolean, nullable=False),
    # What lists and searches need of the current revision, so that they read no document.
    Column("kind", String, nullable=False, server_default="unit"),
    Column("reference", String),
    Column("title", String),
    Column("serial", String, index=True),
    Column("imei", String, index=True),
    Column("imei2", String, index=True),
)

NAME = func.coalesce(dossiers.c.reference, dossiers.c.title, dossiers.c.id)
"""What a dossier is called where another one speaks of it."""

revisions = Table(
    "dossier_revision",
    metadata,
    Column("dossier_id", String, ForeignKey("dossier.id"), primary_key=True),
    Column("revision", Integer, primary_key=True, autoincrement=False),
    Column("label", String, nullable=False),
    Column("saved_at", String, nullable=False),
    Column("document", Text, nullable=False),
)

sellers = Table(
    "seller",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("saved_at", String, nullable=False),
    Column("document", Text, nullable=False),
)

photo_facts = Table(
    "photo_facts",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("measuring", Integer, nullable=False),  # the version of the measuring code
    Column("document", Text, nullable=False),
    Column("relief", LargeBinary),  # what photos are compared by; no part of the document
)

# Which photos the current revision of each dossier holds, so that a search reads no document.
photo_uses = Table(
    "photo_use",
    metadata,
    Column("dossier_id", String, ForeignKey("dossier.id"), primary_key=True),
    Column("sha256", String, primary_key=True, index=True),
    Column("own_unit", Boolean, nullable=False),  # false where it is said to show another unit
)

# How every photo that was ever measured looks; numbers rise for ever, so that what is new can be asked for.
photo_likenesses = Table(
    "photo_likeness",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("sha256", String, nullable=False, unique=True),
    Column("perceptual_hash", BigInteger, nullable=False, index=True),  # 64 bits, as a signed number
    sqlite_autoincrement=True,
)


def utc_now() -> str:
    """The time as the tables keep it: ISO 8601 in UTC, whose order as text is that of time."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


def comparable(number: str | None) -> str | None:
    """A serial number or IMEI as the tables keep it: case, spaces and signs do not count."""
    return "".join(filter(str.isalnum, number or "")).upper() or None
