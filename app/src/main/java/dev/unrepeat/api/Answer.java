package dev.unrepeat.api;

import dev.unrepeat.model.KeptAnswer;
import dev.unrepeat.service.Idempotence;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Makes of a [Reply] what goes over the wire.
final class Answer {
  private static final String AGAIN = "Idempotency-Replayed";

  private Answer() {}

  static ServerResponse of(Reply<?> reply, Call call) {
    ServerResponse.BodyBuilder answer = ServerResponse.status(reply.status());
    answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    if (!reply.location().isEmpty()) {
      answer.location(URI.create(reply.location()));
    }
    Object body = plain(reply.body().map(Object.class::cast).orElse(new Reply.Nothing()));
    if (body instanceof Reply.Nothing) {
      return answer.build();
    }
    if (body instanceof Reply.Download download) {
      return stream(answer, download);
    }
    if (body instanceof Reply.Streamed streamed) {
      return stream(answer, streamed, reply.tag(), call);
    }
    byte[] bytes =
        body instanceof Reply.Text text
            ? text.words().getBytes(StandardCharsets.UTF_8)
            : ApiJson.write(body);
    String tag = reply.tag().isEmpty() ? Tag.of(bytes) : reply.tag();
    if (reply.status() == HttpStatus.OK) {
      answer.eTag(tag);
      if (known(call.request(), tag)) {
        return unchanged(tag);
      }
    }
    if (body instanceof Listing<?> page) {
      page.next().ifPresent(next -> answer.header(HttpHeaders.LINK, link(call.request(), next)));
    }
    return answer
        .contentType(
            body instanceof Reply.Text text
                ? MediaType.parseMediaType(text.mediaType())
                : MediaType.APPLICATION_JSON)
        .body(bytes);
  }

  private static ServerResponse unchanged(String tag) {
    return ServerResponse.status(HttpStatus.NOT_MODIFIED)
        .eTag(tag)
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  private static String attached(String name) {
    return "attachment; filename*=UTF-8''" + UriUtils.encode(name, StandardCharsets.UTF_8);
  }

  private static ServerResponse stream(
      ServerResponse.BodyBuilder answer, Reply.Streamed streamed, String tag, Call call) {
    if (!tag.isEmpty()) {
      if (known(call.request(), tag)) {
        return unchanged(tag);
      }
      answer.eTag(tag);
    }
    return answer
        .header(HttpHeaders.CONTENT_DISPOSITION, attached(streamed.name()))
        .contentType(MediaType.parseMediaType(streamed.mediaType()))
        .build((request, response) -> {
          streamed.content().to(response.getOutputStream());
          return null;
        });
  }

  private static Object plain(Object body) {
    return switch (body) {
      case Reply.Page(var html) -> new Reply.Text("text/html;charset=utf-8", html);
      case Reply.Calendar(var ics) ->
          new Reply.Text("text/calendar;charset=utf-8;method=PUBLISH", ics);
      default -> body;
    };
  }

  private static boolean known(ServerRequest request, String tag) {
    return !request.method().equals(HttpMethod.POST)
        && !request.method().equals(HttpMethod.PUT)
        && Tag.matches(
            String.join(",", request.headers().header(HttpHeaders.IF_NONE_MATCH)), tag, true);
  }

  private static String link(ServerRequest request, String next) {
    return "<%s>; rel=\"next\""
        .formatted(
            UriComponentsBuilder.fromPath(request.uri().getRawPath())
                .query(request.uri().getRawQuery())
                .replaceQueryParam("after", next)
                .build(true)
                .toUriString());
  }

  /// The same answer as before, or the first one.
  static ServerResponse of(Idempotence.Once once) {
    KeptAnswer kept = once.answer();
    ServerResponse.BodyBuilder answer = ServerResponse.status(kept.status());
    answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    if (once.again()) {
      answer.header(AGAIN, "true");
    }
    if (!kept.location().isEmpty()) {
      answer.location(URI.create(kept.location()));
    }
    if (kept.body().isEmpty()) {
      return answer.build();
    }
    byte[] bytes = kept.body().getBytes(StandardCharsets.UTF_8);
    return answer.contentType(MediaType.APPLICATION_JSON).body(bytes);
  }

  /// Never shown by a browser, because it is somebody else's content.
  private static ServerResponse stream(ServerResponse.BodyBuilder answer, Reply.Download download) {
    return answer
        .header(HttpHeaders.CONTENT_DISPOSITION, attached(download.name()))
        .header(HttpHeaders.CONTENT_TYPE, "application/octet-stream")
        .build((request, response) -> {
          try (InputStream content = download.content()) {
            content.transferTo(response.getOutputStream());
          }
          return null;
        });
  }
}
