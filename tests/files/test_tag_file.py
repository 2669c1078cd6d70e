"""Labels and values are one line each, and nothing can smuggle in another."""

from __future__ import annotations

import pytest

from listing_studio.files.tag_file import format_tags, tag_problems, tag_values


def test_lines_keep_their_order_and_come_back() -> None:
    text = format_tags({"Source-Organization": " 深圳 二手 ", "Contact-Name": "A: B"})
    assert text == "Source-Organization: 深圳 二手\nContact-Name: A: B\n"
    assert tag_values(text, "contact-name") == ["A: B"]
    assert tag_values(text, "Name") == []


def test_repeated_values_and_other_line_ends_are_read() -> None:
    assert tag_values("A: 1\r\nB: 2\r\nA:\t3\r\n", "A") == ["1", "3"]


@pytest.mark.parametrize(
    ("label", "value"),
    [
        ("A", ""),
        ("A", "  "),
        ("A", "1\nPayload-Oxum: 0.0"),
        ("A", "1\r2"),
        ("A", "1\u20282"),
        ("A", "1\x852"),
        ("A", "\ud800"),
        ("A: B", "1"),
        ("", "1"),
        ("A\n", "1"),
        (" A", "1"),
        ("payload-oxum", "1"),
    ],
)
def test_what_cannot_stand_in_one_line_is_a_problem(label: str, value: str) -> None:
    assert len(list(tag_problems({"Good": "1", label: value}, reserved="Payload-Oxum"))) == 1


def test_labels_that_differ_in_case_are_used_twice() -> None:
    assert len(list(tag_problems({"Bag-Size": "1", "bag-size": "2"}, reserved="Payload-Oxum"))) == 1
