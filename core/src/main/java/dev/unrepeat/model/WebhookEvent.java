package dev.unrepeat.model;

import java.util.Locale;

/// The kinds of happenings that other programs can be told of.
public enum WebhookEvent {
  INCIDENT_RECORDED("an incident was recorded"),
  INCIDENT_REMOVED("an incident was removed"),
  POSTMORTEM_SUBMITTED("a postmortem was handed in for review"),
  POSTMORTEM_RETURNED("a postmortem was returned to draft"),
  POSTMORTEM_REVIEWED("a postmortem was approved by its reviewers"),
  POSTMORTEM_PUBLISHED("a postmortem was published"),
  POSTMORTEM_CLOSED("a postmortem was closed"),
  POSTMORTEM_REOPENED("a closed postmortem was opened again"),
  ACTION_ACCEPTED("an action was accepted"),
  ACTION_DECLINED("an action was declined"),
  ACTION_STARTED("an action was begun"),
  ACTION_DONE("an action was done"),
  ACTION_VERIFIED("an action was verified"),
  ACTION_REOPENED("a verified action was opened again"),
  ACTION_DEFERRED("an action was deferred"),
  ACTION_CANCELLED("an action was cancelled"),
  WEBHOOK_TEST("a test of the webhook");

  private final String words;

  WebhookEvent(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /// The attribute `type` of the event (CloudEvents 1.0), for example
  /// `dev.unrepeat.postmortem.closed`.
  public String type() {
    return "dev.unrepeat." + name().toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /// Whether a webhook can choose it; a test goes only to the one that is tested.
  public boolean chosen() {
    return this != WEBHOOK_TEST;
  }
}
