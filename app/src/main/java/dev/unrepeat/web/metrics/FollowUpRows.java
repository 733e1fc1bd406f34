package dev.unrepeat.web.metrics;

import dev.unrepeat.metrics.FollowUp;
import dev.unrepeat.model.BoardAction;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.web.page.Places;
import dev.unrepeat.web.page.Printing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What became of causes and promises as the page shows it.
final class FollowUpRows {
  private static final int LISTED = 200;

  private FollowUpRows() {}

  static MetricsView.Followed of(FollowUp.Figure one) {
    Map<String, List<MetricsView.Thing>> reasons = new LinkedHashMap<>();
    one.leftOut()
        .forEach(left ->
            reasons.computeIfAbsent(left.about(), reason -> new ArrayList<>()).add(thing(left)));
    List<MetricsView.LeftFor> leftOut = new ArrayList<>();
    reasons.forEach((reason, things) ->
        leftOut.add(
            new MetricsView.LeftFor(
                "%s (%d)".formatted(Printing.capital(reason), things.size()),
                things.stream().limit(LISTED).toList())));
    return new MetricsView.Followed(
        "figure-" + one.key(),
        Printing.capital(one.label()),
        !one.used().isEmpty(),
        one.headline(),
        one.about(),
        one.formula(),
        leftOut,
        one.used().stream().limit(LISTED).map(FollowUpRows::thing).toList());
  }

  private static MetricsView.Thing thing(FollowUp.Counted one) {
    String address;
    if (one.reference().contains("/")) {
      BoardAction.Reference named = BoardAction.parse(one.reference());
      address = Places.action(named.incident(), named.action());
    } else {
      address = Places.incident(new IncidentId(one.reference()));
    }
    return new MetricsView.Thing(one.reference(), one.text(), address, one.about());
  }
}
