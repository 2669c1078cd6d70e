"""Tells a photo's format by its leading bytes, never by its name, and looks at nothing else."""

from __future__ import annotations

_SIGNATURES = (
    (b"\xff\xd8\xff", "jpeg"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"BM", "bmp"),
    (b"II*\0", "tiff"),
    (b"MM\0*", "tiff"),
    (b"II+\0", "tiff"),
    (b"MM\0+", "tiff"),
)
_HEIC_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_AVIF_BRANDS = {b"avif", b"avis"}


def format_of(data: bytes) -> str | None:
    """The format, or ``None`` when the bytes are those of no kind of picture that is known here."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return name
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return _iso_media_format(data) if data[4:8] == b"ftyp" else None


def _iso_media_format(data: bytes) -> str | None:
    """HEIC and AVIF share a container; the brands in its first box tell them apart."""
    box = data[: min(int.from_bytes(data[:4]), 1024)]
    brands = {box[8:12], *(box[start : start + 4] for start in range(16, len(box) - 3, 4))}
    if brands & _AVIF_BRANDS:
        return "avif"
    return "heic" if brands & _HEIC_BRANDS else None


def boxes_complete(data: bytes) -> bool:
    """Whether every top-level box of a HEIC file ends inside it: its decoder shows cut files as whole."""
    position = 0
    while position + 8 <= len(data):
        size, header = int.from_bytes(data[position : position + 4]), 8
        if size == 0:  # the last box, reaching to the end of the file
            return True
        if size == 1:
            size, header = int.from_bytes(data[position + 8 : position + 16]), 16
        if size < header:
            return False
        position += size
    return position <= len(data)
