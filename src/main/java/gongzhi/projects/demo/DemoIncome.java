package gongzhi.projects.demo;

import gongzhi.ballots.Electorate;
import gongzhi.ballots.polls.HeldPoll;
import gongzhi.ballots.polls.PollStore;
import gongzhi.parties.Viewer;
import gongzhi.projects.funds.Sum;
import gongzhi.projects.income.CommonIncome;
import gongzhi.projects.income.CommonIncome.IncomeKind;
import gongzhi.projects.income.NewSplit;
import gongzhi.projects.income.SplitStore;
import gongzhi.territory.Area;
import java.util.Optional;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An invented parking year, split where the owners of the demo have voted. */
@Component
@Order(346)
@ConditionalOnProperty("gongzhi.demo")
class DemoIncome implements ApplicationRunner {

  private final DemoDesk desk;
  private final CommonIncome income;
  private final SplitStore splits;
  private final PollStore polls;

  DemoIncome(DemoDesk desk, CommonIncome income, SplitStore splits, PollStore polls) {
    this.desk = desk;
    this.income = income;
    this.splits = splits;
    this.polls = polls;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    desk.communities().forEach(this::fill);
  }

  private void fill(Area community) {
    Optional<Viewer> keeper = desk.holder("community_officer", community);
    Optional<Viewer> second = desk.holder("community_secretary", community);
    if (keeper.isEmpty()
        || second.isEmpty()
        || desk.as(keeper.get(), () -> income.find(community).isPresent())) {
      return;
    }
    receive(keeper.get(), community, IncomeKind.PARKING, "36480.00");
    receive(keeper.get(), community, IncomeKind.ADVERTISING, "5200.50");
    desk.as(keeper.get(), () -> vote(community))
        .ifPresent(vote -> split(keeper.get(), second.get(), community, vote));
  }

  private void receive(Viewer keeper, Area community, IncomeKind kind, String yuan) {
    Sum sum = new Sum(kind.name(), yuan, desk.lastMonth(), "上半年收入（示例）");
    desk.does(keeper, () -> income.receive(keeper, community, sum));
  }

  /** The latest vote of owners there that passed. */
  private Optional<HeldPoll> vote(Area community) {
    return polls.on(community.path(), "W").stream()
        .filter(poll -> poll.kind().equals(Electorate.Kind.OWNERS.name()))
        .filter(poll -> Boolean.TRUE.equals(poll.passed()))
        .findFirst();
  }

  private void split(Viewer keeper, Viewer second, Area community, HeldPoll vote) {
    NewSplit wanted =
        new NewSplit(desk.today().getYear(), 20, 30, 50, vote.no().value(), "业主大会决议（示例）第 1 号");
    long id = desk.as(keeper, () -> income.propose(keeper, community, wanted));
    desk.does(second, () -> income.confirm(second, splits.get(id)));
  }
}
