package dev.unrepeat.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a text sets aside, and which of it was needed.
public final class Suppressions {
  private final List<Suppression> all;
  private final Set<String> known;
  private final Set<String> asked;
  private final Set<Use> used = new HashSet<>();

  private record Use(Suppression suppression, String rule) {}

  /// @param known ids of all rules there are
  /// @param asked ids of those that are on
  Suppressions(List<Suppression> all, Set<String> known, Set<String> asked) {
    this.all = all;
    this.known = known;
    this.asked = asked;
  }

  /// Whether a finding is set aside; remembers by what.
  boolean take(Finding finding) {
    boolean taken = false;
    for (Suppression suppression : all) {
      if (suppression.covers(finding)) {
        for (String rule : suppression.rules()) {
          if (Suppression.fits(rule, finding.rule())) {
            used.add(new Use(suppression, rule));
            taken = true;
          }
        }
      }
    }
    return taken;
  }

  public List<Suppression> all() {
    return all;
  }

  /// The rules of a suppression that were asked and found nothing there.
  public List<String> idle(Suppression suppression) {
    return suppression.rules().stream()
        .filter(asked::contains)
        .filter(rule -> !used.contains(new Use(suppression, rule)))
        .toList();
  }

  /// Ids that no rule has.
  public List<String> unknown(Suppression suppression) {
    return suppression.rules().stream().filter(rule -> !known.contains(rule)).toList();
  }

  public Set<String> known() {
    return known;
  }
}
