"""A photo among the others: what only comparing it with the unit's and the workspace's other photos can tell."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from listing_studio.domain.photos import Box
from listing_studio.domain.record import Count, Record, Text, YesNo

Distance = Annotated[float, Field(ge=0)]


class SharedPlace(Record):
    """Where ``photos`` photos of one shape, this one among them, are drawn most alike: a mark, if it stands out.

    ``score`` tells how clearly it does, from 0 to 7.7; ``elsewhere`` how clearly the next place does: where that
    comes near, the photos are alike as a whole, and nothing is a mark.
    """

    box: Box
    score: Distance
    elsewhere: Distance
    photos: Count


class InSet(Record):
    """What a photo is among the photos of its unit; a fact that cannot be told is absent.

    The lists hold ids of earlier photos: ``exact_copy_of`` the same bytes; ``copy_of`` the same picture, saved
    anew, smaller, brighter or a little cropped; ``turned_copy_of`` and ``mirrored_copy_of`` the same picture turned
    by quarters, or mirrored and perhaps turned; ``same_side_as`` what seems to be another photo of the same side.

    The distances are those of a plain background from the middle of the set's plain backgrounds, in units of CIELAB:
    ``background_distance`` as a whole, ``exposure_distance`` in lightness, ``white_balance_distance`` in a and b. They
    are absent where fewer than three photos that are not evidence only have a plain background; how many have one
    say ``plain_backgrounds``.

    ``confirms_unit`` is true where a code in the photo holds a number of this very unit; it is never false.
    """

    exact_copy_of: tuple[Text, ...] = ()
    copy_of: tuple[Text, ...] = ()
    turned_copy_of: tuple[Text, ...] = ()
    mirrored_copy_of: tuple[Text, ...] = ()
    same_side_as: tuple[Text, ...] = ()
    plain_backgrounds: Count = 0
    background_distance: Distance | None = None
    exposure_distance: Distance | None = None
    white_balance_distance: Distance | None = None
    shared_place: SharedPlace | None = None
    confirms_unit: YesNo | None = None


class InWorkspace(Record):
    """What a photo is among those of other units; each list holds what other dossiers are called.

    ``same_file_in`` have the same bytes among photos of their own unit, ``same_picture_in`` the same picture saved
    anew, smaller, brighter or a little cropped; ``number_of`` are those whose serial number or IMEI stands in a
    code in this photo. All are absent where there is no workspace to ask.
    """

    same_file_in: tuple[Text, ...] | None = None
    same_picture_in: tuple[Text, ...] | None = None
    number_of: tuple[Text, ...] | None = None
