package dev.unrepeat.api;

import dev.unrepeat.model.Role;
import dev.unrepeat.model.Wiki;
import dev.unrepeat.service.WikiPublications;
import dev.unrepeat.service.wiki.Wikis;
import java.util.List;
import java.util.stream.Stream;

/// Wikis, and postmortems that are published to them.
public final class WikiResource implements Resource {
  private static final String ALL = "/wikis";
  private static final String ONE = ALL + "/{number}";
  private static final String PAGES = "/incidents/{id}/wikis";

  private final Wikis wikis;
  private final WikiPublications publications;

  public WikiResource(Wikis wikis, WikiPublications publications) {
    this.wikis = wikis;
    this.publications = publications;
  }

  @Override
  public List<ApiRoute> routes() {
    return Stream.concat(
            settings().stream().map(route -> route.from(Role.ADMINISTRATOR)),
            publication().stream())
        .toList();
  }

  private List<ApiRoute> settings() {
    return List.of(
        ApiRoute.list(
            ALL,
            "listWikis",
            "The wikis, in the order in which they were connected.",
            WikiJson.class,
            call ->
                Reply.of(
                    Listing.of(wikis.list(call.viewer()), one -> "" + one.id(), call)
                        .map(WikiJson::of))),
        ApiRoute.post(
                ALL,
                "addWiki",
                "Connects a wiki, so that postmortems can be published to it.",
                WikiJson.Connected.class,
                WikiJson.class,
                (call, typed) -> {
                  Wiki made = wikis.add(call.viewer(), typed.wiki().wanted(), typed.token());
                  return Reply.made(ApiRoute.ROOT + ALL + "/" + made.id(), WikiJson.of(made));
                })
            .making(),
        ApiRoute.get(ONE, "getWiki", "One wiki.", WikiJson.class, call -> Reply.of(view(call))),
        ApiRoute.put(
            ONE,
            "putWiki",
            "Sets what is set about a wiki; its kind stays.",
            WikiJson.Set.class,
            WikiJson.class,
            (call, typed) -> {
              call.match(Tag.of(view(call)));
              return Reply.of(
                  WikiJson.of(wikis.change(call.viewer(), call.number("number"), typed.wanted())));
            }),
        ApiRoute.delete(
            ONE,
            "removeWiki",
            "Removes a wiki with what is known of its pages, which stay there.",
            call -> {
              wikis.remove(call.viewer(), call.number("number"));
              return Reply.nothing();
            }),
        ApiRoute.post(
            ONE + "/test",
            "testWiki",
            "Goes to a wiki now, looks whether pages can be put there and says how that went; nothing is written.",
            TrialJson.class,
            call -> Reply.of(TrialJson.of(wikis.test(call.viewer(), call.number("number"))))),
        ApiRoute.post(
            ONE + "/token",
            "openWiki",
            "Gives a wiki a new token, and sends what waits for it.",
            WikiJson.Opened.class,
            WikiJson.class,
            (call, typed) ->
                Reply.of(
                    WikiJson.of(wikis.open(call.viewer(), call.number("number"), typed.token())))));
  }

  private List<ApiRoute> publication() {
    return List.of(
        ApiRoute.list(
            PAGES,
            "listWikiPages",
            "The wikis that an incident can be published to, and how it stands in each.",
            WikiPageJson.class,
            call ->
                Reply.of(
                    Listing.of(
                            publications.list(call.viewer(), call.incident()),
                            one -> "" + one.wiki().id(),
                            call)
                        .map(WikiPageJson::of))),
        ApiRoute.get(
            PAGES + "/{number}",
            "getWikiPage",
            "How an incident stands in a wiki.",
            WikiPageJson.class,
            call -> Reply.of(page(call))),
        ApiRoute.post(
            PAGES + "/{number}",
            "publishToWiki",
            "Has a published postmortem written into a wiki; ask for the page to see how that went.",
            WikiPageJson.Wanted.class,
            WikiPageJson.class,
            (call, typed) -> {
              publications.publish(
                  call.viewer(), call.incident(), call.number("number"), typed.over().orElse(""));
              return Reply.of(page(call));
            }));
  }

  private WikiPageJson page(Call call) {
    return WikiPageJson.of(publications.get(call.viewer(), call.incident(), call.number("number")));
  }

  private WikiJson view(Call call) {
    return WikiJson.of(wikis.get(call.viewer(), call.number("number")));
  }
}
