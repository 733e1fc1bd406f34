package dev.unrepeat;

import dev.unrepeat.api.Resource;
import dev.unrepeat.api.ReviewResource;
import dev.unrepeat.api.WeekResource;
import dev.unrepeat.course.Policy;
import dev.unrepeat.job.Round;
import dev.unrepeat.service.ActionBoard;
import dev.unrepeat.service.ActionWeeks;
import dev.unrepeat.service.Exports;
import dev.unrepeat.service.Figures;
import dev.unrepeat.service.IncidentReviews;
import dev.unrepeat.service.Incidents;
import dev.unrepeat.service.Ledger;
import dev.unrepeat.service.Letterbox;
import dev.unrepeat.service.ReviewDecisions;
import dev.unrepeat.service.ReviewLetters;
import dev.unrepeat.service.ReviewPatterns;
import dev.unrepeat.service.account.DigestLinks;
import dev.unrepeat.store.Database;
import dev.unrepeat.store.IncidentListStore;
import dev.unrepeat.store.PatternStore;
import dev.unrepeat.store.RelationStore;
import dev.unrepeat.store.ReviewNoteStore;
import dev.unrepeat.store.ReviewPackStore;
import dev.unrepeat.web.action.WeekPage;
import dev.unrepeat.web.guard.PublicAddress;
import dev.unrepeat.web.metrics.AgendaPage;
import dev.unrepeat.web.metrics.DecisionPage;
import dev.unrepeat.web.metrics.MetricsPage;
import dev.unrepeat.web.metrics.MetricsPages;
import dev.unrepeat.web.metrics.ReviewPage;
import dev.unrepeat.web.page.Pages;
import dev.unrepeat.workspace.WorkspaceSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Figures, incident reviews with their decisions, and the weekly sheet of a team.
@Configuration(proxyBeanMethods = false)
class ReviewWiring {
  @Bean
  ReviewDecisions reviewDecisions(Ledger ledger, Database database) {
    return new ReviewDecisions(
        ledger, new ReviewNoteStore(database), new IncidentListStore(database));
  }

  @Bean
  IncidentReviews incidentReviews(
      Ledger ledger,
      Database database,
      Figures figures,
      ActionBoard board,
      ReviewDecisions decisions,
      Policy policy) {
    return new IncidentReviews(
        ledger,
        figures,
        board,
        new ReviewPackStore(database),
        new ReviewPatterns(new PatternStore(database), new RelationStore(database)),
        decisions,
        policy);
  }

  @Bean
  ReviewLetters reviewLetters(
      Database database,
      Policy policy,
      WorkspaceSettings settings,
      IncidentReviews reviews,
      Letterbox post,
      DigestLinks links,
      Clock clock) {
    return new ReviewLetters(database, policy, settings, reviews, post, links::make, clock);
  }

  @Bean
  Round reviewRound(ReviewLetters letters) {
    return new Round("reviews", Duration.ofMinutes(5), letters::send);
  }

  @Bean
  ActionWeeks actionWeeks(ActionBoard board, WorkspaceSettings settings) {
    return new ActionWeeks(board, settings);
  }

  @Bean
  MetricsPages metricsPages(
      Pages pages,
      Figures figures,
      Incidents incidents,
      IncidentReviews reviews,
      ReviewDecisions decisions,
      WorkspaceSettings settings,
      PublicAddress address,
      Exports exports) {
    return new MetricsPages(
        new MetricsPage(pages, figures, incidents, settings),
        new ReviewPage(pages, reviews, decisions, figures, settings, address, exports),
        new DecisionPage(pages, decisions),
        new AgendaPage(pages, decisions, figures, settings));
  }

  @Bean
  WeekPage weekPage(Pages pages, ActionWeeks weeks, PublicAddress address) {
    return new WeekPage(pages, weeks, address);
  }

  @Bean
  Resource reviewResource(
      IncidentReviews reviews,
      ReviewDecisions decisions,
      Figures figures,
      WorkspaceSettings settings) {
    return new ReviewResource(reviews, decisions, figures, settings);
  }

  @Bean
  Resource weekResource(ActionWeeks weeks) {
    return new WeekResource(weeks);
  }
}
