package dev.unrepeat.web.incident;

import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Conflict;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// The form of an incident's facts.
///
/// @param version of the record that the person has before them
public record FactsView(
    Frame frame,
    List<Crumb> crumbs,
    String action,
    String back,
    long version,
    List<Conflict> conflicts,
    List<Field> refusals,
    Field title,
    List<SeverityChoice> severities,
    Field kind,
    List<Choice> kinds,
    Field services,
    Field tags,
    Field means,
    List<Choice> meansChoices,
    Field by) {}
