package dev.unrepeat.web.error;

import dev.unrepeat.model.Refused;
import dev.unrepeat.web.page.Pages;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Turns what went wrong into a page: a refusal with its sentence, a fault with the number under
/// which the log has it.
public final class ErrorPage {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);
  private static final Pattern BELOW_INCIDENT =
      Pattern.compile("/incidents/([A-Z]+-[A-Za-z0-9.-]+)/.+");
  private static final String TEMPLATE = "error/ErrorPage";

  private final Pages pages;
  private final Clock clock;
  private final Supplier<String> faultIds;

  /// @param faultIds gives each fault a name of its own
  public ErrorPage(Pages pages, Clock clock, Supplier<String> faultIds) {
    this.pages = pages;
    this.clock = clock;
    this.faultIds = faultIds;
  }

  /// An address that no page has.
  public ServerResponse nowhere(ServerRequest request) {
    return show(
        request,
        HttpStatus.NOT_FOUND,
        "There is no such page",
        "Nothing lies at " + request.path() + ". Perhaps the address is mistyped.");
  }

  /// An address that exists, asked in a way it does not answer.
  public ServerResponse notThisWay(ServerRequest request) {
    return show(
        request,
        HttpStatus.METHOD_NOT_ALLOWED,
        "This address cannot be used like that",
        request.method() + " does not work here. Open the incident and use its forms.");
  }

  public ServerResponse refused(ServerRequest request, Refused refused) {
    return switch (refused.reason()) {
      case NOT_FOUND -> show(request, HttpStatus.NOT_FOUND, "Nothing here", refused.sentence());
      case INVALID, ANSWER_NEEDED ->
          show(
              request, HttpStatus.UNPROCESSABLE_CONTENT, "This cannot be done", refused.sentence());
      case STATE, CONFLICT ->
          show(request, HttpStatus.CONFLICT, "This cannot be done now", refused.sentence());
      case FORBIDDEN -> show(request, HttpStatus.FORBIDDEN, "Not for you", refused.sentence());
      // Needs no database, and says when to try again.
      case UNAVAILABLE -> throw refused;
      case TOO_LARGE ->
          show(request, HttpStatus.CONTENT_TOO_LARGE, "This is too large", refused.sentence());
    };
  }

  public ServerResponse fault(ServerRequest request, Throwable fault) {
    String id = faultIds.get();
    // Never the address itself: it may be a link that lets in.
    LOG.error("fault {} at {} {}", id, request.method(), pattern(request), fault);
    String again = request.method().equals(HttpMethod.GET) ? request.path() : "";
    return pages.show(
        HttpStatus.INTERNAL_SERVER_ERROR,
        TEMPLATE,
        new ErrorView(
            pages.frame(request, "A fault of ours"),
            HttpStatus.INTERNAL_SERVER_ERROR.value(),
            "This is a fault of ours",
            "The log has it under " + id + ". Trying again does no harm.",
            "fault %s at %s, %s %s"
                .formatted(id, clock.instant(), request.method(), request.path()),
            incident(request),
            again));
  }

  /// The incident that the page belongs to, be it there or not.
  private static String incident(ServerRequest request) {
    Matcher below = BELOW_INCIDENT.matcher(request.path());
    return below.matches() ? below.group(1) : "";
  }

  private static String pattern(ServerRequest request) {
    Object pattern =
        request.servletRequest().getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "no page" : pattern.toString();
  }

  private ServerResponse show(
      ServerRequest request, HttpStatus status, String heading, String sentence) {
    return pages.show(
        status,
        TEMPLATE,
        new ErrorView(
            pages.frame(request, heading),
            status.value(),
            heading,
            sentence,
            "",
            incident(request),
            ""));
  }
}
