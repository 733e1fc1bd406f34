package dev.unrepeat.api;

import dev.unrepeat.model.IncidentBrief;
import dev.unrepeat.model.IncidentId;
import dev.unrepeat.service.Patterns;
import dev.unrepeat.service.Relations;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What an incident has in common with others that one may see.
///
/// @param proposed incidents that are like it and wait for a person, the most alike first
/// @param confirmed what somebody said belongs together
/// @param same incidents that may be this one, recorded twice
record RelationJson(
    List<Pattern> patterns, List<Related> proposed, List<Related> confirmed, List<Head> same) {
  /// @param subject what it shares with others; empty where the pattern lies within one incident
  /// @param elsewhere in how many other incidents it occurs
  record Pattern(
      String name,
      String subject,
      String reason,
      List<PatternJson.Evidence> evidence,
      int elsewhere) {}

  /// @param reasons what the likeness rests on, as sentences
  record Related(Head incident, List<String> reasons, List<PatternJson.Promise> promised) {
    static Related of(Relations.Line one) {
      return new Related(
          Head.of(one.head()), one.reasons(), PatternJson.Promise.of(one.promised()));
    }
  }

  record Head(String id, String title, Instant beganAt) {
    static Head of(IncidentBrief one) {
      return new Head(one.id().value(), one.title(), one.beganAt());
    }
  }

  /// Incidents that may be the one that somebody is about to record.
  record Alike(List<Head> incidents) {
    static Alike of(List<IncidentBrief> all) {
      return new Alike(all.stream().map(Head::of).toList());
    }
  }

  /// Which incident is meant.
  ///
  /// @param reason why it is not related; only with a denial
  record Meant(String other, Optional<String> reason) {
    IncidentId incident() {
      return new IncidentId(other);
    }
  }

  static RelationJson of(List<Patterns.Here> patterns, Relations.Found found) {
    return new RelationJson(
        patterns.stream()
            .map(here ->
                new Pattern(
                    here.found().pattern().slug(),
                    here.found().subject(),
                    here.found().reason(),
                    PatternJson.evidence(here.found()),
                    here.elsewhere()))
            .toList(),
        found.proposed().stream().map(Related::of).toList(),
        found.confirmed().stream().map(Related::of).toList(),
        found.same().stream().map(Head::of).toList());
  }
}
