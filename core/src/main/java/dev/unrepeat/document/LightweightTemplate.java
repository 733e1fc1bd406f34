package dev.unrepeat.document;

/// The lightweight template: for small incidents and for several reviewed at once.
final class LightweightTemplate {
  static final String TEXT =
      """
      name: lightweight
      title: Lightweight postmortem
      version: 1

      ## Summary
      Two sentences: what happened and how it ended.
      > On 11 July 2026 about 2,100 customers got their order mail twice, because the queue of notifications was replayed after a restart. The replay was stopped after 40 minutes.

      ## Impact
      The one or two numbers that say how bad it was.
      > 2,100 duplicate mails, 14 complaints, no money.

      ## Timeline
      The handful of moments that matter, in UTC.
      > 09:12: the restart of notifications begins to replay the queue.

      ## Causes
      The shortest chain of whys that ends at something you can change.
      > The position in the queue was lost, because it was kept in memory only.

      ## Lessons
      One thing that went well, one that did not.
      > The mails carried an id, so that duplicates could be counted in minutes.

      ## Action items
      One or two, with owner and date.
      > Keep the position of the queue in orders-db. Yuki Sato, 2026-08-01. Done when a restart in staging sends nothing twice.
      """;

  private LightweightTemplate() {}
}
