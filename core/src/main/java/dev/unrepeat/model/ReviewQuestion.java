package dev.unrepeat.model;

import java.util.Locale;

/// A question that only people can answer: two of the self-check and three about the runbooks of
/// the services with yes or no, the others in words, after the criteria that three organisations
/// have published; the words are ours.
public enum ReviewQuestion {
  SHARED(Asker.AUTHOR, "Is it shared with the whole team?"),
  FOLLOW_UP(Asker.AUTHOR, "Is there a process that follows the changes up?"),
  RUNBOOK_EXISTED(Asker.RUNBOOKS, "Was there a runbook for this?"),
  RUNBOOK_USED(Asker.RUNBOOKS, "Was it used?"),
  RUNBOOK_RIGHT(Asker.RUNBOOKS, "Was what it says right?"),
  DATA_KEPT(Asker.GOOGLE, "Is the key data of the incident kept for later readers?"),
  IMPACT_WHOLE(Asker.GOOGLE, "Is the impact assessed as a whole?"),
  CAUSE_DEEP(Asker.GOOGLE, "Do the causes go deep enough to act on?"),
  PLAN_FITS(Asker.GOOGLE, "Does the plan fit, and do its changes have the right priority?"),
  OUTCOME_SHARED(Asker.GOOGLE, "Was the outcome shared with everyone it concerns?"),
  DETAIL(Asker.PAGERDUTY, "Is there enough detail to follow what happened?"),
  UNDERLYING(Asker.PAGERDUTY, "Does it go beyond what went wrong to what lies underneath?"),
  KEPT_APART(Asker.PAGERDUTY, "Are what happened and how to fix it kept apart?"),
  WELL_SCOPED(Asker.PAGERDUTY, "Do the action items make sense, and can each be finished?"),
  READABLE(Asker.PAGERDUTY, "Is it well written, so that somebody from outside understands it?"),
  OUTSIDE(Asker.PAGERDUTY, "How will customers take the public message?"),
  DETECTION(Asker.AWS, "How was it detected, and what would halve the time to detect it?"),
  DIAGNOSIS(Asker.AWS, "How was it diagnosed, and what would halve the time to diagnose it?"),
  MITIGATION(Asker.AWS, "How was it mitigated, and what would halve the time to mitigate it?"),
  PREVENTION(Asker.AWS, "What would prevent it, and was that already on a list?");

  /// Who published the criterion.
  public enum Asker {
    AUTHOR("Self-check"),
    RUNBOOKS("Runbooks"),
    GOOGLE("Google SRE, review of a postmortem"),
    PAGERDUTY("PagerDuty, reviewing a postmortem"),
    AWS("AWS, correction of error");

    private final String words;

    Asker(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  private final Asker asker;
  private final String words;

  ReviewQuestion(Asker asker, String words) {
    this.asker = asker;
    this.words = words;
  }

  /// Whether it is answered with yes or no.
  public boolean yesOrNo() {
    return asker == Asker.AUTHOR || asker == Asker.RUNBOOKS;
  }

  /// As files, forms and JSON spell it: `cause-deep`.
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Asker asker() {
    return asker;
  }

  public String words() {
    return words;
  }
}
