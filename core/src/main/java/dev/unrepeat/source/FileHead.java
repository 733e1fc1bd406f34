package dev.unrepeat.source;

/// The beginning of a file, by which its format is recognised: at most the first 64 KiB, decoded;
/// less of each when the bundle has very many files.
public record FileHead(EvidenceFile file, String text) {}
