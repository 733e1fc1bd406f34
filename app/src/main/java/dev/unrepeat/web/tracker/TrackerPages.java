package dev.unrepeat.web.tracker;

/// The pages about trackers, for the table of routes.
public record TrackerPages(TrackerListPage list, TrackerPage tracker, DriftPage drift) {}
