package dev.unrepeat.model;

/// How the incident was detected, and by what, for example ALERT by "CheckoutErrorRateHigh".
///
/// @param by the alert, channel or circumstance in words; empty when not known
public record Detection(DetectionMeans means, String by) {
  public static final Detection UNKNOWN = new Detection(DetectionMeans.UNKNOWN, "");
}
