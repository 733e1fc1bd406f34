package dev.unrepeat.web.incident;

import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// The form that makes an incident from its evidence.
public record NewIncidentView(
    Frame frame,
    List<Crumb> crumbs,
    List<Field> refusals,
    Field text,
    Field zone,
    Field date,
    Field title,
    List<SeverityChoice> severities,
    Field kind,
    List<Choice> kinds,
    Field services,
    Field template,
    List<Choice> templates) {}
