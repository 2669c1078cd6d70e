"""Form 2: what kind each dossier is, which photos it holds and how they look, to be found across the workspace."""

import json

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.add_column("dossier", sa.Column("kind", sa.String, nullable=False, server_default="unit"))
    op.add_column("photo_facts", sa.Column("relief", sa.LargeBinary))
    uses = op.create_table(
        "photo_use",
        sa.Column("dossier_id", sa.String, sa.ForeignKey("dossier.id"), primary_key=True),
        sa.Column("sha256", sa.String, primary_key=True, index=True),
        sa.Column("own_unit", sa.Boolean, nullable=False),
    )
    likenesses = op.create_table(
        "photo_likeness",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("sha256", sa.String, nullable=False, unique=True),
        sa.Column("perceptual_hash", sa.BigInteger, nullable=False, index=True),
        sqlite_autoincrement=True,
    )
    connection = op.get_bind()
    for id, document in connection.execute(sa.text(CURRENT)):
        rows = {photo["sha256"]: photo for photo in json.loads(document)["unit"]["photos"] if photo.get("sha256")}
        for sha256, photo in rows.items():
            own = photo.get("source") in (None, "own_unit")
            connection.execute(uses.insert().values(dossier_id=id, sha256=sha256, own_unit=own))
    for sha256, document in connection.execute(sa.text("SELECT sha256, document FROM photo_facts")):
        text = json.loads(document).get("perceptual_hash")
        if text is not None:
            value = int(text, 16)
            signed = value - (1 << 64) if value >> 63 else value
            connection.execute(likenesses.insert().values(sha256=sha256, perceptual_hash=signed))


CURRENT = """
    SELECT dossier.id, dossier_revision.document
    FROM dossier JOIN dossier_revision
    ON dossier_revision.dossier_id = dossier.id AND dossier_revision.revision = dossier.revision
"""
