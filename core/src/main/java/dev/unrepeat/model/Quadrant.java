package dev.unrepeat.model;

import java.util.Optional;

/// Where the effect and the effort of an action place it.
public enum Quadrant {
  DO_NOW("do now", "much effect for little effort"),
  PLAN("plan", "much effect, much effort"),
  FILLER("filler", "little effect, little effort"),
  SKIP("skip?", "little effect for much effort");

  private final String words;
  private final String means;

  Quadrant(String words, String means) {
    this.words = words;
    this.means = means;
  }

  public String words() {
    return words;
  }

  public String means() {
    return means;
  }

  public Magnitude effect() {
    return this == DO_NOW || this == PLAN ? Magnitude.HIGH : Magnitude.LOW;
  }

  public Magnitude effort() {
    return this == PLAN || this == SKIP ? Magnitude.HIGH : Magnitude.LOW;
  }

  /// Empty as long as one of the two is not said.
  public static Optional<Quadrant> of(ActionItem action) {
    return action
        .effect()
        .flatMap(effect ->
            action
                .effort()
                .map(effort ->
                    effect == Magnitude.HIGH
                        ? effort == Magnitude.LOW ? DO_NOW : PLAN
                        : effort == Magnitude.LOW ? FILLER : SKIP));
  }
}
