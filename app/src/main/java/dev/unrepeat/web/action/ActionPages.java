package dev.unrepeat.web.action;

/// The pages about actions, together.
public record ActionPages(
    ActionPage action,
    IncidentActionsPage ofIncident,
    BoardPage board,
    MyActionsPage mine,
    BulkPage bulk,
    SheetPage sheet,
    FeedFile feed) {}
