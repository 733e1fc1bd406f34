package dev.unrepeat.faulttree.analysis;

import dev.unrepeat.faulttree.TreeNode;
import java.util.OptionalDouble;

/// How much the top owes to one event x. Ratios are empty where P(top) is 0; [#riskReduction] is
/// infinite where the top cannot happen without x.
///
/// @param birnbaum MIF = P(top | x) - P(top | not x)
/// @param criticality CIF = p MIF / P(top)
/// @param fussellVesely FV = P(union of the cut sets that hold x) / P(top); for coherent trees
///   alone
/// @param riskAchievement RAW = P(top | x) / P(top)
/// @param riskReduction RRW = P(top) / P(top | not x)
/// @param diagnostic DIF = P(x | top) = p RAW
/// @param structural MIF with every probability 0.5; needs no probabilities
public record Importance(
    TreeNode.Event event,
    OptionalDouble birnbaum,
    OptionalDouble criticality,
    OptionalDouble fussellVesely,
    OptionalDouble riskAchievement,
    OptionalDouble riskReduction,
    OptionalDouble diagnostic,
    double structural) {}
