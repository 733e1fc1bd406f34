package dev.unrepeat.web.export;

/// The page of formats, and the files.
public record ExportPages(ExportPage page, ExportFile file) {}
