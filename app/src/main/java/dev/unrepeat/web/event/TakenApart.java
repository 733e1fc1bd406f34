package dev.unrepeat.web.event;

import dev.unrepeat.model.DeniedLink;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.web.page.Places;
import java.util.List;
import java.util.stream.Stream;

/// Another event from which a person took one apart, as the page of an event shows it.
///
/// @param reason what had spoken for the link
/// @param again where both are linked again
public record TakenApart(EventRow event, String reason, String again) {
  static List<TakenApart> of(Postmortem postmortem, EventId event) {
    EventRows rows = new EventRows(postmortem, List.of());
    return postmortem.timeline().denied().stream()
        .flatMap(pair ->
            other(pair, event)
                .flatMap(other -> postmortem.timeline().find(other).stream())
                .map(found ->
                    new TakenApart(
                        rows.row(found),
                        pair.reason(),
                        Places.telling(postmortem.incident().id(), pair.told(), pair.alsoTold())
                            + "/confirmation")))
        .toList();
  }

  private static Stream<EventId> other(DeniedLink pair, EventId event) {
    if (pair.told().equals(event)) {
      return Stream.of(pair.alsoTold());
    }
    return pair.alsoTold().equals(event) ? Stream.of(pair.told()) : Stream.empty();
  }
}
