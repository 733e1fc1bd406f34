package dev.unrepeat.document;

/// The template for projects and products that did not become what was planned.
final class ProjectTemplate {
  static final String TEXT =
      """
      name: project-failure
      title: Project failure
      version: 1

      ## Summary
      What was to be there by when, what is there instead, and what that costs.
      > The new loyalty programme of Tidewater Goods was to start on 1 June 2026. It started on 12 October with two of five functions, and 1.4 of 4 planned million EUR came in.

      ## Goal and outcome
      What was promised against what came: scope, date, cost, benefit; each with the number of then and of now.
      > Scope 5 of 5 against 2 of 5; 1 June against 12 October; 600,000 against 910,000 EUR.

      ## Impact
      What the gap costs: delay, rework, lost revenue, customers, other work that waited.
      > 19 weeks late; 310,000 EUR over budget; the new search waited for three of its engineers.

      ## Timeline
      Planning, execution, deadline, outcome: the decisions, and what was known when they were made.
      > 2026-02-17: the point system is bought and not built, after two offers.

      ## What happened
      The course of it in a few paragraphs, and why each step made sense with what was known.
      > The date was fixed by the summer campaign before the interface of the point system was known.

      ## Early signs
      What could be seen on the way, by whom, and where it was said. How would it be heard next time?
      > The estimate of the interface doubled in March. The weekly report shows tasks done, not tasks found.

      ## Causes
      The conditions in planning, in deciding and in working together that made the outcome likely.
      > The date was given to the outside before the scope was known, because the campaign is planned a year ahead.

      ## Contributing factors
      Each condition with what supports it.
      > Two teams planned with the same three engineers, in two plans.

      ## Lessons
      What went well, what went poorly, what surprised us, what other projects can take from it.
      > The two functions that are out were tried with 200 customers first, and nothing had to be changed in them.

      ## Action items
      What changes in the way projects are chosen, planned, watched or stopped; owner, date, proof.
      > Show tasks found beside tasks done in the weekly report. Mei Lin, 2026-11-27. Done when the reports of three projects show both.

      ## Related documents
      Plans, decisions, contracts, reports.
      > The plan of February and the decision of 17 February.
      """;

  private ProjectTemplate() {}
}
