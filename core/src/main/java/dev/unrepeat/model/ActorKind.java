package dev.unrepeat.model;

/// Whether an actor is somebody of the team, a program, or somebody outside.
public enum ActorKind {
  PERSON,
  AUTOMATION,
  CUSTOMER
}
