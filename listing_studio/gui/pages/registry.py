"""Every page of the workspace, in the order a person works. A new section is one line here."""

from __future__ import annotations

from listing_studio.gui.pages.accessories_page import AccessoriesPage
from listing_studio.gui.pages.application_page import ApplicationPage
from listing_studio.gui.pages.claim_page import ClaimPage
from listing_studio.gui.pages.condition_page import ConditionPage
from listing_studio.gui.pages.defects_page import DefectsPage
from listing_studio.gui.pages.documents_page import DocumentsPage
from listing_studio.gui.pages.export_page import ExportPage
from listing_studio.gui.pages.export_return_page import ExportReturnPage
from listing_studio.gui.pages.identity_page import IdentityPage
from listing_studio.gui.pages.offer_page import OfferPage
from listing_studio.gui.pages.page import Page
from listing_studio.gui.pages.photos_page import PhotosPage
from listing_studio.gui.pages.refurbishment_page import RefurbishmentPage
from listing_studio.gui.pages.seller_page import SellerPage
from listing_studio.gui.pages.text_page import TextPage
from listing_studio.gui.pages.warranty_page import WarrantyPage

PAGES: tuple[type[Page], ...] = (
    ApplicationPage,
    ClaimPage,
    ExportReturnPage,
    IdentityPage,
    ConditionPage,
    DefectsPage,
    RefurbishmentPage,
    AccessoriesPage,
    OfferPage,
    WarrantyPage,
    PhotosPage,
    DocumentsPage,
    TextPage,
    ExportPage,
    SellerPage,
)
