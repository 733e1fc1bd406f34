package dev.unrepeat.web.milestone;

import dev.unrepeat.model.MilestoneKind;

/// What a milestone means, in one sentence for the person who sets it.
final class MilestoneMeaning {
  private MilestoneMeaning() {}

  static String of(MilestoneKind kind) {
    return switch (kind) {
      case IMPACT_STARTED ->
          "The first moment at which somebody or something was harmed, known or not at the time.";
      case DETECTED -> "The first moment at which an alert, a customer or a colleague noticed.";
      case ACKNOWLEDGED -> "The moment at which a person took it on.";
      case DECLARED -> "The moment at which it was called an incident.";
      case DIAGNOSED -> "The moment at which the responders knew what had to be undone.";
      case MITIGATION_STARTED -> "The first attempt to end the impact, whether it worked or not.";
      case MITIGATED -> "The moment from which nobody was harmed any more.";
      case RESOLVED -> "The moment at which the responders called it over.";
    };
  }
}
