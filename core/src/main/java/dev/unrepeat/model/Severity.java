package dev.unrepeat.model;

/// How bad an incident is, from SEV1 (worst) to SEV4; a team prints it in its own words through
/// [SeverityLabels].
public enum Severity {
  SEV1,
  SEV2,
  SEV3,
  SEV4
}
