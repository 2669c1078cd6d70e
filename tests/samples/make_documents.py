"""Makes the sample documents in resources/samples/documents: invented papers, each of them marked as a sample.

A tool for developers, run from the project's root as `python -m tests.samples.make_documents [NAME ...]`. The same
release of Pillow makes the same bytes again.
"""

import argparse
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

FOLDER = Path(__file__).parents[2] / "resources" / "samples" / "documents"
SIZE = (874, 1240)
"""A5 at 150 dots per inch."""
MARGIN, STEP = 70, 46
LONG_AGO = time.gmtime(0)
BLACKED_OUT = "blacked out"
"""Stands for what is said where the page has a black bar."""

Line = tuple[str, str]
"""What a line is about, and what it says; a line about nothing stands alone."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One file, whose ending says which kind: a page of a PDF, or a picture."""

    name: str
    title: str
    lines: tuple[Line, ...]

    def picture(self) -> Image.Image:
        """The page: title, lines and the mark that it is none."""
        page = Image.new("1", SIZE, 1)
        draw = ImageDraw.Draw(page)
        _write(draw, (MARGIN, 110), self.title, 40)
        draw.line((MARGIN, 140, SIZE[0] - MARGIN, 140), width=3)
        y = 200
        for about, said in self.lines:
            _write(draw, (MARGIN, y), about, 24)
            if said == BLACKED_OUT:
                draw.rectangle((MARGIN + 250, y - 24, MARGIN + 450, y + 4), fill=0)
            else:
                _write(draw, (MARGIN + (250 if about else 0), y), said, 24)
            y += STEP
        draw.rectangle((MARGIN, SIZE[1] - 150, SIZE[0] - MARGIN, SIZE[1] - 80), width=3)
        _write(draw, (SIZE[0] // 2, SIZE[1] - 100), "SAMPLE: invented, proves nothing", 34, anchor="ms")
        return page

    def write(self, to: Path) -> Path:
        """Save the page below `to`."""
        path = to / self.name
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.suffix == ".pdf":
            self.picture().save(path, "PDF", resolution=150, creationDate=LONG_AGO, modDate=LONG_AGO)
        else:
            self.picture().save(path, optimize=True)
        return path


def _write(draw: ImageDraw.ImageDraw, at: tuple[int, int], text: str, size: float, anchor: str = "ls") -> None:
    draw.text(at, text, 0, ImageFont.load_default(size), anchor=anchor)


ORDER = "XN-2026-118204"
CLAIM = (
    Paper(
        "claim_order_screenshot.png",
        "Order XN-2026-118204: after-sales",
        (
            ("Store", "Second Light Devices"),
            ("Ordered", "28 October 2026"),
            ("Delivered", "10 November 2026"),
            ("Ship to", "120 Harbor Road, Portland, OR 97201"),
            ("Tracking", "HS 4471 9020 55"),
            ("", ""),
            ("1 x", "Northlight Aster 7, 128 GB, black"),
            ("1 x", "Charger, 20 W"),
            ("1 x", "Charging cable, USB-C"),
            ("", ""),
            ("List price", "USD 309.00"),
            ("Coupon", "USD -20.00"),
            ("Paid", "USD 289.00"),
            ("", ""),
            ("After-sales", "Refund requested"),
            ("Amount", "USD 24.50"),
            ("Requested on", "16 November 2026"),
        ),
    ),
    Paper(
        "claim_customer_message.png",
        "Message about XN-2026-118204",
        (
            ("From", "Robin Sample"),
            ("Date", "10 November 2026, 18:42"),
            ("", ""),
            ("", "The phone is fine, thank you."),
            ("", "There is no charger in the box, and the sheath of"),
            ("", "the cable is torn behind one plug."),
            ("", "Pictures are attached."),
        ),
    ),
    Paper(
        "claim_delivery_list.pdf",
        "Delivery list",
        (
            ("Order", ORDER),
            ("Packed", "30 October 2026"),
            ("", ""),
            ("1", "Northlight Aster 7, 128 GB, black"),
            ("1", "Charging cable, USB-C"),
            ("1", "Charger, 20 W"),
            ("", ""),
            ("Weight", "0.480 kg"),
        ),
    ),
    Paper(
        "claim_listing.pdf",
        "Listing SL-1042 as published",
        (
            ("Published", "20 October 2026"),
            ("Title", "Northlight Aster 7, 128 GB, Black"),
            ("", ""),
            ("", "This item is refurbished, not new."),
            ("", "In the box: charging cable and charger."),
        ),
    ),
)
EXPORTER = "Second Light (Shenzhen) Export Co., Ltd."
GOODS = "Northlight Aster 7, 128 GB, black, refurbished"
RETURN = (
    Paper(
        "return_sales_contract.pdf",
        "Sales contract SLX-2026-0415",
        (
            ("Date", "15 April 2026"),
            ("Seller", EXPORTER),
            ("Buyer", "Harbour Market, Inc."),
            ("Goods", GOODS),
            ("", ""),
            ("1 Quality", "Works like new; battery at least 80 %;"),
            ("", "no marks visible from 30 cm."),
            ("2 Returns", "Within 90 days of arrival in the country of"),
            ("", "destination, in the original packaging."),
            ("3 Costs", "The seller bears shipping, insurance and all"),
            ("", "other costs of a return."),
            ("4 Rights", "Each party's rights and duties are those of"),
            ("", "clauses 1 to 3; the buyer reviews a return in 5 days."),
        ),
    ),
    Paper(
        "return_invoice.pdf",
        "Invoice SLX-INV-2026-0611",
        (
            ("Date", "11 June 2026"),
            ("From", EXPORTER),
            ("To", "Harbour Market, Inc."),
            ("Contract", "SLX-2026-0415"),
            ("", ""),
            ("1 x", GOODS),
            ("Serial", "27041FDH2000XY"),
            ("Total", "USD 289.00"),
        ),
    ),
    Paper(
        "return_application.png",
        "Harbour Market: return 7718",
        (
            ("Filed on", "25 September 2026"),
            ("By", EXPORTER),
            ("Goods", GOODS),
            ("Serial", "27041FDH2000XY"),
            ("State", "Confirmed on 29 September 2026"),
        ),
    ),
    Paper(
        "return_record.png",
        "Harbour Market: order HM-55120 returned",
        (
            ("Delivered", "14 September 2026"),
            ("Returned", "18 September 2026"),
            ("Reason", "Colour not to the buyer's liking"),
            ("State", "Opened and looked at, not used"),
            ("Serial", "27041FDH2000XY"),
        ),
    ),
    Paper(
        "return_inspection_report.pdf",
        "Inspection report SLD-2026-1177",
        (
            ("Date", "8 October 2026"),
            ("By", "Second Light Devices workshop"),
            ("Serial", "27041FDH2000XY"),
            ("", ""),
            ("Contract", "SLX-2026-0415, clause 1"),
            ("Quality", "Meets it: works like new, battery 91 %"),
            ("Damage", "None found"),
            ("Packaging", "Original, complete"),
        ),
    ),
    Paper(
        "return_export_declaration.pdf",
        "Export declaration",
        (
            ("Number", "SAMPLE-5304-2026-000771"),
            ("Exporter", EXPORTER),
            ("Procedure", "9810"),
            ("Released", "20 June 2026"),
            ("Goods", GOODS),
            ("Quantity", "1"),
            ("Value", "USD 289.00"),
        ),
    ),
    Paper(
        "return_tax_certificate.pdf",
        "Certificate on the export tax refund",
        (
            ("Date", "12 November 2026"),
            ("Exporter", EXPORTER),
            ("Declaration", "SAMPLE-5304-2026-000771"),
            ("", "The refunded tax was paid back."),
        ),
    ),
)
BUYER = "Second Light Devices LLC"
SUPPLIER = "Harbor Recommerce, Inc. (invented)"
APPLICATION = (
    Paper(
        "application_invoice_1.pdf",
        "Invoice HR-88120",
        (
            ("Date", "1 September 2026"),
            ("From", SUPPLIER),
            ("To", BUYER),
            ("", ""),
            ("Goods", "Northlight Aster 7, refurbished"),
            ("Units", "120"),
            ("Total", "USD 21,600.00"),
        ),
    ),
    Paper(
        "application_invoice_2.pdf",
        "Invoice HR-88213",
        (
            ("Date", "25 September 2026"),
            ("From", SUPPLIER),
            ("To", BUYER),
            ("", ""),
            ("Goods", "Northlight Slate 10, refurbished"),
            ("Units", BLACKED_OUT),
            ("Total", "USD 14,400.00"),
        ),
    ),
    Paper(
        "application_invoice_3.pdf",
        "Invoice HR-88977",
        (
            ("Date", "20 October 2026"),
            ("From", SUPPLIER),
            ("To", BUYER),
            ("", ""),
            ("Goods", "Northlight Aster 7, refurbished"),
            ("Units", "90"),
            ("Amount", BLACKED_OUT),
            ("", ""),
            ("Goods", "Cresta Mira, refurbished"),
            ("Units", "40"),
            ("Amount", BLACKED_OUT),
            ("", ""),
            ("Total", BLACKED_OUT),
        ),
    ),
)
PHONE = (
    Paper(
        "phone_inspection_report.pdf",
        "Inspection report SLD-2026-1042",
        (
            ("Date", "12 November 2026"),
            ("By", "Second Light Devices workshop"),
            ("Unit", "Northlight Aster 7, 128 GB, black"),
            ("", ""),
            ("Standard", "Workshop grading 2026, phones"),
            ("Grade", "9 of 10 (good)"),
            ("Functions", "13 of 13 passed"),
            ("Battery", "91 %, 212 cycles"),
            ("Marks", "Frame: scratch, 8 mm; corner: dent, 2 mm"),
            ("Replaced", "Battery (maker's own, new)"),
        ),
    ),
)
PAPERS = (*APPLICATION, *CLAIM, *PHONE, *RETURN)


def main() -> None:
    """Make the documents named, or all."""
    parser = argparse.ArgumentParser(description="Make the sample documents.")
    parser.add_argument("names", nargs="*", metavar="NAME", choices=[[], *(paper.name for paper in PAPERS)])
    parser.add_argument("--to", type=Path, default=FOLDER, help="folder for the documents")
    asked = parser.parse_args()
    for paper in PAPERS:
        if not asked.names or paper.name in asked.names:
            path = paper.write(asked.to)
            sys.stdout.write(f"{path}: {path.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
