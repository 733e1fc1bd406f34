package dev.unrepeat.document;

/// The template in the form that the books on site reliability engineering made known.
final class GoogleSreTemplate {
  static final String TEXT =
      """
      name: google-sre
      title: Google SRE
      version: 1

      ## Summary
      One or two sentences: what failed, for how long, and what ended it.
      > Payments at Tidewater Goods failed for 56 minutes on 14 October 2026, because checkout v2.3.1 did not give database connections back. Going back to v2.3.0 ended it.

      ## Impact
      What users met, in numbers, and what it cost; give a range where a number is an estimate.
      > 9,400 payments failed (gateway log), 38 % of the day's orders; lost revenue between 210,000 and 260,000 EUR, by last week's orders of the same hour.

      ## Root causes = Causes
      The conditions in the system that together made it possible. There is seldom only one.
      > The retry path opens a second connection and closes one; no test runs that path under load.

      ## Trigger
      The change or event that turned a waiting condition into a failure.
      > The deployment of checkout v2.3.1 at 14:23 UTC.

      ## Resolution = Response
      What ended the impact, and what was tried before and did not help.
      > Going back to v2.3.0 at 15:20 UTC. A larger pool at 15:04 had no effect, because orders-db was at its own limit.

      ## Detection
      Which signal told, how long after the first effect, and what would have told sooner.
      > The alert CheckoutErrorRateHigh at 14:47 UTC, 16 minutes after the first failed payment.

      ## Action items
      Each with its type (prevent, detect, mitigate, investigate), one owner, a priority and an end that can be checked.
      > Give connections back in the retry path of checkout. Marta Lindqvist, 2026-10-30. Done when a load test with 20 % errors leaves the pool at its usual level.

      ## Lessons learned = Lessons
      What went well, what went wrong, and where luck helped. Luck is a barrier that is still missing.
      > We got lucky: the release went out in the afternoon, when the database engineer was at the desk.

      ## Timeline
      From the trigger to the end, in UTC, each line with where it is from.
      > 14:31:02: the first payment fails (checkout.log).

      ## Supporting information = Evidence
      Dashboards, queries, graphs and logs, so that a reader can check what is said above.
      > The dashboard of checkout for 14:00 to 16:00 UTC, with the size of the connection pool.
      """;

  private GoogleSreTemplate() {}
}
