"""Goods that were exported and come back: the contract, the goods' state, who pays, how they travel, and customs."""

from __future__ import annotations

from typing import Annotated

from listing_studio.domain.money import Money
from listing_studio.domain.record import Choice, Day, Days, LongText, Record, Text, YesNo


class ExportReturn(Record):
    """``changed_abroad`` says that the goods were repaired, refurbished or given new parts after their export.

    ``exporter`` is the enterprise that the export declaration names. ``agreed_days`` is the return period that the
    contract states, in days from the arrival in the country of destination; ``accept_by`` is the carrier's last day for
    taking the goods over. ``obvious_damage`` is what the contract or the listing did not declare. ``trial_proven`` says
    that goods used since their export showed their fault in trial only, or were returned after a trial.
    """

    platform: Text | None = None
    exporter: Text | None = None
    applied_on: Day | None = None
    platform_confirmed_on: Day | None = None
    contract_number: Text | None = None
    agreed_days: Days | None = None
    agreed_quality: LongText | None = None
    rights_and_duties_stated: YesNo | None = None
    arrived_on: Day | None = None
    meets_agreed_quality: YesNo | None = None
    obvious_damage: YesNo | None = None
    original_packaging: YesNo | None = None
    shipping_cost: Money | None = None
    shipping_borne_by: Annotated[Text, Choice("cost_bearer")] | None = None
    insurance_cost: Money | None = None
    insurance_borne_by: Annotated[Text, Choice("cost_bearer")] | None = None
    other_costs_borne_by: Annotated[Text, Choice("cost_bearer")] | None = None
    carrier: Text | None = None
    channel_named_by: Annotated[Text, Choice("cost_bearer")] | None = None
    tracking: Text | None = None
    accept_by: Day | None = None
    accepted_on: Day | None = None
    return_policy: LongText | None = None
    tracking_contact: Text | None = None
    reason: Annotated[Text, Choice("return_reason")] | None = None
    declaration_number: Text | None = None
    customs_procedure: Annotated[Text, Choice("customs_procedure")] | None = None
    exported_on: Day | None = None
    reimport_on: Day | None = None
    relief_claimed: YesNo | None = None
    changed_abroad: YesNo | None = None
    used_since_export: YesNo | None = None
    trial_proven: YesNo | None = None
    food: YesNo | None = None
    export_tax_refunded: YesNo | None = None
