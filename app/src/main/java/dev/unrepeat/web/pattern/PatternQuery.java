package dev.unrepeat.web.pattern;

import dev.unrepeat.metrics.Period;
import dev.unrepeat.model.FigureFilter;
import dev.unrepeat.model.ServiceName;
import dev.unrepeat.service.Patterns;
import dev.unrepeat.web.page.Places;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.web.servlet.function.ServerRequest;

/// To which service and period the patterns are narrowed, as the address says it.
record PatternQuery(Optional<Period> period, Optional<ServiceName> service) {
  static PatternQuery of(ServerRequest request, ZoneId zone) {
    return new PatternQuery(
        text(request, "period").map(word -> Period.parse(word, zone)),
        text(request, "service").map(ServiceName::new));
  }

  static Optional<String> text(ServerRequest request, String name) {
    return request.param(name).map(String::strip).filter(word -> !word.isEmpty());
  }

  Patterns.Question question() {
    return new Patterns.Question(
        period, service.map(FigureFilter.ALL::withService).orElse(FigureFilter.ALL));
  }

  boolean limited() {
    return period.isPresent() || service.isPresent();
  }

  String address(String path) {
    String more =
        period.map(one -> "&period=" + one.key()).orElse("")
            + service.map(one -> "&service=" + Places.parameter(one.value())).orElse("");
    return more.isEmpty() ? path : path + (path.contains("?") ? "" : "?") + after(path, more);
  }

  private static String after(String path, String more) {
    return path.contains("?") ? more : more.substring(1);
  }
}
