package dev.unrepeat.model;

/// One answer to a why: `effect` happened because of `cause`.
public record Because(FactorId effect, FactorId cause) {
  public Because {
    Refused.unless(!effect.equals(cause), "Factor " + effect + " cannot be its own cause.");
  }
}
