"""Keeps the documents, originals and measurements of one workspace, and loses nothing; it judges none of them.

Begin with ``workspace.Workspace``. All modules but ``saved`` need SQLAlchemy: import them where they are used.
"""
