package dev.unrepeat.model;

/// Who or what noticed first.
public enum DetectionMeans {
  ALERT,
  CUSTOMER,
  STAFF,
  CHANCE,
  UNKNOWN
}
