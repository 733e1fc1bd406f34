package dev.unrepeat.web.page;

import dev.unrepeat.model.Refused;
import org.springframework.http.HttpStatus;

/// The status of a page that is shown again with a refusal and with what was typed.
public final class RefusedStatus {
  private RefusedStatus() {}

  /// @throws Refused the same again when it is TOO_LARGE: then nothing of the form was read
  public static HttpStatus of(Refused refused) {
    return switch (refused.reason()) {
      case TOO_LARGE -> throw refused;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case INVALID, ANSWER_NEEDED -> HttpStatus.UNPROCESSABLE_CONTENT;
      case STATE, CONFLICT -> HttpStatus.CONFLICT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
    };
  }
}
