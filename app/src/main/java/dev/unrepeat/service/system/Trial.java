package dev.unrepeat.service.system;

/// What came of going to a connected system just now.
///
/// @param says what was seen there, or what to do where it did not work
public record Trial(boolean works, String says) {}
