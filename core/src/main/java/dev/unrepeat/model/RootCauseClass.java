package dev.unrepeat.model;

/// The class a factor falls into; HUMAN_ERROR is never an end and asks three further questions.
public enum RootCauseClass {
  UNCLASSIFIED,
  PROCESS_GAP,
  TECHNICAL_DEBT,
  EXTERNAL_DEPENDENCY,
  SYSTEMIC,
  HUMAN_ERROR
}
