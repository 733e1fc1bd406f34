package dev.unrepeat.web.page;

import dev.unrepeat.model.AccountId;
import dev.unrepeat.model.ActionItemId;
import dev.unrepeat.model.CommentId;
import dev.unrepeat.model.Criterion;
import dev.unrepeat.model.EventId;
import dev.unrepeat.model.EvidenceId;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.MilestoneKind;
import dev.unrepeat.model.Refused;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.web.servlet.function.ServerRequest;

/// What the address of a request names; a name that cannot exist is not found.
public final class Asked {
  private Asked() {}

  public static IncidentId incident(ServerRequest request) {
    return read(request, "id", IncidentId::new);
  }

  public static EventId event(ServerRequest request) {
    return read(request, "event", EventId::parse);
  }

  /// Another event that tells the same happening.
  public static EventId telling(ServerRequest request) {
    return read(request, "telling", EventId::parse);
  }

  public static EvidenceId evidence(ServerRequest request) {
    return read(request, "evidence", EvidenceId::parse);
  }

  public static MilestoneKind milestone(ServerRequest request) {
    return read(
        request,
        "kind",
        word ->
            word(MilestoneKind.class, word)
                .orElseThrow(() ->
                    new Refused(
                        Refused.Reason.NOT_FOUND, "There is no milestone \"" + word + "\".")));
  }

  public static CommentId comment(ServerRequest request) {
    return read(request, "comment", CommentId::parse);
  }

  public static ActionItemId action(ServerRequest request) {
    return read(request, "action", ActionItemId::parse);
  }

  public static IncidentId other(ServerRequest request) {
    return read(request, "other", IncidentId::new);
  }

  public static Criterion criterion(ServerRequest request) {
    return read(
        request,
        "criterion",
        word ->
            word(Criterion.class, word)
                .orElseThrow(() ->
                    new Refused(
                        Refused.Reason.NOT_FOUND, "There is no criterion \"" + word + "\".")));
  }

  public static AccountId account(ServerRequest request) {
    return read(request, "account", AccountId::parse);
  }

  /// The number that the address ends on, as `{number}` in its pattern.
  public static long number(ServerRequest request) {
    String text = request.pathVariable("number");
    if (!text.matches("\\d{1,18}")) {
      throw new Refused(Refused.Reason.NOT_FOUND, "There is no number \"" + text + "\" here.");
    }
    return Long.parseLong(text);
  }

  /// The constant written `impact-started` in addresses and forms; empty for any other word.
  public static <E extends Enum<E>> Optional<E> word(Class<E> type, String word) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> Places.word(constant).equalsIgnoreCase(word))
        .findFirst();
  }

  /// A whole number of a query, within bounds; anything else is `otherwise`.
  public static long number(ServerRequest request, String name, long otherwise, long most) {
    return request
        .param(name)
        .filter(text -> text.matches("\\d{1,15}"))
        .map(text -> Math.min(Long.parseLong(text), most))
        .orElse(otherwise);
  }

  private static <T> T read(ServerRequest request, String name, Function<String, T> reading) {
    try {
      return reading.apply(request.pathVariable(name));
    } catch (Refused refused) {
      throw new Refused(Refused.Reason.NOT_FOUND, refused.sentence());
    }
  }
}
