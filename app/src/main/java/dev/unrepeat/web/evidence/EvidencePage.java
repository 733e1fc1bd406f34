package dev.unrepeat.web.evidence;

import dev.unrepeat.model.EventId;
import dev.unrepeat.model.Evidence;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.EvidenceLink;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.ReadingRemark;
import dev.unrepeat.model.Refused;
import dev.unrepeat.model.Standing;
import dev.unrepeat.model.TimelineEvent;
import dev.unrepeat.service.EvidenceFiles;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.source.Decoding;
import dev.unrepeat.web.incident.EvidenceRow;
import dev.unrepeat.web.incident.ProblemRow;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Crumb;
import dev.unrepeat.web.page.KindMark;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.Visitor;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// One piece of evidence, a stretch of lines at a time, with the events that rest on them.
public final class EvidencePage {
  private static final int PER_PAGE = 200;
  private static final int BEFORE = 20;
  private static final int FILES_LISTED = 500;
  private static final long LAST = 10_000_000_000L;

  private final Pages pages;
  private final Incidents incidents;
  private final EvidenceFiles files;

  public EvidencePage(Pages pages, Incidents incidents, EvidenceFiles files) {
    this.pages = pages;
    this.incidents = incidents;
    this.files = files;
  }

  public ServerResponse get(ServerRequest request) throws IOException {
    Postmortem postmortem =
        incidents.get(Visitor.of(request), Asked.incident(request)).postmortem();
    Evidence piece = piece(postmortem, Asked.evidence(request));
    List<String> paths = files.paths(Visitor.of(request), postmortem.incident().id(), piece.id());
    String path = request.param("path").orElse(paths.size() == 1 ? paths.getFirst() : "");
    Rests rests = new Rests(postmortem, piece.id());
    if (path.isEmpty()) {
      return pages.show("evidence/EvidencePage", listing(request, postmortem, piece, paths, rests));
    }
    long line = Asked.number(request, "line", 0, LAST);
    long from = line > 0 ? Math.max(1, line - BEFORE) : Asked.number(request, "from", 1, LAST);
    return pages.show(
        "evidence/EvidencePage",
        stretch(
            request,
            postmortem,
            piece,
            paths,
            path,
            read(Visitor.of(request), postmortem, piece, path, from),
            rests));
  }

  private EvidenceLines read(
      Viewer viewer, Postmortem postmortem, Evidence piece, String path, long from)
      throws IOException {
    try (InputStream in = files.open(viewer, postmortem.incident().id(), piece.id(), path);
        Reader text = Decoding.reader(in)) {
      return EvidenceLines.read(text, Math.max(1, from), PER_PAGE);
    }
  }

