package dev.unrepeat.document;

/// The template for near misses: what nearly happened, and what caught it.
final class NearMissTemplate {
  static final String TEXT =
      """
      name: near-miss
      title: Near miss
      version: 1

      ## Summary
      What nearly happened, what caught it, and how bad it would have been.
      > The migration of orders-db on 3 November 2026 would have locked all orders for about two hours. A dry run on a copy showed it the day before.

      ## What happened
      The course of things up to the moment it was caught.
      > The script was reviewed and tested on 10,000 rows; production has 90 million.

      ## What caught it
      The person, check or chance that stopped it. Say honestly which of these it was.
      > The reviewer asked for a dry run with real numbers, which no rule asked for.

      ## Timeline
      The moments that matter, in UTC.

      ## Causes
      The conditions that stood ready to let it happen.
      > Migrations are tested on small data, because a copy of production takes a day to make.

      ## Lessons
      What made the difference, and how to have it without luck.
      > A question in the review was the only barrier.

      ## Action items
      What turns the lucky catch into a barrier that is always there.
      > Run each migration on last night's copy before it is approved. Tom Adeyemi, 2026-11-20. Done when the pipeline refuses one without that run.
      """;

  private NearMissTemplate() {}
}
