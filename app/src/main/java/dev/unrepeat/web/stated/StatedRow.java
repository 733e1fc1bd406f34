package dev.unrepeat.web.stated;

import dev.unrepeat.model.EventTime;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.render.RenderedDocument;
import dev.unrepeat.service.StatedPlace;
import dev.unrepeat.service.Statements;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.util.List;

/// One stated figure: the sentence it stands in, what the timeline says to it, and where to look.
///
/// @param places where the sentence stands
/// @param rests the events that the computed figure rests on
public record StatedRow(String quote, String sentence, List<Look> places, List<Look> rests) {
  private static final int QUOTED = 220;

  /// Where to look.
  public record Look(String label, String address) {}

  static StatedRow of(Statements.Statement statement, Postmortem record) {
    IncidentId id = record.incident().id();
    String quote = statement.finding().quote();
    return new StatedRow(
        quote.length() > QUOTED ? quote.substring(0, QUOTED) + "…" : quote,
        Printing.capital(statement.finding().sentence()),
        statement.places().stream().map(place -> look(place, id)).toList(),
        statement.finding().events().stream()
            .flatMap(event -> record.timeline().find(event).stream())
            .map(event ->
                new Look(
                    event.time() instanceof EventTime.At at
                        ? Printing.clock(at)
                        : event.id().toString(),
                    Places.row(id, event.id())))
            .distinct()
            .toList());
  }

  private static Look look(StatedPlace place, IncidentId id) {
    return switch (place) {
      case StatedPlace.InEvidence in ->
          new Look(in.name() + ", line " + in.link().line(), Places.line(id, in.link()));
      case StatedPlace.InSection section ->
          new Look(
              "the document, " + section.heading(),
              Places.postmortem(id) + "#" + RenderedDocument.anchor(section.heading()));
      case StatedPlace.InHead head ->
          new Look("the head of the document", Places.postmortem(id) + "/markdown");
    };
  }
}
