package dev.unrepeat.writing;

import dev.unrepeat.model.Because;
import dev.unrepeat.model.CauseGraph;
import dev.unrepeat.model.FactorId;
import dev.unrepeat.model.Postmortem;
import dev.unrepeat.model.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A factor hung to another why: taken from the answers of one condition, and put among those of
/// another.
///
/// @param from the condition whose why it answered there; empty where it stood below the incident
/// @param to the condition whose why it answers from now on; empty for the incident itself
/// @param before the answer it stands before; empty for the last place
public record WhyMove(
    FactorId factor, Optional<FactorId> from, Optional<FactorId> to, Optional<FactorId> before) {

  /// @throws Refused when a factor would be a cause of itself, or one of them is not there
  public Postmortem applyTo(Postmortem record) {
    CauseGraph graph = record.causes();
    List<FactorId> named = new ArrayList<>(List.of(factor));
    from.ifPresent(named::add);
    to.ifPresent(named::add);
    before.ifPresent(named::add);
    Whys.known(graph, named);
    List<Because> whys = new ArrayList<>(graph.whys());
    from.ifPresent(effect -> {
      Refused.unless(
          whys.remove(new Because(effect, factor)),
          "%s does not answer why %s any more. Load the page again.".formatted(factor, effect));
    });
    to.ifPresent(effect -> {
      Because why = new Because(effect, factor);
      whys.remove(why);
      int place = before.map(other -> whys.indexOf(new Because(effect, other))).orElse(-1);
      whys.add(place < 0 ? whys.size() : place, why);
    });
    Whys.noCircle(whys);
    Postmortem moved =
        record.withCauses(
            new CauseGraph(graph.trigger(), graph.factors(), whys, graph.gates(), graph.topGate()));
    // Below the incident the order is that of the factors themselves.
    return to.isEmpty() && (before.isPresent() || from.isEmpty())
        ? Parts.place(moved, part(factor), before.map(WhyMove::part))
        : moved;
  }

  private static PartId part(FactorId id) {
    return new PartId(PartSort.FACTOR, id.toString());
  }
}
