package dev.unrepeat.web.find;

import dev.unrepeat.model.IncidentFilter;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.IncidentSummary;
import dev.unrepeat.search.Highlight;
import dev.unrepeat.service.IncidentPage;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Search;
import dev.unrepeat.service.Viewer;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Leads from a few words to an incident, a page, or a part of the incident at hand; as a page of
/// its own, or with `only=list` as what the palette shows.
public final class FindPage {
  private static final int INCIDENTS = 8;
  private static final int LONGEST = 200;

  private final Pages pages;
  private final Incidents incidents;
  private final Search search;

  public FindPage(Pages pages, Incidents incidents, Search search) {
    this.pages = pages;
    this.incidents = incidents;
    this.search = search;
  }

  public ServerResponse get(ServerRequest request) {
    Viewer viewer = Visitor.of(request);
    String asked = text(request, "q");
    String at = text(request, "at");
    List<String> words =
        Stream.of(asked.toLowerCase(Locale.ROOT).split("\\s+")).filter(w -> !w.isEmpty()).toList();
    List<FoundGroup> groups =
        Stream.of(here(viewer, at, words), pages(viewer, words), incidents(viewer, asked))
            .filter(group -> !group.places().isEmpty())
            .toList();
    boolean list = text(request, "only").equals("list");
    return pages.show(
        list ? "find/options" : "find/FindPage",
        new FindView(pages.frame(request, "Find").narrow(), asked, at, groups));
  }

  private FoundGroup here(Viewer viewer, String at, List<String> words) {
    Optional<IncidentId> id = IncidentId.find(at);
    Optional<String> title = id.flatMap(known -> incidents.title(viewer, known));
    return new FoundGroup(
        "here",
        title.map(known -> "In " + at + ": " + known).orElse(""),
        title.isEmpty() ? List.of() : answering(Ways.of(viewer, id.orElseThrow()), words));
  }

  private static FoundGroup pages(Viewer viewer, List<String> words) {
    return new FoundGroup("pages", "Pages", answering(Ways.pages(viewer), words));
  }

  private static List<FoundPlace> answering(List<FoundPlace> all, List<String> words) {
    return all.stream().filter(place -> place.answers(words)).toList();
  }

  private FoundGroup incidents(Viewer viewer, String asked) {
    return asked.isEmpty() ? latest(viewer) : found(viewer, asked);
  }

  private FoundGroup latest(Viewer viewer) {
    IncidentPage found = incidents.list(viewer, IncidentFilter.ALL, Optional.empty(), INCIDENTS);
    List<FoundPlace> places =
        new ArrayList<>(found.incidents().stream().map(FindPage::place).toList());
    if (found.total() > places.size()) {
      places.add(FoundPlace.page("All %,d incidents".formatted(found.total()), "/incidents", ""));
    }
    return new FoundGroup("incidents", "Latest incidents", places);
  }

  private FoundGroup found(Viewer viewer, String asked) {
    Search.Found found =
        search.find(
            viewer,
            new Search.Question(
                asked, true, Search.Order.BEST, Optional.empty(), INCIDENTS, false));
    // Whoever types a place wants that place; what shares a word with it is for the search page.
    List<FoundPlace> places =
        new ArrayList<>(
            found.hits().stream().filter(hit -> found.all()).map(FindPage::place).toList());
    if (!places.isEmpty()) {
      places.add(
          FoundPlace.page(
              (found.found() > INCIDENTS ? "All %,d incidents" : "Where it stands in incidents")
                      .formatted(found.found())
                  + " with “"
                  + asked
                  + "”",
              "/search?q=" + Places.parameter(asked),
              ""));
    }
    return new FoundGroup("incidents", "Incidents", places);
  }

  private static FoundPlace place(Search.Hit hit) {
    String title = hit.title().stream().map(Highlight.Piece::text).collect(Collectors.joining());
    return new FoundPlace(title, hit.id().value(), Places.incident(hit.id()), "", false);
  }

  private static FoundPlace place(IncidentSummary one) {
    return new FoundPlace(one.title(), one.id().value(), Places.incident(one.id()), "", false);
  }

  private static String text(ServerRequest request, String name) {
    String text = request.param(name).map(String::strip).orElse("");
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
