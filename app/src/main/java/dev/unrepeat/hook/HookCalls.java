package dev.unrepeat.hook;

import dev.unrepeat.model.Refused;
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
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// How calls of other programs are taken in: the body as it came, within bounds, and a sentence for
/// each refusal. 401 is for what is not signed, 400 for what cannot be read, 503 for what is to
/// come again.
public final class HookCalls {
  private static final Logger LOG = LoggerFactory.getLogger(HookCalls.class);

  /// Far more than a ticket or a message has.
  private static final int MOST_BYTES = 1 << 20;

  private final Supplier<String> faultIds;

  /// @param faultIds gives each fault a name of its own
  public HookCalls(Supplier<String> faultIds) {
    this.faultIds = faultIds;
  }

  /// Hears a call and answers it.
  public interface Hearing {
    /// @param headers by their names in lower case
    /// @param body as it came
    ServerResponse of(Map<String, String> headers, byte[] body);
  }

  public ServerResponse hear(ServerRequest request, Hearing hearing) throws IOException {
    byte[] body = request.servletRequest().getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return says(HttpStatus.CONTENT_TOO_LARGE, "The body has more than 1 MB.");
    }
    try {
      return hearing.of(headers(request), body);
    } catch (Refused refused) {
      return says(
          switch (refused.reason()) {
            case FORBIDDEN -> HttpStatus.UNAUTHORIZED;
            // Whoever is told to wait sends again.
            case STATE, UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.BAD_REQUEST;
          },
          refused.sentence());
    } catch (RuntimeException fault) {
      String id = faultIds.get();
      // The rest of an address may hold a token.
      LOG.error("fault {} at a call of {}", id, request.path().split("/", 4)[2], fault);
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
