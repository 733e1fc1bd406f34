package dev.unrepeat.model;

/// What an action does about the incident.
public enum ActionType {
  PREVENT,
  DETECT,
  MITIGATE,
  RESPOND,
  PROCESS,
  DOCUMENTATION,
  TESTING,
  INVESTIGATE
}
