package dev.unrepeat.model;

/// An action that was promised, with the word for its state.
public record PromisedAction(int number, String what, String state) {}
