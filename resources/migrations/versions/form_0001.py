"""Form 1: dossiers with their revisions, the seller, measured photo facts."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "dossier",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("last_revision", sa.Integer, nullable=False),
        sa.Column("created_at", sa.String, nullable=False),
        sa.Column("saved_at", sa.String, nullable=False),
        sa.Column("archived", sa.Boolean, nullable=False),
        sa.Column("reference", sa.String),
        sa.Column("title", sa.String),
        sa.Column("serial", sa.String, index=True),
        sa.Column("imei", sa.String, index=True),
        sa.Column("imei2", sa.String, index=True),
    )
    op.create_table(
        "dossier_revision",
        sa.Column("dossier_id", sa.String, sa.ForeignKey("dossier.id"), primary_key=True),
        sa.Column("revision", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("label", sa.String, nullable=False),
        sa.Column("saved_at", sa.String, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
    )
    op.create_table(
        "seller",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("saved_at", sa.String, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
    )
    op.create_table(
        "photo_facts",
        sa.Column("sha256", sa.String, primary_key=True),
        sa.Column("measuring", sa.Integer, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
    )
