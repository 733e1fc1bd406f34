package dev.unrepeat.collect;

import dev.unrepeat.http.Answer;
import dev.unrepeat.http.NotDone;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// Annotations of Grafana: what people and deployments wrote on graphs, and changes of alerts. The
/// interface has no pages: it tells the newest, and is asked again for what is older. Source:
/// Grafana documentation, "Annotations HTTP API".
final class GrafanaAnnotations implements Vendor {
  static final int PER_PAGE = 500;

  @Override
  public Map<String, String> headers(PullAccess access) {
    return Map.of("Authorization", "Bearer " + access.token(), "Accept", "application/json");
  }

  @Override
  public List<Step> begin(PullAccess access, Window window) {
    return List.of(page(access, window, window.until().toEpochMilli()));
  }

  private static Step page(PullAccess access, Window window, long until) {
    String tags =
        Json.words(access.query()).stream()
            .map(tag -> "&tags=" + Json.encoded(tag))
            .collect(Collectors.joining());
    return Step.get(
        "/api/annotations?from=%d&to=%d&limit=%d%s"
            .formatted(window.from().toEpochMilli(), until, PER_PAGE, tags),
        String.valueOf(until));
  }

  @Override
  public Taken take(PullAccess access, Window window, Step step, Answer answer) throws NotDone {
    String name = access.source().name();
    JsonNode list = Json.list(name, Json.of(name, answer), "");
    if (list.size() < PER_PAGE) {
      return Taken.of("", list, List.of());
    }
    long oldest = list.valueStream().mapToLong(one -> one.path("time").asLong(0)).min().orElse(0);
    if (oldest >= Long.parseLong(step.about())) {
      throw NotDone.never(
          "%s has more than %d annotations at one moment, and tells no more. Choose tags."
              .formatted(name, PER_PAGE));
    }
    return Taken.of("", list, List.of(page(access, window, oldest)));
  }
}
