package dev.unrepeat.web.metrics;

/// Figures over many incidents and the incident review with its decisions and its agenda, together.
public record MetricsPages(
    MetricsPage metrics, ReviewPage review, DecisionPage decision, AgendaPage agenda) {}
