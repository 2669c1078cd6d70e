"""The window: views onto the workflow. The only room that imports PySide6."""
