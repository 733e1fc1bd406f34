package dev.unrepeat.time;

/// Something read from a text, and the place after its last character.
record Taken<T>(T what, int end) {}
