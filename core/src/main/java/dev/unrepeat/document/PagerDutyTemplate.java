package dev.unrepeat.document;

/// The template in the form that PagerDuty publishes for its own reviews.
final class PagerDutyTemplate {
  static final String TEXT =
      """
      name: pagerduty
      title: PagerDuty
      version: 1

      ## Overview = Summary
      Two sentences with what contributed, the course in brief, and the impact. Write them last.
      > On 29 October 2026 a third of the sign-ins at Tidewater Goods failed from 04:38 to 06:18 UTC, because a limit was set to the value of the test system. The alert rang for 25 minutes before it reached somebody.

      ## What happened
      The course in a few paragraphs, told forward: what the system did, what people saw, what they did next.
      > Each of the three nodes of user-auth took the new limit at its nightly restart, one after the other, so that failures rose in steps.

      ## Contributing factors
      Each condition that had to be there, with what made it worse on the way. None of them is a person.
      > Limits of all environments stand in one file, and the pipeline does not compare them with what is in use.

      ## Resolution = Response
      What ended it; a stopgap and the lasting repair are told apart.
      > The old limit was set by hand on each node until 06:18 UTC. The lasting repair is a limit for each environment.

      ## Impact
      Exact numbers: time at each severity, requests, accounts, users, support requests.
      > 100 minutes at SEV2; 18,300 of 55,100 sign-ins failed; 41 support requests.

      ## Responders
      Who took which part: commander, scribe, liaison, experts.
      > Incident commander, one engineer of user-auth, one of the network, a liaison for support.

      ## Timeline
      In UTC, from before the start to the end; for each line a metric, a log or a page that shows it.
      > 04:41: the alert SignInFailures fires (pager).

      ## Lessons learned = Lessons
      What went well and what did not, in detection, in the response, and in talking to customers.
      > The restart one by one gave time to stop the third node, and nobody was asked to.

      ## Action items
      Each begins with a verb, is narrow enough to be finished, and says how to tell. Each is a ticket.
      > Refuse a limit below the use of the last week in the pipeline. Yuki Sato, 2026-11-20. Done when a planted low limit stops a deployment.

      ## Messaging
      What customers and colleagues are told: a summary, what happened, what we do about it.
      > Between 04:38 and 06:18 UTC about one sign-in in three was refused. It is mended, and a limit that low cannot go out any more.
      """;

  private PagerDutyTemplate() {}
}
