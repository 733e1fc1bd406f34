package dev.unrepeat.web.pull;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Pull;
import dev.unrepeat.model.PullSource;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.EvidenceWindow;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.pull.Pulls;
import dev.unrepeat.service.pull.Pulls.Chosen;
import dev.unrepeat.service.pull.Pulls.Shown;
import dev.unrepeat.service.pull.Pulls.Wanted;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Field;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.TypedTime;
import dev.unrepeat.web.page.Visitor;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Evidence that is asked of connected sources: chosen here, read beside all else.
public final class CollectPage {
  private final Pages pages;
  private final Incidents incidents;
  private final Pulls pulls;

  public CollectPage(Pages pages, Incidents incidents, Pulls pulls) {
    this.pages = pages;
    this.incidents = incidents;
    this.pulls = pulls;
  }

  /// @param going whether something is being read, so that the page looks again by itself
  public record View(
      Frame frame,
      List<Crumb> crumbs,
      String back,
      String action,
      boolean mayAsk,
      boolean connects,
      List<Offer> sources,
      Field source,
      Field from,
      Field until,
      List<Field> refusals,
      List<Row> rows,
      boolean going) {}

  /// A source that can be asked.
  ///
  /// @param query what narrows it
  /// @param label of that; empty where whoever collects says nothing
  public record Offer(
      String number,
      String name,
      String what,
      boolean chosen,
      Field query,
      String label,
      String hint) {}

  /// @param stop where it can be ended; empty where it is over, or the reader may not
  public record Row(String name, String window, String state, String says, String stop) {}

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    Postmortem record = incidents.get(viewer, Asked.incident(request)).postmortem();
    Optional<EvidenceWindow> usual = EvidenceWindow.usual(record);
    return show(
        request,
        HttpStatus.OK,
        record,
        Form.of(request),
        Field.of("from", usual.map(span -> shown(span.from())).orElse("")),
        Field.of("until", usual.map(span -> shown(span.until())).orElse("")));
  }

  public ServerResponse post(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    Postmortem record = incidents.get(viewer, Asked.incident(request)).postmortem();
    IncidentId id = record.incident().id();
    Form form = Form.of(request);
    Instant from = form.read("from", Instant.EPOCH, () -> TypedTime.instant(form.text("from")));
    Instant until = form.read("until", Instant.EPOCH, () -> TypedTime.instant(form.text("until")));
    List<Chosen> chosen =
        form.all("source").stream()
            .filter(number -> number.matches("\\d{1,15}"))
            .map(number -> new Chosen(Long.parseLong(number), form.text("query-" + number)))
            .toList();
    if (!form.refused()) {
      try {
        pulls.ask(viewer, id, new Wanted(chosen, from, until));
        return pages.go(place(id), Said.of(Deed.EVIDENCE_ASKED));
      } catch (Refused refused) {
        form.refuse(refused, "source");
      }
    }
    return show(
        request,
        HttpStatus.UNPROCESSABLE_CONTENT,
        record,
        form,
        form.field("from"),
        form.field("until"));
  }

  public ServerResponse stop(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    pulls.stop(Visitor.of(request), id, Asked.number(request));
    return pages.go(place(id), Said.of(Deed.COLLECTION_STOPPED));
  }

  static String place(IncidentId id) {
    return Places.incident(id) + "/collection";
  }

  private static String shown(Instant at) {
    return at.truncatedTo(ChronoUnit.MINUTES).toString().replaceFirst("T(.*):00Z$", " $1 UTC");
  }

  private ServerResponse show(
      ServerRequest request,
      HttpStatus status,
      Postmortem record,
      Form form,
      Field from,
      Field until) {
    Viewer viewer = Visitor.of(request);
    IncidentId id = record.incident().id();
    List<Shown> all = pulls.list(viewer, id);
    List<PullSource> sources = pulls.sources(viewer);
    // One that stands alone is meant, until somebody says otherwise.
    boolean alone = sources.size() == 1 && !form.sent("from");
    List<Offer> offers = sources.stream().map(one -> offer(form, one, alone)).toList();
    Frame frame = pages.frame(request, "Collect evidence").narrow();
    return pages.show(
        status,
        "pull/CollectPage",
        new View(
            frame,
            Crumb.below(id, "Collect evidence"),
            Places.incident(id, "evidence"),
            place(id),
            frame.author(),
            frame.administrator(),
            offers,
            form.refused("source"),
            from,
            until,
            form.refusals(),
            all.stream().map(one -> row(one, frame.author())).toList(),
            all.stream().anyMatch(one -> !one.pull().state().over())));
  }

  private static Offer offer(Form form, PullSource source, boolean alone) {
    String number = String.valueOf(source.id());
    String query = "query-" + number;
    boolean narrows = source.kind().asks().narrows();
    return new Offer(
        number,
        source.name(),
        source.scope().isEmpty()
            ? source.kind().words()
            : source.kind().words() + ", " + source.scope(),
        alone || form.all("source").contains(number),
        Field.of(query, form.sent(query) ? form.text(query) : source.query()),
        narrows ? source.kind().asks().query().label() : "",
        source.kind().asks().query().hint());
  }

  private static Row row(Shown shown, boolean author) {
    Pull pull = shown.pull();
    String query = pull.query().isEmpty() ? "" : "%s, ".formatted(pull.query());
    return new Row(
        shown.source().name(),
        "%s%s to %s UTC, asked by %s"
            .formatted(
                query, Printing.minute(pull.from()), Printing.minute(pull.until()), shown.by()),
        pull.state().over() || pull.records() == 0
            ? Printing.capital(pull.state().words())
            : "%s · %s so far"
                .formatted(
                    Printing.capital(pull.state().words()),
                    Printing.count(pull.records(), "record")),
        pull.state().over() || pull.says().isEmpty()
            ? pull.says()
            : "%s It is tried again at %s UTC."
                .formatted(Printing.sentence(pull.says()), Printing.minute(pull.nextAt())),
        pull.state().over() || !author
            ? ""
            : "%s/%d/removal".formatted(place(pull.incident()), pull.id()));
  }
}
