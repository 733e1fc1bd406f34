package dev.unrepeat.api;

import dev.unrepeat.service.Recurrences;
import java.util.List;

/// Causes that may have come back, and what people say of them.
public final class RecurrenceResource implements Resource {
  private final Recurrences recurrences;

  public RecurrenceResource(Recurrences recurrences) {
    this.recurrences = recurrences;
  }

  @Override
  public List<ApiRoute> routes() {
    String base = "/incidents/{id}/recurrences";
    return List.of(
        ApiRoute.get(
            base,
            "getRecurrences",
            "Which causes may have come back, what was decided, and where causes of this one came back.",
            RecurrenceJson.class,
            call -> Reply.of(found(call))),
        ApiRoute.post(
            base + "/confirmation",
            "confirmRecurrence",
            "Says that a cause came back: links both incidents and reopens what had answered it.",
            RecurrenceJson.Meant.class,
            RecurrenceJson.class,
            (call, meant) -> {
              recurrences.confirm(
                  call.viewer(), call.incident(), meant.later(), meant.incident(), meant.before());
              return Reply.of(found(call));
            }),
        ApiRoute.post(
            base + "/denial",
            "denyRecurrence",
            "Says that it is something else; it is not proposed again.",
            RecurrenceJson.Meant.class,
            RecurrenceJson.class,
            (call, meant) -> {
              recurrences.deny(
                  call.viewer(),
                  call.incident(),
                  meant.later(),
                  meant.incident(),
                  meant.before(),
                  meant.reason().orElse("").strip());
              return Reply.of(found(call));
            }));
  }

  private RecurrenceJson found(Call call) {
    return RecurrenceJson.of(recurrences.of(call.viewer(), call.incident()));
  }
}
