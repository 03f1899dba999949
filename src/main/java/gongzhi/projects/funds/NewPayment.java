package gongzhi.projects.funds;

import gongzhi.insight.Masking;
import gongzhi.shared.Money;
import gongzhi.shared.Rejection;

/**
 * A payment as somebody asks for it.
 *
 * @param source from which of the project's sources
 * @param payee an organisation or a trader by its public name
 * @param invoice number of the invoice or receipt
 * @param photo name of its kept picture; empty where none was sent
 */
public record NewPayment(
    String source, String yuan, String payee, String what, String invoice, String photo) {

  private static final int LEAST = 2;
  private static final int PAYEE_MAX = 60;
  private static final int WHAT_MAX = 200;
  private static final int INVOICE_MAX = 40;

  public NewPayment {
    payee = payee.strip();
    what = what.strip();
    invoice = invoice.strip();
  }

  /** Refuses (422) what is missing, too long or tells of a person. */
  void require() {
    fen();
    require(payee, PAYEE_MAX, "payment.say-payee");
    require(what, WHAT_MAX, "payment.say-what");
    require(invoice, INVOICE_MAX, "payment.say-invoice");
    if (Masking.finds(payee) || Masking.finds(what)) {
      throw Rejection.invalid("project.no-personal-data");
    }
    if (photo.isEmpty()) {
      throw Rejection.invalid("payment.send-photo");
    }
  }

  /** Above zero; refuses (422) what is none. */
  long fen() {
    long fen = Money.fen(yuan).orElse(0);
    if (fen == 0) {
      throw Rejection.invalid("fund.say-amount");
    }
    return fen;
  }

  private static void require(String said, int most, String key) {
    if (said.length() < LEAST || said.length() > most) {
      throw Rejection.invalid(key, LEAST, most);
    }
  }
}
