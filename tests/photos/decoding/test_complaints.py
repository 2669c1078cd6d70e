"""What libraries only warn about."""

from __future__ import annotations

import warnings

from listing_studio.photos.decoding.complaints import collected_warnings


def test_collected_warnings_leave_the_filters_alone() -> None:
    before = list(warnings.filters)
    with collected_warnings() as caught:
        warnings.warn("odd header", stacklevel=1)
    assert [str(warning.message) for warning in caught] == ["odd header"]
    assert list(warnings.filters) == before
