"""Editors in a form: fields with their label, findings and place, laid out in columns, kept in step with the desk."""
