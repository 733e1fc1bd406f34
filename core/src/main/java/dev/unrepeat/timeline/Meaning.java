package dev.unrepeat.timeline;

import dev.unrepeat.model.EventKind;

/// What an event means for the course of an incident; finer than its kind.
public enum Meaning {
  CHANGED(EventKind.CHANGE),
  SYMPTOM(EventKind.SYMPTOM),
  ALERTED(EventKind.ALERT),
  /// Somebody noticed, or a customer said so.
  REPORTED(EventKind.DETECTION),
  ACKNOWLEDGED(EventKind.ACKNOWLEDGEMENT),
  /// Somebody turns to it without a formal acknowledgement: joins, starts to look.
  RESPONDING(EventKind.ACKNOWLEDGEMENT),
  DECLARED(EventKind.ACTION),
  INVESTIGATING(EventKind.ACTION),
  /// Says outright that this is the cause.
  CAUSE_FOUND(EventKind.OBSERVATION),
  /// Something was found or identified.
  FOUND(EventKind.OBSERVATION),
  DECIDED(EventKind.DECISION),
  ATTEMPTED(EventKind.MITIGATION),
  ATTEMPT_FAILED(EventKind.MITIGATION),
  /// An attempt was finished, which says nothing of when it began.
  ATTEMPT_COMPLETED(EventKind.MITIGATION),
  /// The symptom is falling.
  EASING(EventKind.MITIGATION),
  /// The symptom is gone.
  NORMAL(EventKind.MITIGATION),
  RESOLVED(EventKind.RESOLUTION),
  /// Paperwork: closed, all clear.
  CLOSED(EventKind.RESOLUTION),
  REOPENED(EventKind.SYMPTOM),
  /// A word to customers or to the public.
  CUSTOMERS_TOLD(EventKind.COMMUNICATION),
  TOLD(EventKind.COMMUNICATION),
  DID(EventKind.ACTION),
  SAID(EventKind.OBSERVATION);

  private final EventKind kind;

  Meaning(EventKind kind) {
    this.kind = kind;
  }

  public EventKind kind() {
    return kind;
  }
}
