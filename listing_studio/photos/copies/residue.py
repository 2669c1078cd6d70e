"""Lists what a written JPEG or PNG holds beyond the picture itself, by an allow-list of its parts."""

from __future__ import annotations

from collections.abc import Iterator

_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PNG_PARTS = (b"IHDR", b"IDAT", b"IEND")
_START_OF_SCAN, _JFIF = 0xDA, 0xE0
_JFIF_WITHOUT_THUMBNAIL = 16
# Frame headers, Huffman and quantisation tables, restart interval, scan.
_JPEG_PARTS = {0xC0, 0xC1, 0xC2, 0xC4, 0xDB, 0xDD, _START_OF_SCAN}


def residue(data: bytes) -> list[str]:
    """Names of the parts that showing the picture does not need: EXIF, XMP, profiles, comments, thumbnails."""
    if data.startswith(_PNG_SIGNATURE):
        return list(_png_residue(data))
    if data.startswith(b"\xff\xd8"):
        return list(_jpeg_residue(data))
    return ["unknown format"]


def _png_residue(data: bytes) -> Iterator[str]:
    position, name = len(_PNG_SIGNATURE), b""
    while position + 12 <= len(data) and name != b"IEND":
        name = data[position + 4 : position + 8]
        if name not in _PNG_PARTS:
            yield f"chunk {name.decode('latin-1')}"
        position += 12 + int.from_bytes(data[position : position + 4])
    if position != len(data):
        yield "bytes after the picture"


def _jpeg_residue(data: bytes) -> Iterator[str]:
    position, marker = 2, 0
    while marker != _START_OF_SCAN and position + 4 <= len(data):
        marker, length = data[position + 1], int.from_bytes(data[position + 2 : position + 4])
        plain_jfif = marker == _JFIF and length == _JFIF_WITHOUT_THUMBNAIL
        if marker not in _JPEG_PARTS and not plain_jfif:
            yield f"segment {marker:02X}"
        position += 2 + length
    if data.find(b"\xff\xd9", position) != len(data) - 2:
        yield "bytes after the picture"
