package dev.unrepeat.document;

/// The template for security incidents: breach, containment, remediation, recovery.
final class SecurityTemplate {
  static final String TEXT =
      """
      name: security
      title: Security incident
      version: 1

      ## Summary
      What was exposed or broken into, for how long, and whether it is over. Write for people who decide.
      > A signing key of user-auth could be read in a public build log from 3 to 5 August 2026. It was replaced within 50 minutes of its discovery; no misuse was found.

      ## Impact
      Which data and systems, how many people, which duties to notify and by when. Say what is not known yet.
      > Sessions of 41,000 customers were open to forgery. Access logs of three days were read: no forged session was found.

      ## Data exposed
      Which data left or was open to leave, of whom, and how that was established.
      > None that is known. The key gives no access to stored data by itself.

      ## Timeline
      From the breach to the recovery, in UTC. Keep apart when it happened and when it became known.
      > 08:14: a researcher reports the key through the security address.

      ## Metrics
      The durations are computed from the milestones breach, detected, contained and recovered.

      ## What happened
      How it came about and how it was used, as far as is known, without a recipe for others.
      > The build printed its environment after a failed step, and the logs of the project are public.

      ## Detection
      How it was found, and what could have found it sooner.
      > By a report from outside. Build logs were not scanned for secrets.

      ## Containment
      What was done to stop it, in which order, and what each step cost.
      > Key replaced, sessions ended, logs made private: every customer had to sign in again.

      ## Remediation and recovery
      What was repaired for good, and how normal operation was checked.
      > The key lives in the secret store now, and builds get a short-lived one.

      ## Causes
      The conditions that made it possible and those that kept it from being seen.
      > Secrets can be printed, because builds get them as environment variables.

      ## Contributing factors
      Each condition with what supports it.
      > Logs of builds are public by default.

      ## Notifications
      Who was told, when, by whom; authorities, customers, partners.
      > The data protection officer on 5 August, 09:30 UTC; no notice to the authority was due.

      ## Lessons
      What went well, what went poorly, where you got lucky.
      > The rotation of keys had been practised in June.

      ## Action items
      At least one that makes the same exposure impossible, not less likely.
      > Scan build logs for secrets before they are stored. Ravi Menon, 2026-08-29. Done when a planted secret stops a build.

      ## Related documents
      Tickets, runbooks, reports. Mind who can read them.

      ## Evidence
      What was kept, where, and who has had it in hand.
      """;

  private SecurityTemplate() {}
}
