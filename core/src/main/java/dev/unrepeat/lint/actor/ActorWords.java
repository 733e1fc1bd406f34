package dev.unrepeat.lint.actor;

import java.util.List;
import java.util.Set;

/// The words by which people are told from components.
public final class ActorWords {
  private ActorWords() {}

  /// A set of the words of a text.
  public static Set<String> words(String text) {
    return Set.copyOf(List.of(text.strip().split("\\s+", -1)));
  }

  /// Roles in the singular; a plural "s" is taken off before they are looked up.
  static final Set<String> ROLES =
      words(
          """
          engineer developer dev programmer coder sre sysadmin admin administrator dba on-call oncall
          on-caller technician architect analyst tester reviewer approver author co-author committer
          maintainer contributor contractor consultant freelancer intern apprentice trainee colleague
          coworker co-worker employee staff staffer personnel teammate responder commander ic scribe
          facilitator liaison lead team-lead supervisor boss executive director cto ceo cio ciso vp
          pm po designer researcher volunteer moderator mod representative rep specialist expert
          person people persons guy folk folks man woman human someone somebody whoever team squad
          crew tribe guild department dept committee board organisation organization management
          leadership company companies vendor supplier subcontractor newcomer hire newbie individual
          assignee engineering qa devops secops netops noc helpdesk ops stakeholder instructor
          salesperson pharmacist nurse doctor physician surgeon paramedic radiologist electrician plumber
          mechanic welder machinist baker cook captain trader clerk cashier teller accountant auditor lawyer
          merchandiser journalist foreman janitor secretary receptionist superintendent
          surveyor firefighter midwife therapist biologist chemist scientist attendant marketer
          professor tutor coach chairman chairwoman salesman crewmember storekeeper bookkeeper
          caretaker gardener assistant webmaster integrator agency\
          """);

  /// Departments that stand without an article: "Security ignored the warning".
  static final Set<String> DEPARTMENTS =
      words(
          """
          security operations support marketing legal finance sales procurement hr compliance\
          """);

  /// People outside who seldom see what happens inside.
  static final Set<String> CUSTOMERS =
      words(
          "user customer client visitor tenant subscriber end-user shopper merchant player guest");

  /// Words for people and for components alike.
  static final Set<String> UNSURE =
      words(
          """
          they they'd they've operator manager agent owner handler requester caller provider leader
          member coordinator dispatcher partner driver worker courier installer deployer picker loader\
          """);

  /// Of these, those who are people where hands are at work.
  static final Set<String> AT_WORK =
      words("operator dispatcher driver worker picker loader installer deployer courier");

  /// Of these, those who are programs elsewhere.
  static final Set<String> MACHINES =
      words("driver worker picker loader installer deployer courier");

  /// Of these, those who are no people behind a word of technology: "the error handler".
  static final Set<String> PROGRAMS =
      words("handler agent driver provider manager coordinator dispatcher worker picker loader");

  static final Set<String> ACTIVITIES =
      words(
          """
          analysis review assessment planning plan risk-assessment investigation evaluation testing
          estimate estimation communication handover hand-off handoff preparation training
          judgement judgment coordination retrospective postmortem discussion decision\
          """);

  static final Set<String> WE = words("we we'd we've everyone everybody us ourselves");
  static final Set<String> I = words("i i'd i've he she he'd she'd myself");
  static final Set<String> NOBODY = words("nobody no-one none neither noone");

  static final Set<String> ARTICLES =
      words(
          """
          the a an our their his her my its your this that these those some any each every no another
          both all several many most few one two three four five other\
          """);

  static final Set<String> QUANTITIES =
      words(
          """
          one two three four some several many most few part all both each any half majority number
          couple group pair none neither either lots lot bunch others
          member members\
          """);

  static final Set<String> PREPOSITIONS =
      words(
          """
          of in on at for from with to by into onto within during under over about after before
          without through across behind between among against per via due despite towards toward
          inside outside near around upon including like concerning regarding than\
          """);

  /// Where the clause of a subject begins.
  static final Set<String> BOUNDARIES =
      words(
          """
          and or but nor because when while where since if although though so until whether how why
          what as whereas whilst yet unless once except given then plus that which who whom whose\
          """);

  static final Set<String> LINKS =
      words(
          """
          did do does had has have was were is are am been being be not never also just simply even
          still again then ever both all each already once first soon often always almost clearly
          unfortunately apparently either else himself herself themselves ourselves too to\
          """);

  /// Forms of verbs that do not end in "ed".
  static final Set<String> PAST =
      words(
          """
          did had was were is are has have ran wrote sent took made gave went came saw knew thought
          found got put set let left lost kept told said held built brought bought caught began broke
          chose did drew drove fell felt forgot grew heard hid hit hurt led lay meant met paid read
          rose sold shut slept spent spoke stood struck stuck taught threw understood woke won would
          should could can may might must will does do cut misread undid withdrew overlooked owns maintains operates reset
          overwrote rewrote reran rebuilt mistook misspelt oversaw overrode overslept sought froze\
          """);

  /// Products that have the name of a person.
  static final Set<String> PRODUCTS =
      words(
          """
          jenkins cassandra travis hermes apollo athena ruby crystal jasper rancher hudson gerrit hugo
          loki max angular ansible salt chef puppet terraform helm flux argo vault consul nomad
          victoria julia swift dart elm scala perl beam storm spark flink ceph redis kafka aurora iris
          clair trivy harbor sentry datadog splunk grafana prometheus jira confluence slack teams
          zoom github gitlab bitbucket kubernetes docker aws azure google gcp cloudflare fastly akamai
          postgres mysql mongo mongodb elastic oracle nginx apache envoy istio traefik linkerd eve
          alexa siri watson einstein bert claude curie ada pascal turing tesla volta ampere fritz
          chrome firefox safari edge windows linux ubuntu debian android java python node react\
          """);

  /// Capitalised words that begin sentences without an article and are no names.
  static final Set<String> NO_NAMES =
      words(
          """
          it there this that he she they we you i customers users requests traffic production staging
          everything nothing something anything testing monitoring alerting logging deployment logs
          alerts pods nodes services data access support service cluster team both most many some
          all none these those here now root cause human impact detection resolution what which who
          deployments code config configuration infrastructure\
          """);
}
