package dev.unrepeat.document;

/// The full template: every section, for incidents worth a review.
final class FullTemplate {
  static final String TEXT =
      """
      name: full
      title: Full postmortem
      version: 1

      ## Summary
      One to three sentences for somebody who was not there: what happened, whom it touched, how long.
      > On 14 October 2026 nobody could pay at Tidewater Goods from 14:31 to 15:27 UTC. Release v2.3.1 of checkout kept database connections open until none were left; going back to v2.3.0 ended it. About 9,400 orders could not be placed.

      ## Impact
      Numbers, not adjectives: who, how many, how long, how much money, and how each number was found.
      > 9,400 failed payments (gateway log, 14:31–15:27 UTC), 38 % of the day's orders; 112 support tickets; no data was lost.

      ## Metrics
      The durations are computed from the milestones in the front matter. Set or confirm these first.

      ## Key observations
      What the timeline reveals is computed here. Add below it what it means to you.

      ## Timeline
      What happened when, in UTC, each line with its source. Add rows by hand, or hand in more evidence.
      > 14:47: the alert CheckoutErrorRateHigh fires, sixteen minutes after the first failed payment.

      ## What happened
      The story in a few paragraphs: what the system did, what people saw, and why their next step made sense to them.
      > The release looked healthy for eight minutes, because the pool of 200 connections takes that long to run dry at the traffic of a Wednesday afternoon.

      ## Trigger
      What set it off. It is not the cause: ask what would have happened had it come on another day.
      > The deployment of checkout v2.3.1 to production at 14:23 UTC.

      ## Causes
      Ask why until you reach a condition that the organisation can change. Each answer may have several further whys.
      > The pool ran dry, because connections were not given back, because the retry path has no test, because load tests only run the path without errors.

      ## Contributing factors
      Each condition that had to be there, as a statement about the system, and what supports it.
      > The alert on the error rate waits for 15 minutes of data, so that short peaks do not wake anybody.

      ## Detection
      Who or what noticed, how long it took, and what would have noticed sooner.
      > The alert on the error rate. An alert on waiting connections would have fired at 14:25.

      ## Response
      What helped, what did not, and what was in the way: runbooks, access, tools, hand-overs.
      > Raising the pool limit at 15:04 had no effect, because the limit of orders-db was reached too. The runbook did not mention that limit.

      ## Lessons
      What went well, what went poorly, where you got lucky, what surprised you, and what others can learn from it.
      > We got lucky: the release went out in the afternoon, when the database engineer was at the desk.

      ## Action items
      Few, each with one owner, a date, and how you will know that it worked. At least one that prevents.
      > Alert when more than 80 % of the pool of checkout is in use. Marta Lindqvist, 2026-10-30. Done when a load test in staging raises it within a minute.

      ## Workarounds
      What was put in place in a hurry and must not stay: until when, and what replaces it.
      > The pool limit of orders-db is at 400 until 2026-11-15; the fix of the leak replaces it.

      ## Related documents
      Tickets, dashboards, runbooks, the chat, earlier postmortems.
      > The dashboard of checkout, the incident's channel, INC-2026-031 with the same pool.

      ## Evidence
      What the timeline was made from. Hand in logs, exports and notes, and they are listed here.
      """;

  private FullTemplate() {}
}
