package dev.unrepeat.intake;

/// A secret that stood in the evidence and was masked before anything was kept.
///
/// @param line line or record number, from 1; 0 means the file as a whole
/// @param kind for example `GitHub token`
public record MaskedSecret(String path, long line, String kind) {}
