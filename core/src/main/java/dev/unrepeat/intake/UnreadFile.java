package dev.unrepeat.intake;

/// A file that was handed in and not read, with the sentence that says why.
public record UnreadFile(String path, String reason) {}
