"""Shapes in a mask."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from listing_studio.photos.measures.shapes import shape_boxes


def boxes_of(mask: NDArray[np.bool_]) -> list[tuple[int, ...]]:
    found = shape_boxes(mask)
    assert found is not None
    return sorted(tuple(int(side) for side in box) for box in found)


def boxes(*rows: str) -> list[tuple[int, ...]]:
    return boxes_of(np.array([[letter == "#" for letter in row] for row in rows]))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ((".....", "....."), []),
        (("#####", "#####"), [(0, 0, 5, 2)]),
        (("#....", ".#..."), [(0, 0, 1, 1), (1, 1, 2, 2)]),
        (("#..#.", "#..#."), [(0, 0, 1, 2), (3, 0, 4, 2)]),
        (("#...#", "#####"), [(0, 0, 5, 2)]),
        (("#####", "#...#", "#.#.#", "#...#", "#####"), [(0, 0, 5, 5), (2, 2, 3, 3)]),
        (("....#", "#...."), [(0, 1, 1, 2), (4, 0, 5, 1)]),
    ],
    ids=["nothing", "all", "corners only", "two", "joined below", "one in another", "end and start of rows"],
)
def test_pixels_that_touch_by_a_side_are_one_shape(rows: tuple[str, ...], expected: list[tuple[int, ...]]) -> None:
    assert boxes(*rows) == expected


def test_a_spiral_is_one_shape() -> None:
    assert boxes("#######", "......#", "#####.#", "#...#.#", "#.###.#", "#.....#", "#######") == [(0, 0, 7, 7)]


def test_agrees_with_flooding_each_shape() -> None:
    mask = np.random.default_rng(4).random((40, 60)) < 0.55
    left = {(int(row), int(column)) for row, column in np.argwhere(mask)}
    flooded = []
    while left:
        shape, edge = set(), [left.pop()]
        while edge:
            row, column = edge.pop()
            shape.add((row, column))
            for beside in ((row + 1, column), (row - 1, column), (row, column + 1), (row, column - 1)):
                if beside in left:
                    left.remove(beside)
                    edge.append(beside)
        rows, columns = zip(*shape, strict=True)
        flooded.append((min(columns), min(rows), max(columns) + 1, max(rows) + 1))
    assert boxes_of(mask) == sorted(flooded)


def test_the_shapes_of_noise_are_not_told() -> None:
    assert shape_boxes(np.indices((300, 300)).sum(axis=0) % 2 == 0) is None
