"""The command line over the workflow; imports no toolkit."""
