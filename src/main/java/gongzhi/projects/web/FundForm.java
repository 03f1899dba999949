package gongzhi.projects.web;

import gongzhi.projects.funds.NewPayment;
import gongzhi.projects.funds.NewProject;
import gongzhi.projects.funds.Project;
import gongzhi.projects.funds.Sum;
import gongzhi.shared.Rejection;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What is typed about money: an amount, a project or a payment. */
public record FundForm(
    @Nullable String source,
    @Nullable String amount,
    @Nullable String day,
    @Nullable String words,
    @Nullable String kind,
    @Nullable String title,
    @Nullable String about,
    @Nullable String basis,
    @Nullable String payee,
    @Nullable String what,
    @Nullable String invoice) {

  static final FundForm BLANK = new FundForm("", "", "", "", "", "", "", "", "", "", "");

  /** The words typed there; none for a field that was not sent. */
  public static String said(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  Sum sum() {
    return new Sum(said(source), said(amount), date(), said(words));
  }

  NewProject project() {
    Project.ProjectKind chosen =
        Arrays.stream(Project.ProjectKind.values())
            .filter(one -> one.name().equals(kind))
            .findFirst()
            .orElseThrow(() -> Rejection.invalid("project.choose-kind"));
    return new NewProject(chosen, said(title), said(about), said(basis));
  }

  NewPayment payment(String photo) {
    return new NewPayment(
        said(source), said(amount), said(payee), said(what), said(invoice), photo);
  }

  private @Nullable LocalDate date() {
    try {
      return LocalDate.parse(said(day));
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** The field that a refusal is about; empty where it is about none. */
  static String fieldOf(String code) {
    return switch (code) {
      case "fund.choose-source" -> "source";
      case "fund.say-amount", "ledger.not-enough" -> "amount";
      case "fund.say-day", "ledger.month-closed" -> "day";
      case "fund.say-words" -> "words";
      case "project.choose-kind" -> "kind";
      case "project.say-title" -> "title";
      case "project.say-words", "project.no-personal-data" -> "about";
      case "project.basis-too-long" -> "basis";
      case "payment.say-payee" -> "payee";
      case "payment.say-what" -> "what";
      case "payment.say-invoice", "payment.invoice-known" -> "invoice";
      case "payment.send-photo" -> "photos";
      default -> "";
    };
  }
}
