package gongzhi.cases;

import org.springframework.stereotype.Component;

/**
 * The one door for every channel (受理). It answers with a number only after the case, its first
 * event, its commitment to the public log and the key of the request are durable; the same key
 * again gets the same number.
 */
@Component
public class Intake {

  private final Reception reception;
  private final IntakeGroup group;
  private final ReceiptTokens tokens;

  Intake(Reception reception, IntakeGroup group, ReceiptTokens tokens) {
    this.reception = reception;
    this.group = group;
    this.tokens = tokens;
  }

  /**
   * What the reporter keeps.
   *
   * @param token opens the case without an account at {@code /t/{token}}
   */
  public record Receipt(CaseNo no, String token) {}

  /** Takes in a report; a retry with the same key and body is answered like the first time. */
  public Receipt receive(Report report, Submitter submitter) {
    CaseNo no = group.commit(reception.receive(report, submitter));
    return new Receipt(no, tokens.of(no));
  }
}
