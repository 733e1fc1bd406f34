package dev.unrepeat.web.evidence;

import dev.unrepeat.web.incident.IncidentView;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Frame;
import java.util.List;

/// The questions that the evidence leaves open.
public record AnswersView(
    Frame frame,
    List<Crumb> crumbs,
    String heading,
    String action,
    String back,
    List<Field> refusals,
    List<IncidentView.Undated> questions) {}
