package gongzhi.procedures.proposals;

import gongzhi.shared.Rejection;
import java.util.regex.Pattern;

/** The public number of a proposal (提议编号): P-2026-000012. */
public record ProposalNo(String value) {

  /** As an address has it. */
  public static final String IN_ADDRESS = "{no:P-[0-9]{4}-[0-9]{6}}";

  private static final Pattern FORM = Pattern.compile("P-[0-9]{4}-[0-9]{6}");

  public ProposalNo {
    if (!FORM.matcher(value).matches()) {
      throw Rejection.notFound("proposal.no-such-proposal");
    }
  }

  static ProposalNo of(int year, long number) {
    return new ProposalNo("P-%04d-%06d".formatted(year, number));
  }

  /** Under what subject the public log keeps the record. */
  public String subject() {
    return "proposal:" + value;
  }

  @Override
  public String toString() {
    return value;
  }
}
