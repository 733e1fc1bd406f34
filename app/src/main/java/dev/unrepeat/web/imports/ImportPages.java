package dev.unrepeat.web.imports;

/// The pages about imports, for the table of routes.
public record ImportPages(ImportListPage list, ImportPage one) {}
