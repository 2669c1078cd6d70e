"""The window: views onto the workflow. The only room that imports PySide6."""

# Qt comes first: it hooks into every later import, and its hook trips over a pydantic that is imported by half.
import PySide6.QtCore  # noqa: F401
