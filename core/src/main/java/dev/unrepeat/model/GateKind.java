package dev.unrepeat.model;

/// How the inputs of a fault tree gate combine.
public enum GateKind {
  AND,
  OR,
  AT_LEAST,
  NOT,
  XOR
}
