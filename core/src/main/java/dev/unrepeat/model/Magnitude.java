package dev.unrepeat.model;

/// The rough size of an action's effect or effort.
public enum Magnitude {
  HIGH,
  LOW
}
