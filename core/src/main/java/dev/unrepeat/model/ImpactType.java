package dev.unrepeat.model;

/// In which way people or systems were hit.
public enum ImpactType {
  OUTAGE,
  DEGRADED,
  DATA_LOSS,
  DATA_EXPOSED
}
