package dev.unrepeat.lint.actor;

import static dev.unrepeat.lint.actor.ActorWords.CUSTOMERS;
import static dev.unrepeat.lint.actor.ActorWords.DEPARTMENTS;
import static dev.unrepeat.lint.actor.ActorWords.NOBODY;
import static dev.unrepeat.lint.actor.ActorWords.PRODUCTS;
import static dev.unrepeat.lint.actor.ActorWords.ROLES;
import static dev.unrepeat.lint.actor.ActorWords.UNSURE;
import static dev.unrepeat.lint.actor.ActorWords.WE;

import dev.unrepeat.document.foreign.GivenNames;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Knows whom words denote: those of the language, those of the team, and the names of the
/// document.
///
/// @param people names and handles of the team, in lower case
/// @param roles words of the team for roles, in lower case
/// @param systems names of services that look like names of people, in lower case
/// @param named the words of the names that the document tells, in lower case; asked last
public record Roster(
    Set<String> people, Set<String> roles, Set<String> systems, Supplier<Set<String>> named) {

  /// What a noun phrase denotes.
  ///
  /// @param from index of its first word
  /// @param to index after its head
  Actor of(Words words, int from, int to) {
    Word head = words.get(to - 1);
    String bare = singular(head.lower());
    if (ActorWords.I.contains(head.lower())) {
      return Actor.PERSON;
    }
    if (WE.contains(head.lower())) {
      return Actor.WE;
    }
    if (NOBODY.contains(head.lower()) || negated(words, from, to, bare)) {
      return Actor.NOBODY;
    }
    if (head.lower().equals("one") && to - 2 >= from && words.get(to - 2).is("no")) {
      return Actor.NOBODY;
    }
    if (systems.contains(head.lower())) {
      return Actor.THING;
    }
    if (DEEDS.contains(head.lower()) && owned(words, from, to)) {
      return Actor.PERSON;
    }
    if (ofTheTeam(words, from, to) || group(head)) {
      return Actor.ROLE;
    }
    if (person(words, from, to) && !Companies.named(words, from, to)) {
      return Actor.PERSON;
    }
    if (ROLES.contains(head.lower()) || ROLES.contains(bare)) {
      return words.get(from).is("our") && bare.equals("team") ? Actor.WE : Actor.ROLE;
    }
    if (head.is("management") && to - from == 2 && words.get(from).capital()) {
      return Actor.ROLE;
    }
    if (head.capital()
        && to - from > 1
        && ROLES.contains(words.get(to - 2).lower())
        && !head.mark()) {
      return Actor.PERSON;
    }
    if ((bare.equals("desk") || (bare.equals("shift") && !head.is("shifts"))) && to - from > 1) {
      return Actor.ROLE;
    }
    if (bare.equals("group") && to - from > 1 && GROUPS.contains(words.get(to - 2).lower())) {
      return Actor.ROLE;
    }
    if (bare.equals("manager")
        && to - from == 2
        && ActorWords.ARTICLES.contains(words.get(from).lower())) {
      return Actor.ROLE;
    }
    if (head.is("call") && to - from > 1 && words.get(to - 2).is("on")) {
      return Actor.ROLE;
    }
    if (head.is("support")
        && to - from > 1
        && (words.get(to - 2).lower().endsWith("'s")
            || Set.of("customer", "technical", "tech", "it", "our")
                .contains(words.get(to - 2).lower()))) {
      return Actor.ROLE;
    }
    if (head.is("operations") && to - from == 1 && head.capital()) {
      return Actor.UNSURE;
    }
    if (head.is("master") && to - from > 1 && words.get(to - 2).is("scrum")) {
      return Actor.ROLE;
    }
    if (head.is("success") && to - from > 1 && words.get(to - 2).is("customer")) {
      return Actor.ROLE;
    }
    if ((DEPARTMENTS.contains(bare) || head.is("sales")) && to - from == 1 && head.capital()) {
      return Actor.ROLE;
    }
    if (head.is("head")
        && to + 1 < words.size()
        && words.get(to).is("of")
        && !ActorWords.ARTICLES.contains(words.get(to + 1).lower())) {
      return Actor.ROLE;
    }
    if (CUSTOMERS.contains(bare)) {
      return Actor.CUSTOMER;
    }
    if (UNSURE.contains(head.lower()) || UNSURE.contains(bare)) {
      return unsure(words, from, to, bare);
    }
    if (ActorWords.ACTIVITIES.contains(head.lower())) {
      return Actor.ACTIVITY;
    }
    if (!capital(words, from, to)) {
      return Actor.THING;
    }
    return ONE_PERSON.matcher(words.lower()).find() ? Actor.PERSON : Actor.CAPITAL;
  }

  /// A word with a capital is a person when the sentence goes on with "she".
  private static final Pattern ONE_PERSON = Pattern.compile("\\b(?:she|he|her|his|him)\\b");

  private static boolean negated(Words words, int from, int to, String head) {
    return to - from > 1 && words.get(from).is("no") && ROLES.contains(head);
  }

  /// "team members", "support agents", "the release manager".
  private static Actor unsure(Words words, int from, int to, String head) {
    for (int i = from; i < to - 1; i++) {
      String word = singular(words.get(i).lower());
      if (ROLES.contains(word) || QUALIFIERS.contains(word)) {
        return Actor.ROLE;
      }
      if (TECHNICAL.contains(word) && ActorWords.PROGRAMS.contains(head)) {
        return Actor.THING;
      }
    }
    if (ActorWords.AT_WORK.contains(head) && WORKPLACE.matcher(words.lower()).find()) {
      return Actor.ROLE;
    }
    return ActorWords.MACHINES.contains(head) ? Actor.THING : Actor.UNSURE;
  }

  /// What programs are called by: "the error handler", "the session manager".
  private static final Set<String> TECHNICAL =
      ActorWords.words(
          "error event exception signal message request webhook http log metrics backup build window session cache"
              + " resource connection memory package queue transaction state file key secret password printer storage"
              + " kernel odbc jdbc disk graphics identity cluster container volume certificate thread virtual");

  /// Where somebody works with hands and eyes, an operator is no program.
  private static final Pattern WORKPLACE =
      Pattern.compile(
          "\\b(?:he|she|his|her|him|valves?|pumps?|buttons?|breakers?|shift|control room|phone|screen|checklist"
              + "|console|lever|tank|keyboard|crane|truck|lorry|pallets?|warehouse|plant|line \\d|substation|crew"
              + "|ward|furnace|boiler|turbine|reactor|conveyor|forklift|alarm|parcels?|shelf|interlock"
              + "|lamp|siren|tracks?|runway|aircraft|trains?|flight|patients?|cold room|hatch|ladder|belt)\\b");

  private static final Set<String> QUALIFIERS =
      ActorWords.words(
          "release product project incident engineering support account community shift duty service human"
              + " change problem delivery junior senior experienced new tired inexperienced careless negligent"
              + " incompetent human plant"
              + " machine crane night day console field office warehouse floor truck lorry bus taxi train call"
              + " shop site store branch factory ground flight lab");

  /// Whose groups are people; those of consumers and nodes are not.
  private static final Set<String> GROUPS =
      ActorWords.words(
          "platform network infrastructure product engineering operations working support storage database payments data");

  private static final Set<String> DEEDS =
      ActorWords.words(
          "change commit deploy deployment pr merge push code patch edit decision query fix");

  /// "John's change" is John.
  private boolean owned(Words words, int from, int to) {
    for (int i = from; i < to - 1; i++) {
      String lower = words.get(i).lower();
      if (lower.endsWith("'s")) {
        Word owner = words.get(i);
        return name(
            new Word(
                lower.substring(0, lower.length() - 2),
                owner.from(),
                owner.to() - 2,
                owner.capital(),
                owner.acronym()));
      }
    }
    return false;
  }

  private boolean ofTheTeam(Words words, int from, int to) {
    for (String role : roles) {
      int end = words.get(to - 1).to();
      int begin = end - role.length();
      if (begin >= words.get(from).from() && words.lower().startsWith(role, begin)) {
        return true;
      }
    }
    return false;
  }

  private boolean person(Words words, int from, int to) {
    Word head = words.get(to - 1);
    if (head.lower().charAt(0) == '@' && head.lower().length() > 1) {
      return true;
    }
    if (!head.capital()) {
      return people.contains(head.lower());
    }
    for (int i = Math.max(from, to - 3); i < to; i++) {
      if (!name(words.get(i))) {
        continue;
      }
      boolean capitals = true;
      for (int k = i; k < to; k++) {
        capitals &= words.get(k).capital() && !ROLES.contains(singular(words.get(k).lower()));
      }
      if (capitals) {
        return true;
      }
    }
    return false;
  }

  /// Whether a word mentions a group or a role: "@here", "@sre-team".
  boolean group(Word word) {
    return word.lower().length() > 1
        && word.lower().charAt(0) == '@'
        && Groups.mentioned(word.lower(), people, roles);
  }

  /// Whether a word is the name of somebody, or the first of one.
  boolean name(Word word) {
    String lower = word.lower();
    return word.capital()
        && !PRODUCTS.contains(lower)
        && !systems.contains(lower)
        && ((GivenNames.contains(lower) && lower.length() > 2 && !word.acronym())
            || people.contains(lower)
            || named.get().contains(lower));
  }

  private static boolean capital(Words words, int from, int to) {
    Word head = words.get(to - 1);
    return head.capital()
        && to - from == 1
        && !head.lower().endsWith("s")
        && !head.lower().endsWith("ing")
        && head.lower().chars().allMatch(Character::isLetter)
        && !words
            .text()
            .substring(head.from() + 1, head.to())
            .chars()
            .anyMatch(Character::isUpperCase)
        && !ActorWords.NO_NAMES.contains(head.lower())
        && !PRODUCTS.contains(head.lower());
  }

  static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
