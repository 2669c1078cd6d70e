"""Small parts that several rooms show."""
