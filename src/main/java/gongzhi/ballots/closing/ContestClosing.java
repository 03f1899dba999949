package gongzhi.ballots.closing;

import gongzhi.ballots.contests.Contest;
import gongzhi.ballots.contests.ContestClosed;
import gongzhi.ballots.contests.ContestNo;
import gongzhi.ballots.contests.ContestRecord;
import gongzhi.ballots.contests.ContestStore;
import gongzhi.ballots.contests.Option;
import gongzhi.ballots.contests.OptionStore;
import gongzhi.ballots.contests.Target;
import gongzhi.ballots.recount.ContestFile;
import gongzhi.ballots.recount.ContestResult;
import gongzhi.ballots.recount.FileRules;
import gongzhi.ballots.register.Roll;
import gongzhi.ballots.register.RollStore;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Closes an election or a budget vote: counts, publishes and commits in one transaction. */
@Component
@Transactional
class ContestClosing {

  private final ContestStore contests;
  private final OptionStore options;
  private final RollStore rolls;
  private final ChoiceStore store;
  private final Told told;
  private final InstantSource clock;

  /** Where the end is told. */
  @Component("contestEndTold")
  record Told(ContestRecord record, ApplicationEventPublisher events) {}

  ContestClosing(
      ContestStore contests,
      OptionStore options,
      RollStore rolls,
      ChoiceStore store,
      Told told,
      InstantSource clock) {
    this.contests = contests;
    this.options = options;
    this.rolls = rolls;
    this.store = store;
    this.told = told;
    this.clock = clock;
  }

  /** Closes it if its moment has come and nobody did. */
  void close(ContestNo no) {
    contests.takeToClose(no, clock.instant()).ifPresent(this::count);
  }

  private void count(Contest contest) {
    Roll roll = rolls.get(contest.rollId());
    ContestFile file = file(contest, roll);
    ContestResult result = file.count();
    String content = JsonMapper.shared().writeValueAsString(file.with(result));
    String hash = PollClosing.hash(content);
    Instant now = clock.instant();
    contests.close(contest.no(), now);
    store.publish(contest.no(), content, hash, now);
    told.record()
        .note(
            "contest closed",
            contest,
            Map.of(
                "file", hash,
                "roll", roll.hash(),
                "cast", result.cast(),
                "valid", result.valid(),
                "chosen", result.chosen()));
    told.events().publishEvent(new ContestClosed(contest.no()));
  }

  private ContestFile file(Contest contest, Roll roll) {
    List<ChoiceStore.Choice> choices = store.choices(contest.no());
    return new ContestFile(
        ContestFile.FORMAT,
        contest.no().value(),
        contest.kind().name(),
        contest.title(),
        contest.method().name(),
        contest.paper().name(),
        contest.seats(),
        contest.most(),
        contest.budget(),
        contest.seed(),
        contest.rule().map(FileRules::write).orElse(null),
        contests.targets(contest.no()).stream().map(ContestClosing::target).toList(),
        options.slate(contest.no()).stream().map(ContestClosing::option).toList(),
        new ContestFile.RollPart(
            roll.heads(), roll.hash(), contest.countsArea() ? roll.squares() : null),
        choices.stream().map(ChoiceStore.Choice::said).toList(),
        contest.countsArea() ? choices.stream().map(ChoiceStore.Choice::area).toList() : null,
        null);
  }

  private static ContestFile.TargetPart target(Target target) {
    return new ContestFile.TargetPart(target.trait().name(), target.share().toString());
  }

  private static ContestFile.OptionPart option(Option option) {
    TreeSet<String> traits = new TreeSet<>();
    option.traits().forEach(trait -> traits.add(trait.name()));
    return new ContestFile.OptionPart(option.no(), option.title(), option.cost(), traits);
  }
}
