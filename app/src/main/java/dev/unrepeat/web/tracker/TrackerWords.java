package dev.unrepeat.web.tracker;

import dev.unrepeat.model.TrackerKind;

/// What the form says for one kind of tracker.
///
/// @param address an example
/// @param project an example
/// @param projectHint what a project is called there
/// @param account the label of the field that names whose token it is; empty where none is asked
///   for
/// @param issueType whether one has to be named
/// @param token its label
/// @param tokenHint which token, with which rights
public record TrackerWords(
    String address,
    String project,
    String projectHint,
    String account,
    String accountHint,
    boolean issueType,
    String token,
    String tokenHint) {
  static TrackerWords of(TrackerKind kind) {
    return switch (kind) {
      case GITHUB ->
          new TrackerWords(
              "https://github.com",
              "lumen/shop",
              "The repository, as owner/name.",
              "Client ID of the app",
              "Only where a GitHub App opens it, and not a token.",
              false,
              "Token, or private key of the app",
              "A fine-grained token of this repository with Issues: read and write; or the whole key file of an app that has this right and is installed there.");
      case GITLAB ->
          new TrackerWords(
              "https://gitlab.com",
              "lumen/payments/shop",
              "The project, with all its groups.",
              "",
              "",
              false,
              "Token",
              "Of the project or its group, with the scope api and the role Planner or higher.");
      case JIRA_CLOUD ->
          new TrackerWords(
              "https://lumen.atlassian.net",
              "SHOP",
              "The key of the project.",
              "Account",
              "The mail address that the API token belongs to, or the client ID of a service account.",
              true,
              "Token, or client secret",
              "Of an account that may browse, create, edit, assign and transition issues of the project.");
      case JIRA_DATA_CENTER ->
          new TrackerWords(
              "https://jira.lumen.example",
              "SHOP",
              "The key of the project.",
              "",
              "",
              true,
              "Token",
              "The personal access token of an account that may browse, create, edit, assign and transition issues of the project.");
    };
  }
}
