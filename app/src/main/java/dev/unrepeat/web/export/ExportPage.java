package dev.unrepeat.web.export;

import dev.unrepeat.model.Role;
import dev.unrepeat.model.StoredRecord;
import dev.unrepeat.model.Visibility;
import dev.unrepeat.model.WikiEntry;
import dev.unrepeat.render.export.ExportFormat;
import dev.unrepeat.service.Exports;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.service.WikiPublications;
import dev.unrepeat.web.document.DocumentHead;
import dev.unrepeat.web.page.Asked;
import dev.unrepeat.web.page.Frame;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Visitor;
import dev.unrepeat.web.wiki.WikiRow;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The formats in which a postmortem can be taken away, and what each is for.
public final class ExportPage {
  private static final int KILO = 1000;

  private final Pages pages;
  private final Incidents incidents;
  private final Exports exports;
  private final WikiPublications publications;

  public ExportPage(
      Pages pages, Incidents incidents, Exports exports, WikiPublications publications) {
    this.pages = pages;
    this.incidents = incidents;
    this.exports = exports;
    this.publications = publications;
  }

  /// One format.
  ///
  /// @param size in words; empty where it is not known before it is made
  public record Row(String title, String purpose, String file, String address, String size) {}

  /// What the page shows.
  ///
  /// @param circle whether only some people may see the incident
  /// @param hindrance why it goes to no wiki now; empty where it can
  /// @param may whether the reader may publish
  /// @param going whether something is on its way, so that the page looks again by itself
  public record View(
      Frame frame,
      DocumentHead head,
      List<Row> rows,
      boolean circle,
      String place,
      List<WikiRow> wikis,
      String hindrance,
      boolean may,
      boolean going) {}

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    StoredRecord record = incidents.get(viewer, Asked.incident(request));
    Map<ExportFormat, Integer> sizes = exports.sizes(viewer, record);
    List<Row> rows =
        Arrays.stream(ExportFormat.values())
            .map(format ->
                new Row(
                    format.title(),
                    format.purpose(),
                    record.id() + format.suffix(),
                    Places.export(record.id()) + "/" + format.word(),
                    sizes.containsKey(format) ? size(sizes.get(format)) : ""))
            .toList();
    Optional<String> hindrance = WikiPublications.hindrance(record.postmortem());
    boolean may = viewer.is(Role.FACILITATOR);
    List<WikiPublications.Place> places = publications.list(viewer, record.id());
    return pages.show(
        "export/ExportPage",
        new View(
            pages.frame(request, "Take it with you: " + record.id()).reading(),
            DocumentHead.of(record.postmortem(), DocumentHead.Tab.EXPORT),
            rows,
            record.postmortem().incident().visibility() instanceof Visibility.Circle,
            Places.export(record.id()),
            places.stream()
                .map(place -> WikiRow.of(record.id(), place, may && hindrance.isEmpty()))
                .toList(),
            hindrance.orElse(""),
            may,
            places.stream()
                .flatMap(place -> place.entry().stream())
                .anyMatch(one -> one.state() == WikiEntry.State.WAITING)));
  }

  private static String size(int bytes) {
    return bytes < KILO ? bytes + " bytes" : (bytes + KILO / 2) / KILO + " kB";
  }
}
