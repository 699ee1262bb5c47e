// The target is empty so far.
