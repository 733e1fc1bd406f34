package dev.unrepeat.model;

import java.util.List;

/// One figure of the impact with the method by which it was found.
public record ImpactFigure(
    ImpactMeasure measure, Amount amount, String method, List<EvidenceLink> evidence) {
  public ImpactFigure {
    evidence = List.copyOf(evidence);
  }
}
