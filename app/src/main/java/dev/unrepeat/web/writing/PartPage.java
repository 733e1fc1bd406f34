package dev.unrepeat.web.writing;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.PartEdit;
import dev.unrepeat.service.TextFindings;
import dev.unrepeat.service.Writing;
import dev.unrepeat.service.WrittenPart;
import dev.unrepeat.web.page.Anchors;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.Parts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Saves one part of a postmortem at a time.
///
/// Without a script the working page follows; a script asks with `answer=part` for the part alone.
public final class PartPage {
  private final Pages pages;
  private final Incidents incidents;
  private final Writing writing;
  private final PartViews views;

  public PartPage(Pages pages, Incidents incidents, Writing writing, TextFindings findings) {
    this.pages = pages;
    this.incidents = incidents;
    this.writing = writing;
    this.views = new PartViews(findings);
  }

  /// The part as it is now.
  public ServerResponse get(ServerRequest request) {
    PartId part = PartId.parse(request.param("part").orElse(""));
    StoredRecord record = incidents.get(Visitor.of(request), Asked.incident(request));
    if (part.sort().row() && Parts.find(record.postmortem(), part).isEmpty()) {
      throw new Refused(
          Refused.Reason.NOT_FOUND,
          "There is no %s any more; the history has what it said.".formatted(part));
    }
    return show(request, HttpStatus.OK, record, part, PartViews.Sent.NOTHING);
  }

  public ServerResponse post(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    Form form = Form.of(request);
    PartEdit edit = SentPart.read(form);
    WrittenPart written;
    try {
      written = writing.write(Visitor.of(request), id, edit);
    } catch (Refused refused) {
      return again(request, id, edit, refused);
    }
    if (!written.saved()) {
      return show(
          request,
          HttpStatus.CONFLICT,
          written.record(),
          edit.part(),
          new PartViews.Sent(edit.typed(), written.clashes(), "", false, Optional.empty()));
    }
    if (!form.text("answer").equals("part")) {
      return pages.go(back(id, form, Anchors.of(written.part())), Said.of(Deed.PART_SAVED));
    }
    String mark = "Saved " + Printing.clock(incidents.now()).substring(0, 5);
    return show(
        request,
        HttpStatus.OK,
        written.record(),
        written.part(),
        new PartViews.Sent(Map.of(), List.of(), mark, written.merged(), Optional.empty()));
  }

  private ServerResponse again(
      ServerRequest request, IncidentId id, PartEdit edit, Refused refused) {
    HttpStatus status =
        switch (refused.reason()) {
          case INVALID, ANSWER_NEEDED -> HttpStatus.UNPROCESSABLE_CONTENT;
          case CONFLICT -> HttpStatus.CONFLICT;
          case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
          case STATE, NOT_FOUND, FORBIDDEN, TOO_LARGE -> throw refused;
        };
    StoredRecord record = incidents.get(Visitor.of(request), id);
    return show(
        request,
        status,
        record,
        edit.part(),
        new PartViews.Sent(edit.typed(), List.of(), "", false, Optional.of(refused)));
  }

  /// Moves a row: a `step` up or down, or directly `before` another.
  public ServerResponse move(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    Form form = Form.of(request);
    PartId part = PartId.parse(form.text("part"));
    switch (form.text("step")) {
      case "up" -> writing.step(Visitor.of(request), id, part, -1);
      case "down" -> writing.step(Visitor.of(request), id, part, 1);
      default ->
          writing.place(
              Visitor.of(request),
              id,
              part,
              form.has("before")
                  ? Optional.of(PartId.parse(form.text("before")))
                  : Optional.empty());
    }
    return pages.go(back(id, form, Anchors.of(part)));
  }

  /// Takes a row away; the history has what it said.
  public ServerResponse remove(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    Form form = Form.of(request);
    writing.remove(Visitor.of(request), id, PartId.parse(form.text("part")));
    return pages.go(back(id, form, ""), Said.of(Deed.PART_REMOVED));
  }

  /// Where the form stood: the working page, or a view of the causes.
  static String back(IncidentId id, Form form, String anchor) {
    String page =
        form.text("from").matches("[a-z-]{1,20}")
            ? Places.causes(id) + "?view=" + form.text("from")
            : Places.writing(id);
    return anchor.isEmpty() ? page : page + "#" + anchor;
  }

  private ServerResponse show(
      ServerRequest request,
      HttpStatus status,
      StoredRecord record,
      PartId part,
      PartViews.Sent sent) {
    IncidentId id = record.postmortem().incident().id();
    return pages.show(
        status,
        "writing/PartPage",
        new PartPageView(
            pages.frame(request, Printing.capital(part.toString())).narrow(),
            Crumb.below(id, "Write"),
            Printing.capital(part.toString()),
            Places.writing(id),
            Places.writing(id) + "#" + Anchors.of(part),
            record.versions().record(),
            views.of(record.postmortem(), part, Printing.capital(part.toString()), sent)));
  }
}
