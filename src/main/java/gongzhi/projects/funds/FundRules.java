package gongzhi.projects.funds;

import gongzhi.shared.Money;
import gongzhi.shared.Rejection;
import gongzhi.shared.Title;
import java.util.List;

/**
 * What a place says about the money of its communities: the content of its {@code funds.yaml}.
 *
 * @param grant what a community is given in a year, in yuan; shown beside what it received
 * @param secondPersonFrom from which amount in yuan two persons pay; all payments to one payee
 *     within thirty days count together, so that nothing is split
 * @param law on what it rests
 * @param verify whether somebody must still compare it with the text in force
 */
public record FundRules(
    String grant, String secondPersonFrom, List<Source> sources, Title law, boolean verify) {

  /** The file of a pack that says it. */
  public static final String FILE = "funds.yaml";

  /** Where money comes from: 财政、党费、社会、自我补充. */
  public record Source(String key, Title title) {}

  public FundRules {
    sources = List.copyOf(sources);
    if (Money.fen(grant).isEmpty() || Money.fen(secondPersonFrom).isEmpty()) {
      throw new IllegalArgumentException("an amount in yuan such as 200000.00");
    }
  }

  /** In fen. */
  public long grantFen() {
    return Money.fen(grant).orElseThrow();
  }

  /** In fen. */
  public long secondPersonFromFen() {
    return Money.fen(secondPersonFrom).orElseThrow();
  }

  /** The source with this key; refuses (422) any other. */
  public Source source(String key) {
    return sources.stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .orElseThrow(() -> Rejection.invalid("fund.choose-source"));
  }
}
