package dev.unrepeat.web.event;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.SourceClock;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Timelines;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Accepts the measured offset of a source's clock, which moves its events, and takes it back.
public final class ClockSetting {
  private final Pages pages;
  private final Incidents incidents;
  private final Timelines timelines;

  public ClockSetting(Pages pages, Incidents incidents, Timelines timelines) {
    this.pages = pages;
    this.incidents = incidents;
    this.timelines = timelines;
  }

  public ServerResponse post(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    String source = request.pathVariable("source");
    Postmortem postmortem = incidents.get(Visitor.of(request), id).postmortem();
    SourceClock offered =
        postmortem.timeline().clocks().stream()
            .filter(clock -> clock.source().equals(source) && !clock.set())
            .findFirst()
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.NOT_FOUND,
                    "No clock of \"" + source + "\" waits to be set. Load the incident again."));
    timelines.setClock(Visitor.of(request), id, source, offered.ahead());
    return pages.go(
        Places.incident(id, "timeline"), Said.of(Deed.CLOCK_SET, moved(postmortem, source)));
  }

  public ServerResponse takeBack(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    String source = request.pathVariable("source");
    Postmortem after = timelines.unsetClock(Visitor.of(request), id, source).postmortem();
    return pages.go(
        Places.incident(id, "timeline"), Said.of(Deed.CLOCK_TAKEN_BACK, moved(after, source)));
  }

  private static long moved(Postmortem postmortem, String source) {
    return postmortem.timeline().dated().stream().filter(e -> e.source().equals(source)).count();
  }
}
