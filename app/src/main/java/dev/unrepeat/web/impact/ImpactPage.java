package dev.unrepeat.web.impact;

import dev.unrepeat.impact.SeriesLine;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MetricComparison;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Impacts;
import dev.unrepeat.service.PartEdit;
import dev.unrepeat.service.Upload;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.Writing;
import dev.unrepeat.service.WrittenPart;
import dev.unrepeat.stated.FigureCheck;
import dev.unrepeat.stated.StatedFinding;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Anchors;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Deed;
import dev.unrepeat.web.page.Form;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.PastedText;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Said;
import dev.unrepeat.web.page.UploadedFiles;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.web.writing.SentPart;
import dev.unrepeat.writing.PartId;
import dev.unrepeat.writing.PartSort;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// What the incident did, computed: each figure opens to its formula, its inputs and what it leaves
/// out; an edit computes all of them anew.
public final class ImpactPage {
  private static final Set<PartSort> OURS =
      Set.of(PartSort.INTERVAL, PartSort.FIGURE, PartSort.METRIC, PartSort.IMPACT_INPUTS);

  private final Pages pages;
  private final Impacts impacts;
  private final Writing writing;

  public ImpactPage(Pages pages, Impacts impacts, Writing writing) {
    this.pages = pages;
    this.impacts = impacts;
    this.writing = writing;
  }

  public ServerResponse get(ServerRequest request) {
    return show(request, HttpStatus.OK, "", Optional.empty());
  }

  /// Changes an interval, a figure, a metric or the inputs.
  public ServerResponse write(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    Viewer viewer = Visitor.of(request);
    impacts.mustChange(viewer, id);
    PartEdit edit = SentPart.read(Form.of(request));
    mine(edit.part().sort());
    WrittenPart written;
    try {
      written = writing.write(viewer, id, edit);
    } catch (Refused refused) {
      return again(request, refused, edit);
    }
    if (!written.saved()) {
      String theirs =
          written.clashes().stream()
              .map(clash -> "%s: \"%s\"".formatted(clash.field(), clash.theirs()))
              .collect(Collectors.joining(", "));
      return show(
          request,
          HttpStatus.CONFLICT,
          "Somebody changed the same meanwhile (%s). Yours is in the form; save again to set it."
              .formatted(theirs),
          Optional.of(edit));
    }
    return pages.go(Places.impact(id) + "#" + Anchors.of(written.part()), Said.of(Deed.PART_SAVED));
  }

  public ServerResponse add(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    impacts.mustChange(Visitor.of(request), id);
    Form form = Form.of(request);
    PartSort sort =
        Asked.word(PartSort.class, form.text("sort"))
            .filter(PartSort::row)
            .orElseThrow(() ->
                new Refused(
                    Refused.Reason.INVALID,
                    "Say what is to be added: an interval, a figure or a metric."));
    mine(sort);
    Map<String, String> typed = SentPart.fresh(form, sort);
    try {
      WrittenPart added = writing.add(Visitor.of(request), id, sort, typed, Optional.empty());
      return pages.go(Places.impact(id) + "#" + Anchors.of(added.part()), Said.of(Deed.PART_ADDED));
    } catch (Refused refused) {
      return again(request, refused, new PartEdit(new PartId(sort, ""), Map.of(), typed));
    }
  }

  public ServerResponse remove(ServerRequest request) {
    IncidentId id = Asked.incident(request);
    impacts.mustChange(Visitor.of(request), id);
    PartId part = PartId.parse(Form.of(request).text("part"));
    mine(part.sort());
    writing.remove(Visitor.of(request), id, part);
    return pages.go(Places.impact(id), Said.of(Deed.PART_REMOVED));
  }

  /// Takes a metric over time in, as a file or as pasted text.
  public ServerResponse series(ServerRequest request) throws IOException {
    IncidentId id = Asked.incident(request);
    Viewer viewer = Visitor.of(request);
    impacts.mustChange(viewer, id);
    Form form = Form.of(request);
    boolean files =
        request.headers().contentType().filter(MediaType.MULTIPART_FORM_DATA::includes).isPresent();
    List<Upload> uploads = new ArrayList<>(files ? UploadedFiles.of(request, "files") : List.of());
    try {
      if (uploads.isEmpty() && form.has("pasted")) {
        uploads.add(new Upload.Sent("pasted-series.csv", PastedText.stream(form.typed("pasted"))));
      }
      Refused.unless(
          !uploads.isEmpty(),
          "No series was given. Choose a file, or paste rows of time and value.");
      SeriesLine line =
          impacts.add(viewer, id, uploads.getFirst(), form.text("metric"), form.text("unit"));
      return pages.go(Places.impact(id) + "#s-" + line.evidence(), Said.of(Deed.PART_ADDED));
    } catch (Refused refused) {
      return show(
          request,
          status(refused),
          refused.sentence(),
          Optional.empty(),
          Optional.of(
              new ImpactView.SentSeries(
                  form.typed("metric"), form.typed("unit"), form.typed("pasted"))));
    }
  }

