package dev.unrepeat.api;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.Refused;
import dev.unrepeat.service.Viewer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.web.servlet.function.ServerRequest;

/// One request, as resources ask it.
final class Call {
  static final int LONGEST_PAGE = 200;

  private static final int PAGE = 50;
  private static final int MOST_BYTES = 6 << 20;
  private static final byte[] NOTHING_SAID = {'{', '}'};

  private final ServerRequest request;
  private final ApiRoute route;
  private byte @Nullable [] body;

  Call(ServerRequest request, ApiRoute route) {
    this.request = request;
    this.route = route;
  }

  ServerRequest request() {
    return request;
  }

  ApiRoute route() {
    return route;
  }

  /// The person behind the request.
  Viewer viewer() {
    return request
        .principal()
        .filter(Authentication.class::isInstance)
        .map(known -> ((Authentication) known).getPrincipal())
        .filter(Viewer.class::isInstance)
        .map(Viewer.class::cast)
        .orElseThrow(() ->
            new Refused(Refused.Reason.FORBIDDEN, "Sign in first; this is not for everybody."));
  }

  IncidentId incident() {
    return named("id", IncidentId::new);
  }

  /// A name in the path; one that cannot exist is not found.
  <T> T named(String variable, Function<String, T> reading) {
    try {
      return reading.apply(request.pathVariable(variable));
    } catch (Refused refused) {
      throw new Refused(Refused.Reason.NOT_FOUND, refused.sentence());
    }
  }

  <E extends Enum<E>> E named(String variable, Class<E> type) {
    return named(
        variable,
        word ->
            find(type, word)
                .orElseThrow(() ->
                    new Refused(
                        Refused.Reason.NOT_FOUND,
                        "There is no %s \"%s\". Known are %s."
                            .formatted(variable, word, ApiJson.words(type)))));
  }

  long number(String variable) {
    return named(
        variable,
        text -> {
          Refused.unless(
              text.matches("\\d{1,15}"), "There is no number \"%s\" here.".formatted(text));
          return Long.parseLong(text);
        });
  }

  /// A small number; one that is larger than any is not found either.
  int count(String variable) {
    return (int) Math.min(number(variable), Integer.MAX_VALUE);
  }

  Optional<String> query(String name) {
    return request.param(name).map(String::strip).filter(text -> !text.isEmpty());
  }

  <E extends Enum<E>> Optional<E> query(String name, Class<E> type) {
    return query(name)
        .map(word ->
            find(type, word)
                .orElseThrow(() ->
                    HttpRefusal.field(
                        name,
                        "\"%s\" is \"%s\". Known are %s."
                            .formatted(name, word, ApiJson.words(type)))));
  }

  private static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ApiJson.word(constant).equalsIgnoreCase(word))
        .findFirst();
  }

  Optional<String> after() {
    return query("after").map(Cursor::read);
  }

  int limit() {
    return query("limit")
        .map(text -> {
          if (!text.matches("\\d{1,3}")
              || Integer.parseInt(text) < 1
              || Integer.parseInt(text) > LONGEST_PAGE) {
            throw HttpRefusal.field(
                "limit", "\"limit\" is \"%s\". Write a number from 1 to 200.".formatted(text));
          }
          return Integer.parseInt(text);
        })
        .orElse(PAGE);
  }

  /// Refuses unless the request was made with this tag before its eyes.
  void match(String tag) {
    String header = ifMatch();
    if (!header.isEmpty() && !Tag.matches(header, tag, false)) {
      throw HttpRefusal.changed(
          "It has changed since you read it: it is %s now. Read it again, and send what shall stand."
              .formatted(tag),
          List.of());
    }
  }

  void match(long version) {
    match(Tag.of(version));
  }

  String ifMatch() {
    return String.join(",", request.headers().header("If-Match"));
  }

  /// The media type of the body, as long as it is said to be in UTF-8 or nothing is said.
  MediaType type() {
    try {
      return request
          .headers()
          .contentType()
          .filter(
              type -> type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset()))
          .orElseThrow(this::otherType);
    } catch (IllegalArgumentException wrong) {
      throw otherType();
    }
  }

  HttpRefusal otherType() {
    return HttpRefusal.mediaType(route.accepted(), request.method().equals(HttpMethod.POST));
  }

  boolean is(MediaType wanted) {
    return wanted.includes(type());
  }

  /// The body as a record; none at all where every field of it may be left out.
  <T> T json(Class<T> takes) {
    if (body().length == 0 && ApiJson.optional(takes)) {
      return ApiJson.read(NOTHING_SAID, takes);
    }
    if (!is(MediaType.APPLICATION_JSON)) {
      throw otherType();
    }
    text(MOST_BYTES);
    return ApiJson.read(body(), takes);
  }

  String text() {
    return text(MOST_BYTES);
  }

  String text(int most) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body(most))).toString();
    } catch (CharacterCodingException wrong) {
      throw new HttpRefusal(
          HttpStatus.BAD_REQUEST, "The body is no UTF-8. Send the text in UTF-8.");
    }
  }

  /// The body, read once.
  byte[] body(int most) {
    byte[] known = body;
    if (known == null) {
      try {
        known = request.servletRequest().getInputStream().readNBytes(most + 1);
      } catch (IOException e) {
        throw new UncheckedIOException("the body did not arrive", e);
      }
      body = known;
    }
    if (known.length > most) {
      throw new HttpRefusal(
          HttpStatus.CONTENT_TOO_LARGE,
          "The body has more than %d MB. Send less at once.".formatted(most >> 20));
    }
    return known;
  }

  byte[] body() {
    return body(MOST_BYTES);
  }
}
