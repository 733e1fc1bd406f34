package dev.unrepeat.metrics;

import dev.unrepeat.model.IncidentId;
import dev.unrepeat.model.PromisedAction;
import java.time.Instant;
import java.util.List;

/// A pattern that shows in incidents of a period: on what that rests, where it showed before, and
/// what was promised then.
///
/// @param subject what the incidents share where the pattern lies across several; else empty
/// @param slug its name in an address
/// @param measures what usually helps
/// @param here in how many incidents of the period it shows, of which the first are listed
/// @param before in how many earlier ones, of which the latest are listed
public record SeenPattern(
    String title,
    String subject,
    String slug,
    String definition,
    List<String> measures,
    int here,
    List<Occurrence> occurrences,
    int before,
    List<Earlier> earlier) {
  public SeenPattern {
    measures = List.copyOf(measures);
    occurrences = List.copyOf(occurrences);
    earlier = List.copyOf(earlier);
  }

  /// @param reason why it is seen, as a sentence
  /// @param place where the quote stands, `Factor F2`; empty without one
  /// @param quote the words it rests on; empty where it rests on times
  public record Occurrence(
      IncidentId incident, String title, String reason, String place, String quote) {}

  /// @param at by when it counts
  /// @param promised what it promised, kept or not
  public record Earlier(
      IncidentId incident, String title, Instant at, List<PromisedAction> promised) {
    public Earlier {
      promised = List.copyOf(promised);
    }
  }

  /// With what the incidents share: `Same way to fail: certificate or key not valid`.
  public String name() {
    return subject.isEmpty() ? title : title + ": " + subject;
  }
}
