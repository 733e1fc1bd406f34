package dev.unrepeat.web.cause;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.CauseFile;
import dev.unrepeat.service.Causes;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Visitor;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// A drawing of the causes, or a text of them for another program, to be kept.
public final class CausesFile {
  private final Pages pages;
  private final Incidents incidents;
  private final Causes causes;

  public CausesFile(Pages pages, Incidents incidents, Causes causes) {
    this.pages = pages;
    this.incidents = incidents;
    this.causes = causes;
  }

  public ServerResponse get(ServerRequest request) {
    StoredRecord record = incidents.get(Visitor.of(request), Asked.incident(request));
    CauseFile file = CauseFile.get(request.pathVariable("file"));
    IncidentId id = record.postmortem().incident().id();
    return pages.download(
        id + "-" + file.file(), file.mediaType(), causes.text(record.postmortem(), file));
  }
}
