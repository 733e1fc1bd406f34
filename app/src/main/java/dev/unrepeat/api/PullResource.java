package dev.unrepeat.api;

import dev.unrepeat.model.PullSource;
import dev.unrepeat.model.Role;
import dev.unrepeat.service.pull.PullSources;
import dev.unrepeat.service.pull.Pulls;
import java.util.List;
import java.util.stream.Stream;

/// Connected sources, and evidence that is asked of them.
public final class PullResource implements Resource {
  private static final String ALL = "/sources";
  private static final String ONE = ALL + "/{number}";
  private static final String COLLECTION = "/incidents/{id}/collection";

  private final PullSources sources;
  private final Pulls pulls;

  public PullResource(PullSources sources, Pulls pulls) {
    this.sources = sources;
    this.pulls = pulls;
  }

  @Override
  public List<ApiRoute> routes() {
    return Stream.concat(
            settings().stream().map(route -> route.from(Role.ADMINISTRATOR)), collection().stream())
        .toList();
  }

  private List<ApiRoute> settings() {
    return List.of(
        ApiRoute.list(
            ALL,
            "listSources",
            "The connected sources, in the order in which they were connected.",
            PullSourceJson.class,
            call ->
                Reply.of(
                    Listing.of(sources.list(call.viewer()), one -> "" + one.id(), call)
                        .map(PullSourceJson::of))),
        ApiRoute.post(
                ALL,
                "addSource",
                "Connects a source, so that evidence can be asked of it.",
                PullSourceJson.Connected.class,
                PullSourceJson.class,
                (call, typed) -> {
                  PullSource made =
                      sources.add(call.viewer(), typed.source().wanted(), typed.token());
                  return Reply.made(ApiRoute.ROOT + ALL + "/" + made.id(), PullSourceJson.of(made));
                })
            .making(),
        ApiRoute.get(
            ONE,
            "getSource",
            "One connected source.",
            PullSourceJson.class,
            call -> Reply.of(view(call))),
        ApiRoute.put(
            ONE,
            "putSource",
            "Sets what is set about a source; its kind stays.",
            PullSourceJson.Set.class,
            PullSourceJson.class,
            (call, typed) -> {
              call.match(Tag.of(view(call)));
              return Reply.of(
                  PullSourceJson.of(
                      sources.change(call.viewer(), call.number("number"), typed.wanted())));
            }),
        ApiRoute.delete(
            ONE,
            "removeSource",
            "Removes a source with what was asked of it; evidence that came stays.",
            call -> {
              sources.remove(call.viewer(), call.number("number"));
              return Reply.nothing();
            }),
        ApiRoute.post(
            ONE + "/test",
            "testSource",
            "Goes to a source now, reads a little of the last hour and says how that went; nothing is kept.",
            TrialJson.class,
            call -> Reply.of(TrialJson.of(sources.test(call.viewer(), call.number("number"))))),
        ApiRoute.post(
            ONE + "/token",
            "openSource",
            "Gives a source a new token.",
            PullSourceJson.Opened.class,
            PullSourceJson.class,
            (call, typed) ->
                Reply.of(
                    PullSourceJson.of(
                        sources.open(call.viewer(), call.number("number"), typed.token())))));
  }

  private List<ApiRoute> collection() {
    return List.of(
        ApiRoute.list(
            COLLECTION,
            "listCollections",
            "What connected sources are or were asked for evidence of an incident, latest first.",
            PullJson.class,
            call ->
                Reply.of(
                    Listing.of(
                            pulls.list(call.viewer(), call.incident()),
                            one -> "" + one.pull().id(),
                            call)
                        .map(PullJson::of))),
        ApiRoute.list(
            COLLECTION + "/sources",
            "listCollectable",
            "The sources that can be asked for evidence of an incident.",
            PullJson.Offer.class,
            call -> {
              pulls.list(call.viewer(), call.incident());
              return Reply.of(
                  Listing.of(pulls.sources(call.viewer()), one -> "" + one.id(), call)
                      .map(one ->
                          new PullJson.Offer(
                              String.valueOf(one.id()),
                              one.name(),
                              one.query(),
                              one.kind().asks().narrows())));
            }),
        ApiRoute.post(
                COLLECTION,
                "collectEvidence",
                "Has connected sources asked for evidence of a time; ask for each to see how far it is.",
                PullJson.Wanted.class,
                PullJson.Asked.class,
                (call, typed) ->
                    Reply.made(
                        ApiRoute.ROOT + "/incidents/%s/collection".formatted(call.incident()),
                        new PullJson.Asked(
                            pulls
                                .ask(
                                    call.viewer(),
                                    call.incident(),
                                    new Pulls.Wanted(
                                        typed.sources().stream().map(PullJson.Ask::chosen).toList(),
                                        typed.from(),
                                        typed.until()))
                                .stream()
                                .map(PullJson::of)
                                .toList())))
            .making(),
        ApiRoute.delete(
            COLLECTION + "/{number}",
            "stopCollection",
            "Ends the asking of a source that is on its way; what came so far is not kept.",
            call -> {
              pulls.stop(call.viewer(), call.incident(), call.number("number"));
              return Reply.nothing();
            }),
        ApiRoute.get(
            COLLECTION + "/{number}",
            "getCollection",
            "How far the asking of a source is.",
            PullJson.class,
            call ->
                Reply.of(
                    PullJson.of(
                        pulls.get(call.viewer(), call.incident(), call.number("number"))))));
  }

  private PullSourceJson view(Call call) {
    return PullSourceJson.of(sources.get(call.viewer(), call.number("number")));
  }
}
