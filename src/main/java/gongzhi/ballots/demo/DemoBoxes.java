package gongzhi.ballots.demo;

import gongzhi.ballots.contests.Boxes;
import gongzhi.ballots.contests.ContestNo;
import gongzhi.parties.Viewer;
import gongzhi.shared.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Invented papers: marked off by one officer, entered by two. */
@Component
@ConditionalOnProperty("gongzhi.demo")
class DemoBoxes {

  private static final List<String> PAPERS = List.of("1 2", "2 3", "1", "x");

  private final Boxes boxes;
  private final DemoPolls.Acting acting;

  DemoBoxes(Boxes boxes, DemoPolls.Acting acting) {
    this.boxes = boxes;
    this.acting = acting;
  }

  /** How many vote on paper. */
  static int many() {
    return PAPERS.size();
  }

  /** Where the timer closes it meanwhile, there is no paper. */
  void vote(Pair officers, ContestNo no, List<DemoChoices.Voter> voters) {
    String slips = String.join("\n", PAPERS);
    try {
      voters.forEach(voter -> act(officers.one(), by -> boxes.markOff(by, no, voter.entry())));
      act(officers.one(), by -> boxes.first(by, no, slips, "示例计票单"));
      act(officers.other(), by -> boxes.second(by, no, slips));
    } catch (Rejection _) {
      return;
    }
  }

  /** Two officers of one community, the other of whom is its Party secretary, and who seconds. */
  record Pair(Viewer one, Viewer other, Viewer third) {}

  private void act(Viewer officer, Consumer<Viewer> act) {
    Instant now = acting.clock().instant().minus(Duration.ofHours(12));
    acting.at(
        now,
        officer,
        by -> {
          act.accept(by);
          return true;
        });
  }
}
