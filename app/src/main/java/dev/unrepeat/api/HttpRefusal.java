package dev.unrepeat.api;

import dev.unrepeat.lint.NearestWord;
import dev.unrepeat.model.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/// A request is refused, for what it is as HTTP (its body, a header, a condition) or by the
/// services; what goes over the wire.
final class HttpRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Map<String, String> headers;
  private final String field;
  private final transient List<Problem.Wrong> errors;
  private final transient List<ClashJson> clashes;

  HttpRefusal(HttpStatus status, String sentence) {
    this(status, sentence, Map.of(), "", List.of(), List.of());
  }

  private HttpRefusal(
      HttpStatus status,
      String sentence,
      Map<String, String> headers,
      String field,
      List<Problem.Wrong> errors,
      List<ClashJson> clashes) {
    super(sentence, null, false, false);
    this.status = status;
    this.headers = Map.copyOf(headers);
    this.field = field;
    this.errors = List.copyOf(errors);
    this.clashes = List.copyOf(clashes);
  }

  /// A body that is not what is read here.
  static HttpRefusal field(String name, String sentence) {
    return new HttpRefusal(HttpStatus.BAD_REQUEST, sentence, Map.of(), name, List.of(), List.of());
  }

  /// A field that has no meaning here, with those that have one.
  static HttpRefusal unknown(String name, Collection<String> known) {
    return field(
        name,
        "There is no field \"%s\".%s Known are %s."
            .formatted(name, NearestWord.hint(name, known), String.join(", ", known)));
  }

  /// @param known what is read, as the header lists it
  static HttpRefusal mediaType(String known, boolean post) {
    return new HttpRefusal(
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "Send the body as %s, in UTF-8, and say so in Content-Type."
            .formatted(known.replace(", ", " or ")),
        Map.of(post ? "Accept-Post" : "Accept", known),
        "",
        List.of(),
        List.of());
  }

  static HttpRefusal changed(String sentence, List<ClashJson> clashes) {
    return new HttpRefusal(
        HttpStatus.PRECONDITION_FAILED, sentence, Map.of(), "", List.of(), clashes);
  }

  /// A refusal of the services; wrong fields are told one by one.
  static HttpRefusal of(HttpStatus status, Refused refused) {
    List<Problem.Wrong> errors =
        refused.fields().entrySet().stream()
            .map(wrong -> new Problem.Wrong(wrong.getKey(), wrong.getValue()))
            .toList();
    return new HttpRefusal(status, refused.sentence(), Map.of(), "", errors, List.of());
  }

  HttpStatus status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }

  Problem problem() {
    return new Problem(
        "about:blank",
        status.getReasonPhrase(),
        status.value(),
        String.valueOf(getMessage()),
        Optional.of(field).filter(name -> !name.isEmpty()),
        Optional.of(errors).filter(all -> !all.isEmpty()),
        Optional.of(clashes).filter(all -> !all.isEmpty()));
  }
}
