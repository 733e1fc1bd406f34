package dev.unrepeat.web.pull;

/// The pages about connected sources, for the table of routes.
public record PullPages(SourceListPage list, SourcePage source, CollectPage collect) {}
