package gongzhi.cases.emergency;

import gongzhi.parties.Permission;
import gongzhi.parties.lending.Lending;
import gongzhi.parties.lending.Loan;
import gongzhi.shared.Title;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a place prepares for emergencies: the content of its {@code emergencies.yaml}.
 *
 * @param reviewDays within so many days after the end somebody looks back on it
 */
public record EmergencyRules(int reviewDays, List<Plan> plans) {

  /** The file of a pack that says it. */
  public static final String FILE = "emergencies.yaml";

  public EmergencyRules {
    plans = List.copyOf(plans);
    if (reviewDays < 1 || reviewDays > 90) {
      throw new IllegalArgumentException("a review is written within 1 to 90 days");
    }
  }

  /**
   * What is ready for one kind of emergency (预案).
   *
   * @param checker the role whose holders go from house to house
   * @param questions what is asked at the doors
   */
  public record Plan(
      String key,
      Title title,
      List<Call> calls,
      List<Task> tasks,
      String checker,
      List<Title> questions,
      List<Lend> lends) {

    public Plan {
      calls = List.copyOf(calls);
      tasks = List.copyOf(tasks);
      questions = List.copyOf(questions);
      lends = List.copyOf(lends);
      if (!key.matches("[a-z][a-z-]{0,39}")) {
        throw new IllegalArgumentException("a key is written in small letters, like 'gas-leak'");
      }
    }

    /** What is lent, one right at a time. */
    public List<Lending.Right> rights() {
      return lends.stream()
          .flatMap(one -> one.permissions().stream().map(what -> right(one, what)))
          .toList();
    }

    private static Lending.Right right(Lend lend, Permission what) {
      return new Lending.Right(lend.role(), what);
    }

    /** Every role it names. */
    Stream<String> roles() {
      return Stream.of(
              calls.stream().map(Call::role),
              tasks.stream().map(Task::role),
              lends.stream().map(Lend::role),
              Stream.of(checker))
          .flatMap(names -> names);
    }
  }

  /** Holders of a role are called out for a duty. */
  public record Call(String role, Title duty) {}

  /** Something to be done at once, and who does it. */
  public record Task(String key, String role, Title title) {}

  /** Rights lent to holders of a role. */
  public record Lend(String role, List<Permission> permissions) {

    public Lend {
      permissions = List.copyOf(permissions);
      if (!Loan.LENDABLE.containsAll(permissions)) {
        throw new IllegalArgumentException("only work on matters is lent, such as case-visit");
      }
    }
  }
}
