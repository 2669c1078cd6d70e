"""Brings a database to the form this release works with; the steps themselves lie in resources/migrations.

A change of ``tables`` goes with a step ``versions/form_<number>.py`` and the next ``FORM``; a released step is
never altered.
"""

from __future__ import annotations

from sqlalchemy import Connection

from listing_studio import resources
from listing_studio.errors import InputProblem
from listing_studio.store.engine import Database

FORM = 2
"""The form of the tables, stamped into each database as its ``user_version``; migration ``0001`` makes form 1."""


def bring_up_to_date(database: Database) -> None:
    """Make the tables, or alter those of an older release, completely or not at all.

    Raises InputProblem for a database of a newer release or of another program, and leaves it as it is.
    """
    with database.reading() as connection:
        _refuse_foreign(connection, where=str(database.path))
    with database.writing() as connection:
        if _form(connection) != FORM:
            _upgrade(connection)


def _form(connection: Connection) -> int:
    return int(connection.exec_driver_sql("PRAGMA user_version").scalar_one())


def _refuse_foreign(connection: Connection, *, where: str) -> None:
    form = _form(connection)
    if form > FORM:
        why = "Its form is {form}, and this release knows forms up to {newest}."
        remedy = "Install the release of Listing Studio that made it, or a newer one."
        what = "This workspace was made by a newer release."
        raise InputProblem(what, where=where, why=why, remedy=remedy, form=form, newest=FORM)
    if form == 0 and connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one():
        remedy = "Choose another folder, or move this file away."
        raise InputProblem("This database belongs to another program.", where=where, remedy=remedy)


def _upgrade(connection: Connection) -> None:
    from alembic import command  # slow to import, and needed only when the form changes
    from alembic.config import Config

    settings = Config(attributes={"connection": connection})
    settings.set_main_option("script_location", str(resources.path("migrations")).replace("%", "%%"))
    command.upgrade(settings, f"{FORM:04}")
    connection.exec_driver_sql(f"PRAGMA user_version = {FORM}")
