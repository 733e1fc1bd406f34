package dev.unrepeat.model;

/// How a factor bears on the incident, from the nearest to the deepest; MITIGATING made it smaller
/// or shorter.
public enum FactorKind {
  TRIGGER,
  PROXIMATE,
  CONTRIBUTING,
  SYSTEMIC,
  MITIGATING
}
