package dev.unrepeat.source;

/// A line or record that could not be read, with where it stands and what to do about it.
///
/// @param line line or record number, from 1; 0 means the file as a whole
public record Problem(String path, long line, String reason) {}
