package dev.unrepeat.document;

/// The template in the form of the reviews that Microsoft publishes for Azure.
final class AzurePirTemplate {
  static final String TEXT =
      """
      name: azure-pir
      title: Azure post-incident review
      version: 1

      ## Summary
      One sentence for lists and mails; the review itself begins with the first question.
      > Card payments failed for 56 minutes on 14 October 2026 and work again.

      ## What happened? = What happened
      Between when and when, which customers met what, in which services and regions. Plain words: customers read it.
      > Between 14:31 and 15:27 UTC on 14 October 2026, customers of Tidewater Goods could not pay by card. Orders that were placed before were not touched.

      ## Impact
      The numbers behind it, for readers inside.
      > 9,400 failed payments (gateway log), 112 support tickets.

      ## What went wrong and why? = Causes
      How the part is meant to work, what it did instead, and which conditions made that possible.
      > Each payment borrows a connection and gives it back. In v2.3.1 a retry borrowed a second one and gave back the first alone.

      ## How did we respond? = Response
      What was noticed, tried and changed, in the order of events; the exact times stand in the timeline.
      > An alert led to checkout after 16 minutes. A larger pool did not help; going back one release did.

      ## Timeline
      The moments, in UTC, each with its source.
      > 15:20: v2.3.0 is deployed again.

      ## How are we making incidents like this less likely or less impactful? = Action items
      What is done already and what will be, each with a date that holds.
      > Run load tests with a fifth of the calls failing. Tom Adeyemi, 2026-11-13. Done when the release pipeline stops at a leaking build.

      ## How can customers make incidents like this less impactful?
      What those who depend on the service can do on their side.
      > Shops that are built on our interface can queue an order and pay for it later; the guide says how.

      ## Lessons
      For the review inside, not for the published text: what went well, what went poorly, where luck helped.
      > The first version of this review was out after two days, and nothing in it had to be taken back.
      """;

  private AzurePirTemplate() {}
}
