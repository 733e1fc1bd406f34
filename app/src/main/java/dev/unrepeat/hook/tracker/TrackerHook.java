package dev.unrepeat.hook.tracker;

import dev.unrepeat.hook.HookCalls;
import dev.unrepeat.hook.HookPlace;
import dev.unrepeat.service.tracker.TrackerHooks;
import java.io.IOException;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The door of trackers: `POST /hooks/trackers/3`, and for those that cannot sign with a token
/// behind it, which is not logged. It answers 204 once what was told is kept.
public final class TrackerHook {
  private static final String PLACE = HookPlace.ROOT + "trackers/{number:\\d{1,15}}";

  private final TrackerHooks hooks;
  private final HookCalls calls;

  public TrackerHook(TrackerHooks hooks, HookCalls calls) {
    this.hooks = hooks;
    this.calls = calls;
  }

  public RouterFunction<ServerResponse> open() {
    return RouterFunctions.route()
        .POST(PLACE, request -> hear(request, ""))
        .POST(PLACE + "/{token}", request -> hear(request, request.pathVariable("token")))
        .build();
  }

  private ServerResponse hear(ServerRequest request, String token) throws IOException {
    long number = Long.parseLong(request.pathVariable("number"));
    return calls.hear(
        request,
        (headers, body) -> {
          hooks.hear(number, headers, token, body);
          return ServerResponse.noContent().build();
        });
  }
}
