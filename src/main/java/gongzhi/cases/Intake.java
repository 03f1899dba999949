package gongzhi.cases;

import gongzhi.cases.path.CaseNo;
import gongzhi.cases.receipts.ReceiptTokens;
import gongzhi.parties.Permission;
import gongzhi.parties.Viewer;
import java.util.concurrent.Future;
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

  /** A report that waits to be written; nothing is promised before the receipt. */
  public final class Pending {

    private final Future<CaseNo> number;

    private Pending(Future<CaseNo> number) {
      this.number = number;
    }

    /** Waits until the report is durable; refuses when the database did. */
    public Receipt receipt() {
      CaseNo no = IntakeGroup.await(number);
      return new Receipt(no, tokens.of(no));
    }
  }

  /** Takes in a report; a retry with the same key and body is answered like the first time. */
  public Receipt receive(Report report, Submitter submitter) {
    return new Pending(group.enqueue(reception.receive(report, submitter))).receipt();
  }

  /**
   * Takes in what an officer sends for others; refuses where the officer may not register. Several
   * may be begun before the first receipt is asked for.
   */
  public Pending register(Report report, Submitter submitter, Viewer officer) {
    Received received = reception.receive(report, submitter);
    officer.require(Permission.CASE_REGISTER, received.made().where().path());
    return new Pending(group.enqueue(received));
  }
}
