package dev.unrepeat.web.export;

/// The page of formats, the files, and the site of all that is published.
public record ExportPages(ExportPage page, ExportFile file, SiteFile site) {}
