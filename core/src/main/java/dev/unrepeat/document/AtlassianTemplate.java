package dev.unrepeat.document;

/// The template in the form of the incident handbook that Atlassian publishes.
final class AtlassianTemplate {
  static final String TEXT =
      """
      name: atlassian
      title: Atlassian
      version: 1

      ## Incident summary = Summary
      A few sentences: what, when, for whom, how severe, and how it ended.
      > From 22 September 2026, 02:10 UTC, search at Tidewater Goods took five seconds instead of half a second for seven hours, for everybody (SEV3). A rebuild of the index by hand ended it.

      ## Leadup
      What came before and set the stage: changes, decisions, traffic. Include what seemed harmless then.
      > The nightly rebuild of the index had been moved to a smaller machine on 18 September, to save cost.

      ## Fault
      What did not work as expected, with a graph or a log line that shows it.
      > The rebuild stopped at 61 % for want of memory and reported success.

      ## Impact
      Who was hit, how, how many, for how long; how many support cases.
      > All 212,000 visitors of the day searched an index without 39 % of the articles; 17 support cases.

      ## Detection
      When and how it was noticed. What would have halved the time?
      > An alert on slow answers at 06:55 UTC. Nothing counts the articles after a rebuild, which ends at 03:00 UTC.

      ## Response
      Who came when, what they tried, what was in the way.
      > The engineer on call looked for load first, because the alert names latency and not the index.

      ## Recovery
      How the service was brought back, and how it was known to be back. What would have halved the time?
      > A rebuild on the larger machine took 48 minutes; the count of articles was compared by hand.

      ## Timeline
      In UTC, with what led up to it, the start of the impact, each change of state, and the end.
      > 02:10: the nightly rebuild stops at 61 %.

      ## Five whys = Causes
      From the impact down, each answer checked against evidence, to a condition that can be changed.
      > Articles were missing, because a partial index was put to use, because the job answers success whenever it ends.

      ## Blameless root cause
      The conditions to be changed so that this whole class of incidents is gone.
      > The pipeline puts an index to use without asking how complete it is.

      ## Backlog check
      Was something on the backlog that would have prevented it, and why was it not done yet?
      > A ticket of March asks for a count after each rebuild; it had no owner.

      ## Recurrence
      Has the same cause been at work before? Name the incidents and what was promised then.
      > Yes: in May a partial price list went out in the same way.

      ## Lessons learned = Lessons
      What went well, what could go better, and what was learned about the system.
      > A rebuild by hand is quick and safe, and now everybody on call knows it.

      ## Corrective actions = Action items
      What is done to keep this class of incidents from coming back: owner, date, ticket, proof.
      > Refuse an index with fewer articles than the catalogue. Priya Raman, 2026-10-09. Done when a cut index is refused in staging.
      """;

  private AtlassianTemplate() {}
}
