"""The tables of a workspace as this release uses them; the migrations make them."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Boolean, Column, ForeignKey, Integer, MetaData, String, Table, Text

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
    Column("reference", String),
    Column("title", String),
    Column("serial", String, index=True),
    Column("imei", String, index=True),
    Column("imei2", String, index=True),
)

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
)


def utc_now() -> str:
    """The time as the tables keep it: ISO 8601 in UTC, whose order as text is that of time."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
