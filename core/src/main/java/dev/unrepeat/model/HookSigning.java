package dev.unrepeat.model;

/// How a vendor shows that a call is from it. Where nothing else is said it is HMAC-SHA256 under a
/// secret that both sides know.
public enum HookSigning {
  /// It does not sign. Where it can send headers, it can be asked for a secret of ours in
  /// `X-Unrepeat-Secret` or in `Authorization`, as it is, after `Bearer` or as the password after
  /// `Basic`; else the token in the address is all.
  HEADER,
  /// WebSub: `X-Hub-Signature-256` of GitHub, `X-Hub-Signature` of Jira.
  HUB,
  /// `X-PagerDuty-Signature: v1=…,v1=…`, one for each secret that is valid.
  PAGERDUTY,
  /// `Sentry-Hook-Signature`, the digest alone.
  SENTRY,
  /// `X-Grafana-Alerting-Signature`, over the body, or over time and body where a time is sent.
  GRAFANA,
  /// Standard Webhooks: `webhook-signature`, with an id and a time.
  STANDARD,
  /// `t=…,v1=…` in one header, over time and body: Rootly.
  TIMED,
  /// `fh-signature`, over the body: FireHydrant.
  FIREHYDRANT,
  /// `X-Gitlab-Token`: the secret itself.
  GITLAB,
  /// `circleci-signature: v1=…`, one for each scheme.
  CIRCLECI,
  /// `X-Buildkite-Signature: timestamp=…,signature=…`, over time, a point and the body, or
  /// `X-Buildkite-Token`: the secret itself.
  BUILDKITE,
  /// `Heroku-Webhook-Hmac-SHA256`, the digest in Base64.
  HEROKU,
  /// `X-TFE-Notification-Signature`, HMAC-SHA512 over the body: HCP Terraform.
  TERRAFORM,
  /// `X-LD-Signature`, over the body.
  LAUNCHDARKLY,
  /// A certificate that stands at an address of Amazon.
  SNS
}
