"""Opens photos and documents behind guards and decodes them once; measures and judges nothing."""
