package dev.unrepeat.hook.arrival;

import dev.unrepeat.hook.HookCalls;
import dev.unrepeat.hook.HookPlace;
import dev.unrepeat.model.EventHookKind;
import dev.unrepeat.service.arrival.Arrivals;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The door of event sources: `POST /hooks/alertmanager/<token>`. It answers 204 once what was told
/// is kept.
public final class ArrivalHook {
  private static final String PLACE =
      HookPlace.ROOT
          + "{kind:%s}/{token:[\\w-]{20,100}}"
              .formatted(
                  Arrays.stream(EventHookKind.values())
                      .map(EventHookKind::place)
                      .collect(Collectors.joining("|")));

  private final Arrivals arrivals;
  private final HookCalls calls;

  public ArrivalHook(Arrivals arrivals, HookCalls calls) {
    this.arrivals = arrivals;
    this.calls = calls;
  }

  public RouterFunction<ServerResponse> open() {
    return RouterFunctions.route()
        .POST(PLACE, this::hear)
        .route(
            RequestPredicates.method(HttpMethod.OPTIONS).and(RequestPredicates.path(PLACE)),
            ArrivalHook::asked)
        .build();
  }

  private ServerResponse hear(ServerRequest request) throws IOException {
    return calls.hear(
        request,
        (headers, body) -> {
          arrivals.hear(request.pathVariable("kind"), request.pathVariable("token"), headers, body);
          return ServerResponse.noContent().build();
        });
  }

  /// Senders of CloudEvents ask first whether they may send (HTTP 1.1 Web Hooks for Event Delivery,
  /// 4.1); whoever knows the address may.
  private static ServerResponse asked(ServerRequest request) {
    ServerResponse.HeadersBuilder<?> answer =
        ServerResponse.noContent().header(HttpHeaders.ALLOW, "POST");
    String origin = request.headers().firstHeader("WebHook-Request-Origin");
    return origin == null
        ? answer.build()
        : answer
            .header("WebHook-Allowed-Origin", origin)
            .header("WebHook-Allowed-Rate", "*")
            .build();
  }
}
