package dev.unrepeat.cause;

import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.ContributingFactor;
import dev.unrepeat.model.RootCauseClass;
import java.util.List;

/// A question that goes on where an answer stops at what somebody did: "human error" is never an
/// end.
public enum FollowUp {
  POSSIBLE("Why was it possible?"),
  NOT_CAUGHT("Why was it not caught?"),
  STOPPED("What would have stopped it?");

  private final String words;

  FollowUp(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /// The questions to ask below a factor: all of them, until it has as many answers.
  public static List<FollowUp> of(CauseGraph graph, ContributingFactor factor) {
    return factor.rootCauseClass() == RootCauseClass.HUMAN_ERROR
            && answers(graph, factor) < values().length
        ? List.of(values())
        : List.of();
  }

  /// How many answers to its why a factor has.
  public static int answers(CauseGraph graph, ContributingFactor factor) {
    return (int) graph.whys().stream().filter(why -> why.effect().equals(factor.id())).count();
  }
}
