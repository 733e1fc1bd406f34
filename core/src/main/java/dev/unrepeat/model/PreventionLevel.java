package dev.unrepeat.model;

/// The level of an action in the hierarchy of prevention, strongest first.
public enum PreventionLevel {
  ELIMINATE,
  SUBSTITUTE,
  ENGINEERING,
  ADMINISTRATIVE,
  TRAINING
}
