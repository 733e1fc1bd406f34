package dev.unrepeat.hook.tracker;

import dev.unrepeat.hook.HookPlace;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.tracker.TrackerHooks;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// The door of trackers: `POST /hooks/trackers/3`, and for those that cannot sign with a token
/// behind it. It answers 204 once what was told is kept.
public final class TrackerHook {
  private static final Logger LOG = LoggerFactory.getLogger(TrackerHook.class);
  private static final String PLACE = HookPlace.ROOT + "trackers/{number:\\d{1,15}}";

  /// Far more than a ticket with its text has.
  private static final int MOST_BYTES = 1 << 20;

  private final TrackerHooks hooks;
  private final Supplier<String> faultIds;

  /// @param faultIds gives each fault a name of its own
  public TrackerHook(TrackerHooks hooks, Supplier<String> faultIds) {
    this.hooks = hooks;
    this.faultIds = faultIds;
  }

  public RouterFunction<ServerResponse> open() {
    return RouterFunctions.route()
        .POST(PLACE, request -> hear(request, ""))
        .POST(PLACE + "/{token}", request -> hear(request, request.pathVariable("token")))
        .build();
  }

  private ServerResponse hear(ServerRequest request, String token) throws IOException {
    byte[] body = request.servletRequest().getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return says(HttpStatus.CONTENT_TOO_LARGE, "The body has more than 1 MB.");
    }
    try {
      hooks.hear(Long.parseLong(request.pathVariable("number")), headers(request), token, body);
      return ServerResponse.noContent().build();
    } catch (Refused refused) {
      return says(
          refused.reason() == Refused.Reason.FORBIDDEN
              ? HttpStatus.UNAUTHORIZED
              : HttpStatus.BAD_REQUEST,
          refused.sentence());
    } catch (RuntimeException fault) {
      String id = faultIds.get();
      LOG.error("fault {} at a webhook of a tracker", id, fault);
      return says(
          HttpStatus.INTERNAL_SERVER_ERROR,
          "This is a fault of ours. The log has it under " + id + ".");
    }
  }

  private static Map<String, String> headers(ServerRequest request) {
    Map<String, String> headers = new HashMap<>();
    for (String name : Collections.list(request.servletRequest().getHeaderNames())) {
      headers.put(name.toLowerCase(Locale.ROOT), request.servletRequest().getHeader(name));
    }
    return headers;
  }

  private static ServerResponse says(HttpStatus status, String sentence) {
    return ServerResponse.status(status).contentType(MediaType.TEXT_PLAIN).body(sentence + "\n");
  }
}
