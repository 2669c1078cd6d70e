"""What photos are to each other, in a set and in the workspace, from facts alone; decodes nothing."""
