package dev.unrepeat.model;

/// What a link of a postmortem leads to.
public enum LinkKind {
  TICKET,
  DASHBOARD,
  RUNBOOK,
  CHAT,
  STATUS_PAGE,
  POSTMORTEM,
  OTHER
}
