package gongzhi.ballots.count;

import static java.util.stream.Collectors.groupingBy;

import gongzhi.ballots.Ballot;
import gongzhi.ballots.Choice;
import gongzhi.ballots.SetAside;
import gongzhi.ballots.SetAside.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Ballots sorted into what counts and what does not (选票清点).
 *
 * @param choices by key of the voter
 * @param spoilt keys of voters whose ballot came in, and only spoilt
 */
record Sorted(Map<String, Choice> choices, Set<String> spoilt, List<SetAside> setAside) {

  private static final Comparator<SetAside> BY_NUMBER =
      Comparator.comparing(aside -> aside.ballot().no());

  static Sorted of(Collection<Ballot> ballots, Admission admission) {
    requireEachOnce(ballots);
    List<SetAside> aside = new ArrayList<>();
    List<Ballot> admitted = new ArrayList<>();
    for (Ballot ballot : ballots) {
      Reason reason = admission.against(ballot);
      if (reason == null) {
        admitted.add(ballot);
      } else {
        aside.add(new SetAside(ballot, reason));
      }
    }
    OneVoice voice = new OneVoice(admission.terms().twice());
    Map<String, Choice> choices = choices(admitted, voice);
    aside.addAll(voice.setAside());
    aside.sort(BY_NUMBER);
    return new Sorted(choices, spoilt(aside, choices.keySet()), List.copyOf(aside));
  }

  private static void requireEachOnce(Collection<Ballot> ballots) {
    if (ballots.stream().map(Ballot::no).distinct().count() < ballots.size()) {
      throw new IllegalArgumentException("a ballot number stands twice");
    }
  }

  private static Map<String, Choice> choices(List<Ballot> admitted, OneVoice voice) {
    Map<String, Choice> choices = new HashMap<>();
    admitted.stream()
        .collect(groupingBy(Ballot::voter))
        .forEach(
            (voter, ballots) -> {
              Choice choice = voice.of(ballots);
              if (choice != null) {
                choices.put(voter, choice);
              }
            });
    return choices;
  }

  private static Set<String> spoilt(List<SetAside> aside, Set<String> counted) {
    Set<String> spoilt = new HashSet<>();
    aside.stream()
        .filter(one -> one.reason() == Reason.SPOILT)
        .map(one -> one.ballot().voter())
        .filter(voter -> !counted.contains(voter))
        .forEach(spoilt::add);
    return spoilt;
  }
}
