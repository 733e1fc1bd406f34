package dev.unrepeat.api;

import dev.unrepeat.service.Search;
import java.util.List;
import java.util.Locale;

/// `/api/v1/search`: what is written about incidents, by the code that the page asks.
public final class SearchResource implements Resource {
  private final Search search;

  public SearchResource(Search search) {
    this.search = search;
  }

  @Override
  public List<ApiRoute> routes() {
    return List.of(
        ApiRoute.get(
                "/search",
                "search",
                "Incidents in whose texts, timeline, factors or actions something occurs, with where.",
                SearchJson.class,
                call ->
                    Reply.of(
                        SearchJson.of(
                            search.find(
                                call.viewer(),
                                new Search.Question(
                                    call.query("q").orElse(""),
                                    false,
                                    call.query("order", Search.Order.class)
                                        .orElse(Search.Order.BEST),
                                    call.after(),
                                    call.limit(),
                                    true)))))
            .with("q", "words, phrases in quotes, `-without`, and fields as on the page")
            .with(
                "order",
                Search.Order.BEST.name().toLowerCase(Locale.ROOT)
                    + " first when left out, or the latest",
                Search.Order.class)
            .with("after", "where the page begins: `next` of the page before")
            .with("limit", "how many items, from 1 to 200; 50 when left out"));
  }
}
