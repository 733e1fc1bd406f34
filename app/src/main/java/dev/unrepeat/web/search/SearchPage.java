package dev.unrepeat.web.search;

import dev.unrepeat.search.Zone;
import dev.unrepeat.service.Search;
import dev.unrepeat.web.page.Choice;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import dev.unrepeat.web.page.SeverityMark;
import dev.unrepeat.web.page.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Looks for words in everything that is written about incidents, while they are being typed.
public final class SearchPage {
  private static final int LONGEST = 2000;
  private static final int A_PAGE = 20;
  private static final List<SearchView.Example> EXAMPLES =
      List.of(
          example("connection pool checkout", "all of these words, wherever they stand"),
          example("\"out of memory\" -drill", "a phrase, without a word"),
          example("in:actions alert", "only in what was promised"),
          example("factor:technical severity:sev1", "by what caused it, and how bad it was"),
          example("certificate after:2026-01 before:2026-07", "within a time"),
          example("service:payment state:draft", "by service and state"));

  private final Pages pages;
  private final Search search;

  public SearchPage(Pages pages, Search search) {
    this.pages = pages;
    this.search = search;
  }

  public ServerResponse get(ServerRequest request) {
    String typed = text(request, "q");
    boolean recent = text(request, "order").equals("recent");
    Optional<String> after = Optional.of(text(request, "after")).filter(text -> !text.isEmpty());
    Search.Found found =
        search.find(
            Visitor.of(request),
            new Search.Question(
                typed,
                true,
                recent ? Search.Order.RECENT : Search.Order.BEST,
                after,
                A_PAGE,
                true));
    return pages.show(
        "search/SearchPage",
        new SearchView(
            pages.frame(request, "Search"),
            typed,
            List.of(
                new Choice("best", "Best first", !recent),
                new Choice("recent", "Latest first", recent)),
            found.notes(),
            found.query().asks() ? count(found) : "",
            found.hits().stream().map(this::line).toList(),
            found.hits().isEmpty() ? List.of() : facets(typed, recent, found.facets()),
            found
                .next()
                .map(next -> address(typed, recent) + "&after=" + Places.parameter(next))
                .orElse(""),
            after.isEmpty(),
            address(typed, recent),
            EXAMPLES));
  }

  private static String count(Search.Found found) {
    return found.capped()
        ? "More than %,d incidents".formatted(found.found())
        : switch (found.found()) {
          case 0 -> "No incident";
          case 1 -> "One incident";
          default -> "%,d incidents".formatted(found.found());
        };
  }

  private SearchView.Line line(Search.Hit hit) {
    return new SearchView.Line(
        hit.id().value(),
        Places.incident(hit.id()),
        hit.title(),
        SeverityMark.of(hit.severity()),
        Printing.day(hit.beganAt()),
        hit.services().stream().map(Object::toString).toList(),
        hit.passages().stream()
            .map(one ->
                new SearchView.Passage(
                    one.part().heading(), FoundPart.address(hit.id(), one.part()), one.pieces()))
            .toList());
  }

  private List<SearchView.Facet> facets(String typed, boolean recent, Search.Facets facets) {
    List<SearchView.Facet> all = new ArrayList<>();
    add(
        all,
        "Service",
        typed,
        recent,
        facets.services(),
        name -> "service:" + quoted(name),
        n -> n);
    add(
        all,
        "Severity",
        typed,
        recent,
        facets.severities(),
        severity -> "severity:" + Places.word(severity),
        pages.severities()::print);
    add(
        all,
        "Year",
        typed,
        recent,
        facets.years(),
        year -> "after:%d before:%d".formatted(year, year + 1),
        Object::toString);
    add(all, "Found in", typed, recent, facets.zones(), zone -> "in:" + zone.words(), Zone::words);
    return all;
  }

  private static <T> void add(
      List<SearchView.Facet> all,
      String heading,
      String typed,
      boolean recent,
      Map<T, Integer> counts,
      Function<T, String> filter,
      Function<T, String> words) {
    List<SearchView.Narrower> choices =
        counts.entrySet().stream()
            .map(one ->
                new SearchView.Narrower(
                    words.apply(one.getKey()),
                    address((typed + " " + filter.apply(one.getKey())).strip(), recent),
                    one.getValue()))
            .toList();
    if (choices.size() > 1) {
      all.add(new SearchView.Facet(heading, choices));
    }
  }

  private static String quoted(String name) {
    return name.contains(" ") ? "\"" + name + "\"" : name;
  }

  private static SearchView.Example example(String typed, String means) {
    return new SearchView.Example(typed, address(typed, false), means);
  }

  private static String address(String typed, boolean recent) {
    return "/search?q=" + Places.parameter(typed) + (recent ? "&order=recent" : "");
  }

  private static String text(ServerRequest request, String name) {
    String text = request.param(name).map(String::strip).orElse("");
    return text.substring(0, Math.min(text.length(), LONGEST));
  }
}
