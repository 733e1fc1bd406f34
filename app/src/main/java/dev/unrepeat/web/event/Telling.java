package dev.unrepeat.web.event;

import dev.unrepeat.model.Certainty;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.web.page.Places;
import java.util.List;
import java.util.stream.Stream;

/// Another event that tells the same happening, as the page of an event shows it.
///
/// @param stands whether that one stands for both on the timeline
/// @param reason why both belong together
/// @param confirmed whether somebody has agreed to it
/// @param address below which the link is judged
public record Telling(
    EventRow event, boolean stands, String reason, boolean confirmed, String address) {
  static List<Telling> of(Postmortem postmortem, EventId event) {
    EventRows rows = new EventRows(postmortem, List.of());
    return postmortem.timeline().links().stream()
        .flatMap(link -> {
          boolean stands = link.alsoTold().equals(event);
          if (!stands && !link.told().equals(event)) {
            return Stream.empty();
          }
          EventId other = stands ? link.told() : link.alsoTold();
          return postmortem.timeline().find(other).stream()
              .map((TimelineEvent found) ->
                  new Telling(
                      rows.row(found),
                      stands,
                      link.reason(),
                      link.certainty() == Certainty.CONFIRMED,
                      Places.telling(postmortem.incident().id(), link.told(), link.alsoTold())));
        })
        .toList();
  }
}
