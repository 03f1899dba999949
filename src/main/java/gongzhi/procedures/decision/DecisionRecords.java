package gongzhi.procedures.decision;

import gongzhi.insight.Masking;
import gongzhi.parties.PartyId;
import gongzhi.parties.notices.Notice;
import gongzhi.parties.notices.Notices;
import gongzhi.procedures.engine.Act;
import gongzhi.shared.Rejection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * What is written beside every act, in its transaction: the act itself, its leaf in the public log,
 * and the word to those who proposed, supported or said something, and to whoever answers next.
 */
@Component
class DecisionRecords {

  private final ActStore acts;
  private final VoiceStore voices;
  private final Commitments commitments;
  private final Notices notices;
  private final ApplicationEventPublisher events;

  DecisionRecords(
      ActStore acts,
      VoiceStore voices,
      Commitments commitments,
      Notices notices,
      ApplicationEventPublisher events) {
    this.acts = acts;
    this.voices = voices;
    this.commitments = commitments;
    this.notices = notices;
    this.events = events;
  }

  List<DecisionAct> of(DecisionNo no) {
    return acts.of(no);
  }

  void requireCases(List<String> caseNos) {
    List<String> known = caseNos.isEmpty() ? List.of() : voices.knownCases(caseNos);
    caseNos.stream()
        .filter(no -> !known.contains(no))
        .findFirst()
        .ifPresent(
            no -> {
              throw Rejection.invalid("decision.no-such-case", no);
            });
  }

  /**
   * Nothing is decided, and no hearing or consultation is over, before every opinion has its
   * answer.
   */
  void requireAnswered(Decision before, Act act) {
    boolean weighs =
        act.verb() != Act.Verb.RETURN
            && before.open().filter(step -> step.kind().weighsOpinions()).isPresent();
    int open = weighs ? voices.unanswered(before.no()) : 0;
    if (open > 0) {
      throw Rejection.of("procedure.opinions-open", open);
    }
  }

  void write(Decision after, DecisionAct act) {
    acts.insert(after.no(), act);
    commit(after, act);
    tell(after, act);
  }

  private void commit(Decision after, DecisionAct act) {
    Map<String, Object> content = new TreeMap<>();
    content.put("no", after.no().value());
    content.put("title", after.title());
    content.put("procedure", after.rule().key());
    content.put("matter", after.course().matter().name());
    content.put("act", act.version());
    content.put("verb", act.verb());
    content.put("step", act.step());
    content.put("next", act.next());
    content.put("body", act.body().name());
    content.put("evidence", act.evidence());
    content.put(
        "papers",
        act.papers().entrySet().stream()
            .collect(
                Collectors.toMap(one -> one.getKey().name(), Map.Entry::getValue, (a, b) -> a)));
    content.put("words", Masking.forEveryone(act.words()));
    String type = act.version() == 1 ? "decision started" : "decision step taken";
    commitments.add(type, after, act.at(), content);
  }

  private void tell(Decision after, DecisionAct act) {
    String step = after.open().map(open -> open.title().zh()).orElse("");
    String key = step.isEmpty() ? "follow.decision-ended" : "follow.decision-moved";
    List<String> words = step.isEmpty() ? List.of(after.title()) : List.of(after.title(), step);
    String link = "/decisions/" + after.no();
    voices.of(after.no()).forEach(party -> notices.tell(new Notice(party, key, words, link)));
    if (!after.caseNos().isEmpty()) {
      events.publishEvent(new DecisionMoved(after.caseNos(), key, words, link));
    }
    PartyId owner = after.owner();
    if (owner != null && !owner.equals(act.by())) {
      notices.tell(new Notice(owner, "decision.notice.yours", words, "/desk" + link));
    }
  }
}
