package dev.unrepeat.api;

import dev.unrepeat.model.ServiceName;
import dev.unrepeat.service.Patterns;
import dev.unrepeat.service.Relations;
import java.util.List;

/// What an incident has in common with others, and what people say of it.
public final class RelationResource implements Resource {
  private final Patterns patterns;
  private final Relations relations;

  public RelationResource(Patterns patterns, Relations relations) {
    this.patterns = patterns;
    this.relations = relations;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}/related";
    return List.of(
        ApiRoute.get(
            base,
            "getRelated",
            "The patterns of an incident, and incidents that are like it, with the reasons.",
            RelationJson.class,
            call -> Reply.of(found(call))),
        ApiRoute.post(
            base + "/confirmation",
            "confirmRelated",
            "Says that two incidents belong together; each shows the other from then on.",
            RelationJson.Meant.class,
            RelationJson.class,
            (call, meant) -> {
              relations.confirm(call.viewer(), call.incident(), meant.incident());
              return Reply.of(found(call));
            }),
        ApiRoute.post(
            base + "/denial",
            "denyRelated",
            "Says that two incidents are not related; the pair is not proposed again.",
            RelationJson.Meant.class,
            RelationJson.class,
            (call, meant) -> {
              relations.deny(
                  call.viewer(),
                  call.incident(),
                  meant.incident(),
                  meant.reason().orElse("").strip());
              return Reply.of(found(call));
            }),
        ApiRoute.get(
                "/alike",
                "listAlike",
                "Incidents that may be the one that is about to be recorded.",
                RelationJson.Alike.class,
                call ->
                    Reply.of(
                        RelationJson.Alike.of(
                            relations.before(
                                call.viewer(),
                                call.query("title").orElse(""),
                                call.query("service").map(ServiceName::new).stream().toList()))))
            .with("title", "the title it will have")
            .with("service", "a service that it touches"));
  }

  private RelationJson found(Call call) {
    Relations.Found found = relations.of(call.viewer(), call.incident());
    return RelationJson.of(patterns.of(call.viewer(), call.incident()), found);
  }
}