  private static void mine(PartSort sort) {
    Refused.unless(
        OURS.contains(sort), "A %s is written on the page Write.".formatted(sort.word()));
  }

  private ServerResponse again(ServerRequest request, Refused refused, PartEdit edit) {
    return show(request, status(refused), refused.sentence(), Optional.of(edit));
  }

  private static HttpStatus status(Refused refused) {
    return switch (refused.reason()) {
      case INVALID, ANSWER_NEEDED -> HttpStatus.UNPROCESSABLE_CONTENT;
      case CONFLICT -> HttpStatus.CONFLICT;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
      case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
      case STATE, NOT_FOUND, FORBIDDEN -> throw refused;
    };
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, String refusal, Optional<PartEdit> typed) {
    return show(request, status, refusal, typed, Optional.empty());
  }

  private ServerResponse show(
      ServerRequest request,
      HttpStatus status,
      String refusal,
      Optional<PartEdit> typed,
      Optional<ImpactView.SentSeries> sent) {
    IncidentId id = Asked.incident(request);
    Impacts.Account account = impacts.get(Visitor.of(request), id);
    Postmortem record = account.record().postmortem();
    ImpactForms forms = new ImpactForms(record, account.givens(), typed);
    List<ImpactView.FigureRow> figures = new ArrayList<>();
    account.computed().forEach(one -> figures.add(ImpactView.FigureRow.of(one)));
    account.series().stream()
        .flatMap(one -> one.area().stream())
        .forEach(one -> figures.add(ImpactView.FigureRow.of(one)));
    return pages.show(
        status,
        "impact/ImpactPage",
        new ImpactView(
            pages.frame(request, "Impact of " + id),
            DocumentHead.of(record, DocumentHead.Tab.IMPACT),
            Places.impact(id),
            refusal,
            figures,
            account.stated().stream().map(ImpactPage::stated).toList(),
            means(record, account.series()),
            account.series().stream().map(ImpactPage::series).toList(),
            forms.rows(
                PartSort.INTERVAL,
                "Intervals",
                "No interval yet. From when to when was which share of users or of function hit?",
                "Add an interval"),
            forms.rows(
                PartSort.FIGURE,
                "Stated figures",
                "Nothing is stated yet. What was counted or estimated, and how?",
                "Add a figure"),
            forms.rows(
                PartSort.METRIC,
                "Metrics by hand",
                "None yet. A metric over time gives them by itself.",
                "Add a metric"),
            forms.inputs(),
            sent));
  }

  private static ImpactView.StatedRow stated(FigureCheck check) {
    return new ImpactView.StatedRow(
        Printing.capital(check.stated().measure().words()),
        switch (check.verdict()) {
          case AGREES -> "agrees";
          case DIFFERS -> "differs";
          case CANNOT_BE_CHECKED -> "cannot be checked";
        },
        check.verdict() == StatedFinding.Verdict.AGREES
            ? "good"
            : check.verdict() == StatedFinding.Verdict.DIFFERS ? "warn" : "info",
        Printing.capital(check.sentence()));
  }

  private static List<ImpactView.MeanRow> means(Postmortem record, List<Impacts.Measured> series) {
    List<ImpactView.MeanRow> rows = new ArrayList<>();
    record.impact().metrics().forEach(metric -> rows.add(mean(metric, "by hand")));
    series.forEach(one ->
        one.means().ifPresent(mean -> rows.add(mean(mean, "mean of " + one.line().evidence()))));
    return rows;
  }

  private static ImpactView.MeanRow mean(MetricComparison metric, String from) {
    return new ImpactView.MeanRow(
        metric.metric(),
        metric.unit(),
        orNone(metric.baseline()),
        orNone(metric.during()),
        orNone(metric.after()),
        from);
  }

  private static String orNone(String value) {
    return value.isEmpty() ? "no data" : value;
  }

  private static ImpactView.SeriesRow series(Impacts.Measured one) {
    return new ImpactView.SeriesRow(
        "%s: %s".formatted(one.line().evidence(), one.line().metric()),
        one.drawing(),
        String.join(" ", one.notes()),
        one.refusal());
  }
}
