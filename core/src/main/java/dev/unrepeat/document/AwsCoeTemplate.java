package dev.unrepeat.document;

/// The template in the form of a correction of errors as Amazon Web Services describes it.
final class AwsCoeTemplate {
  static final String TEXT =
      """
      name: aws-coe
      title: AWS correction of errors
      version: 1

      ## Summary
      Written last, read first: who was hit, how, for how long, and why, for readers without context.
      > For 56 minutes on 14 October 2026 customers of Tidewater Goods could fill a cart and not pay. A release used up all database connections.

      ## Impact
      On customers and on the business, in numbers, with where each number is from.
      > 9,400 failed payments (gateway log); 112 support tickets; no data was lost.

      ## Timeline
      Each moment from the first cause on, in UTC, with a link to what shows it; explain each gap longer than ten minutes.
      > 14:31: first failed payment. 14:47: first alert.

      ## Metrics
      The graphs and figures that show the impact and that alarms watch. Durations are computed from the milestones.

      ## Detection
      How did we learn of it, and how could that have taken half the time?
      > By an alarm after 16 minutes. An alarm on waiting connections would have taken two.

      ## Diagnosis
      How was the cause found, and how could that have taken half the time?
      > By comparing connections before and after the release. The release is not drawn on that dashboard.

      ## Mitigation = Response
      How was the impact ended, and how could that have taken half the time?
      > By going back one release, 12 minutes after it was decided. The pipeline waits 8 minutes for a warm-up that going back does not need.

      ## Five whys = Causes
      Five is a habit, not a law: go on to something that the organisation can change, and follow each branch.
      > The pool ran dry, because connections were not given back, because the retry path has no test, because load tests run without errors.

      ## Contributing factors
      What else had to be true, and what supports it.
      > The limit of orders-db is lower than the sum of the pools that use it.

      ## Lessons learned = Lessons
      What others, with other services, can take from it.
      > A pool that runs dry looks healthy until the last connection.

      ## Action items
      Each with one owner, a priority, a date, and how it is known to work. Prevent first, then detect, then mitigate.
      > Run load tests with a fifth of the calls failing. Tom Adeyemi, 2026-11-13. Done when the release pipeline stops at a leaking build.

      ## Related items = Related documents
      Tickets, earlier corrections with the same cause, runbooks, dashboards.
      > INC-2026-031, in which the same pool ran dry.
      """;

  private AwsCoeTemplate() {}
}
