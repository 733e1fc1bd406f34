package dev.unrepeat.source;

/// The beginning of a file, by which its format is recognised: at most the first 64 KiB, decoded.
public record FileHead(EvidenceFile file, String text) {}