  private static Evidence piece(Postmortem postmortem, EvidenceId id) {
    return postmortem.evidence().stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new Refused(
                Refused.Reason.NOT_FOUND,
                "Incident %s has no evidence %s.".formatted(postmortem.incident().id(), id)));
  }

  private EvidenceView listing(
      ServerRequest request,
      Postmortem postmortem,
      Evidence piece,
      List<String> paths,
      Rests rests) {
    return view(
        request,
        postmortem,
        piece,
        paths,
        "",
        rests,
        new EvidenceLines(1, List.of(), false),
        false);
  }

  private EvidenceView stretch(
      ServerRequest request,
      Postmortem postmortem,
      Evidence piece,
      List<String> paths,
      String path,
      EvidenceLines lines,
      Rests rests) {
    return view(request, postmortem, piece, paths, path, rests, lines, true);
  }

  private EvidenceView view(
      ServerRequest request,
      Postmortem postmortem,
      Evidence piece,
      List<String> paths,
      String path,
      Rests rests,
      EvidenceLines stretch,
      boolean shown) {
    IncidentId id = postmortem.incident().id();
    String address = Places.evidence(id, piece.id());
    String here = address + "?path=" + Places.parameter(path) + "&from=";
    String single = paths.size() == 1 ? paths.getFirst() : "";
    List<EvidenceView.Line> lines = new ArrayList<>();
    for (int i = 0; i < stretch.lines().size(); i++) {
      lines.add(rests.line(path, single, stretch.from() + i, stretch.lines().get(i)));
    }
    long last = stretch.from() + stretch.lines().size() - 1;
    return new EvidenceView(
        pages.frame(request, piece.name()),
        Crumb.below(id, piece.name()),
        path.isEmpty() || path.equals(single) ? piece.name() : path,
        EvidenceRow.sources(piece.source()),
        Printing.bytes(piece.bytes()),
        Printing.count(rests.count()),
        piece.sha256(),
        shown ? address + "/content?path=" + Places.parameter(path) : "",
        address,
        paths.size(),
        paths.size() == 1
            ? List.of()
            : paths.stream()
                .limit(FILES_LISTED)
                .map(one ->
                    new EvidenceView.EvidenceFileRow(
                        one,
                        address + "?path=" + Places.parameter(one) + "#lines",
                        Printing.count(rests.of(one), "event"),
                        one.equals(path)))
                .toList(),
        path,
        shown,
        (int)
            lines.stream()
                .filter(line -> line.pieces().stream().anyMatch(EvidenceView.Piece::masked))
                .count(),
        lines.isEmpty()
            ? "Lines"
            : "Lines %s–%s".formatted(Printing.count(stretch.from()), Printing.count(last)),
        stretch.from() > 1 ? here + Math.max(1, stretch.from() - PER_PAGE) : "",
        stretch.more() ? here + (last + 1) : "",
        lines,
        files.remarks(Visitor.of(request), id).getOrDefault(piece.id(), List.of()).stream()
            .map(remark ->
                remark(
                    remark.kind(),
                    ProblemRow.of(id, piece.id(), remark, paths.contains(remark.path()))))
            .toList());
  }

  private static EvidenceView.Remark remark(ReadingRemark.Kind kind, ProblemRow about) {
    return switch (kind) {
      case NOT_READ -> new EvidenceView.Remark("bad", "i-stop", about);
      case MASKED -> new EvidenceView.Remark("warn", "i-warn", about);
      case NOTE -> new EvidenceView.Remark("", "i-info", about);
    };
  }

  /// Which events rest on which line of one piece of evidence.
  private static final class Rests {
    private record Place(String path, long line) {}

    private final IncidentId incident;
    private final Map<Place, List<TimelineEvent>> events = new HashMap<>();
    private final Map<String, Integer> perFile = new HashMap<>();
    private int count;

    Rests(Postmortem postmortem, EvidenceId evidence) {
      incident = postmortem.incident().id();
      for (TimelineEvent event : postmortem.timeline().events()) {
        for (EvidenceLink link : event.evidence()) {
          if (link instanceof EvidenceLink.InFile in && in.evidence().equals(evidence)) {
            events
                .computeIfAbsent(new Place(in.path(), in.line()), place -> new ArrayList<>())
                .add(event);
            perFile.merge(in.path(), 1, Integer::sum);
            count++;
          }
        }
      }
    }

    int count() {
      return count;
    }

    int of(String path) {
      return perFile.getOrDefault(path, 0);
    }

    /// @param single the path of evidence that is one file; links may leave it out
    EvidenceView.Line line(String path, String single, long number, String text) {
      List<TimelineEvent> here =
          new ArrayList<>(events.getOrDefault(new Place(path, number), List.of()));
      if (path.equals(single)) {
        here.addAll(events.getOrDefault(new Place("", number), List.of()));
      }
      return new EvidenceView.Line(
          String.valueOf(number),
          here.isEmpty() ? "" : "hit",
          MaskedPieces.of(text),
          here.stream().limit(3).map(this::about).toList());
    }

    private EvidenceView.About about(TimelineEvent event) {
      EventId id = event.id();
      return new EvidenceView.About(
          event.time().known().map(Printing::clock).orElse("undated")
              + " "
              + KindMark.of(event.kind()).word(),
          event.standing() == Standing.FOLDED
              ? Places.event(incident, id)
              : Places.row(incident, id));
    }
  }
}
